import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SourceError } from '../../../../src/domain/errors.ts';
import { decodeLayers } from '../../../../src/pipeline/boundaries/decode-layers.ts';
import { mostCorners } from '../../../../src/pipeline/boundaries/outline-layer.ts';
import { geoJson, outline, square } from '../../../support/outlines.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const refusalOf = async (bytes: Uint8Array): Promise<SourceError> => {
  const error: unknown = await decodeLayers(bytes, 'a.zip').then(
    () => undefined,
    (caught: unknown) => caught,
  );
  assert.ok(error instanceof SourceError, String(error));
  return error;
};

test('JSON is read as JSON, whatever the file is called', async () => {
  const [layer, ...more] = await decodeLayers(geoJson([outline('490401', square(0, 0))]), 'a.zip');
  assert.deepEqual([layer!.records, more], [[{ code: '490401' }], []]);
});

test('an archive is read as a shapefile', async () => {
  assert.match((await refusalOf(Uint8Array.of(0x50, 0x4b, 1, 2))).message, /^อ่าน a\.zip ไม่ได้/);
});

test('a P or a K alone begins no archive', async () => {
  assert.doesNotMatch((await refusalOf(bytesOf('Px'))).message, /^อ่าน/);
  assert.doesNotMatch((await refusalOf(bytesOf('xK'))).message, /^อ่าน/);
});

test('what is neither is refused, and told what a shapefile needs', async () => {
  const { message, hint } = await refusalOf(Uint8Array.of(0, 0, 0x27, 0x0a, 0xff));
  assert.equal(message, 'a.zip: ไม่ใช่ GeoJSON, TopoJSON หรือ shapefile ที่บีบอัด / neither JSON nor a zipped shapefile');
  assert.match(hint, /zip its \.shp, \.dbf and \.prj together/);
});

test('JSON of more lists than all corners may be is refused before it is read', async () => {
  const lists = (count: number) => bytesOf(`"${'['.repeat(count)}"`);
  assert.match((await refusalOf(lists(mostCorners + 1))).message, /more than 2,000,000 corners/);
  assert.doesNotMatch((await refusalOf(lists(mostCorners))).message, /corners/);
});
