import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { SettingsError } from '../../../src/domain/errors.ts';
import { readBoundaries, writeBoundaries } from '../../../src/io/boundary-file.ts';
import { boundaries } from '../../support/builders.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'boundary-file-'));
after(() => rm(folder, { recursive: true }));
const file = path.join(folder, '49-boundaries.topojson');

test('a province without a file has no outlines, and that is no error', async () => {
  assert.equal(await readBoundaries(path.join(folder, 'none'), '49'), undefined);
  assert.equal(await readBoundaries(folder, '48'), undefined);
});

test('what is written is read back', async () => {
  const written = boundaries();
  await writeBoundaries(folder, '49', written);
  assert.deepEqual(await readBoundaries(folder, '49'), written);
});

test('a damaged file is an error that names it and tells the mend', async () => {
  const { objects, ...rest } = boundaries();
  const areas = { ...objects.areas, geometries: [...objects.areas.geometries, ...objects.areas.geometries] };
  const cases: [string, RegExp][] = [
    ['{"type":', /not JSON/],
    ['{}', /type: /],
    [JSON.stringify({ ...rest, objects, attribution: undefined }), /attribution: /],
    [JSON.stringify({ ...rest, objects, arcs: [] }), /area 490401 names an arc that is not there/],
    [JSON.stringify({ ...rest, objects: { areas } }), /area 490401 is there twice/],
    [JSON.stringify(boundaries({ code: '480101' })), /area 480101 is not in province 49/],
  ];
  for (const [text, message] of cases) {
    await writeFile(file, text);
    await assert.rejects(readBoundaries(folder, '49'), (error) => {
      assert.ok(error instanceof SettingsError);
      assert.match(error.message, /^49-boundaries\.topojson: /);
      assert.match(error.message, message);
      assert.match(error.hint, /npm run boundaries/);
      return true;
    });
  }
  await rm(file);
  await mkdir(file);
  await assert.rejects(readBoundaries(folder, '49'), /EISDIR/);
});
