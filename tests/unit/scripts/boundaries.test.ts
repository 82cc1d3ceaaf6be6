import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { importBoundaries } from '../../../scripts/boundaries.ts';
import { PortalError } from '../../../src/domain/errors.ts';
import { readBoundaries } from '../../../src/io/boundary-file.ts';
import { geoJson, outline, square } from '../../support/outlines.ts';
import { prj, zippedShapefile } from '../../support/shapefile.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'boundaries-'));
after(() => rm(folder, { recursive: true }));
const settingsFile = path.join(folder, 'portal.yaml');
await writeFile(
  settingsFile,
  'portal: { name: ทดสอบ, nameEn: Test, province: "49", address: https://example.org, owner: ทดสอบ }\n',
);
const attribution = { source: 'ทดสอบ', licence: 'CC0', date: '2026-01-31' };
const reference = path.join(folder, 'reference');

async function importBytes(name: string, bytes: Uint8Array, flags: object = {}): Promise<string[]> {
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  return importBoundaries({ file, settingsFile, ...attribution, ...flags });
}

test("GeoJSON becomes the province's outlines, with their attribution and what was understood", async () => {
  const lines = await importBytes(
    'ก.geojson',
    geoJson([outline('TH490101', square(0, 0)), outline('TH490199', square(1, 0)), outline('TH480101', square(2, 0))]),
  );
  const boundaries = (await readBoundaries(reference, '49'))!;
  assert.deepEqual(boundaries.attribution, attribution);
  assert.deepEqual(
    boundaries.objects.areas.geometries.map(({ id }) => id),
    ['490101'],
  );
  const told = lines.join('\n');
  for (const words of ['1 ตำบล', '"code"', '(52): 490102', '(1): 490199', 'WGS 84', 'gzip']) {
    assert.ok(told.includes(words), `"${words}" in:\n${told}`);
  }
});

test('a zipped shapefile in UTM is converted, and that is said', async () => {
  const corners = [
    [400_000, 1_800_000],
    [400_000, 1_810_000],
    [410_000, 1_810_000],
    [400_000, 1_800_000],
  ] as const;
  const record = { rings: [corners], properties: { TAM_CODE: '49010100' } };
  const lines = await importBytes('ก.zip', zippedShapefile([record], { prj: prj.utm48 }));
  assert.ok(
    lines.some((line) => line.includes('converted from: UTM 48N')),
    lines.join('\n'),
  );
  const { transform } = (await readBoundaries(reference, '49'))!;
  assert.ok(Math.abs(transform.translate[0] - 104.065) < 0.01);
});

test('areas that claim the same ground are told by name, and written all the same', async () => {
  const lines = await importBytes(
    'ก.geojson',
    geoJson([outline('490101', square(0, 0)), outline('490102', square(0.5, 0)), outline('490103', square(1.5, 0))]),
  );
  const told = lines.join('\n');
  assert.match(told, /overlap.* \(1\):\n {2}มุกดาหาร 490101 – ศรีบุญเรือง 490102: 59\.\d\d km²/);
  assert.equal((await readBoundaries(reference, '49'))!.objects.areas.geometries.length, 3);
});

test('the same file gives the same bytes', async () => {
  const written = path.join(reference, '49-boundaries.topojson');
  const bytes = geoJson([outline('490102', square(1, 0)), outline('490101', square(0, 0))]);
  await importBytes('ก.geojson', bytes);
  const first = await readFile(written, 'utf8');
  await importBytes('ก.geojson', bytes);
  assert.equal(await readFile(written, 'utf8'), first);
});

test('what is refused leaves the earlier outlines as they are, and nothing beside them', async () => {
  const written = path.join(reference, '49-boundaries.topojson');
  const before = await readFile(written, 'utf8');
  const open = geoJson([outline('490101', square(0, 0).slice(0, -1))]);
  await assert.rejects(importBytes('ข.geojson', open), (error) => error instanceof PortalError && error.hint !== '');
  assert.equal(await readFile(written, 'utf8'), before);
  assert.deepEqual(await readdir(reference), ['49-boundaries.topojson']);
});

test('without source, licence and date nothing is written, and the reason is given', async () => {
  const bytes = geoJson([outline('490101', square(0, 0))]);
  await assert.rejects(importBytes('ก.geojson', bytes, { licence: ' ', date: '31/1/2569' }), (error) => {
    assert.ok(error instanceof PortalError);
    assert.match(error.message, /--licence, --date$/);
    assert.match(error.hint, /every map shows them/);
    return true;
  });
});

test('a file that is not there, none at all, or one over the limit is an error with its mend', async () => {
  const run = (file: string | undefined) => importBoundaries({ file, settingsFile, ...attribution });
  await assert.rejects(run(undefined), /No file is named/);
  await assert.rejects(run(path.join(folder, 'none.zip')), /none\.zip: .*no such file/);
  await assert.rejects(run(folder), /no such file/);
});
