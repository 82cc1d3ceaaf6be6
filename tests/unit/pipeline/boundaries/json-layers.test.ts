import assert from 'node:assert/strict';
import { test } from 'node:test';
import { topology } from 'topojson-server';
import { SourceError } from '../../../../src/domain/errors.ts';
import { decodeLayers } from '../../../../src/pipeline/boundaries/decode-layers.ts';
import { geoJson, outline, square } from '../../../support/outlines.ts';

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const features = [outline('490101', square(0, 0)), outline('490102', square(1, 0))];

test('GeoJSON is one layer; an id beside the properties stands among them', async () => {
  const [layer] = await decodeLayers(geoJson([{ ...features[0]!, id: 7 }, features[1]!]), 'ก.geojson');
  assert.deepEqual(layer!.records, [{ id: 7, code: '490101' }, { code: '490102' }]);
  assert.deepEqual(
    await layer!.geometries(),
    features.map(({ geometry }) => geometry),
  );
});

test('a byte order mark does no harm', async () => {
  const marked = Uint8Array.of(0xef, 0xbb, 0xbf, ...geoJson(features));
  assert.equal((await decodeLayers(marked, 'ก.geojson'))[0]!.records.length, 2);
});

test('TopoJSON is a layer an object, whatever the outlines share', async () => {
  const collection = { type: 'FeatureCollection' as const, features };
  const layers = await decodeLayers(bytes(topology({ tambons: structuredClone(collection) }, 1e5)), 'ก.topojson');
  assert.deepEqual(
    layers.map(({ name, records }) => [name, records.length]),
    [['tambons', 2]],
  );
  assert.deepEqual(layers[0]!.records[1], { code: '490102' });
});

test('what is neither is refused with what was found', async () => {
  const cases: [Uint8Array, RegExp][] = [
    [new TextEncoder().encode('{"type":'), /not JSON/],
    [bytes(null), /type none/],
    [bytes({ type: 'Feature' }), /type "Feature"/],
    [bytes({ type: 'FeatureCollection', features: [null] }), /type "FeatureCollection"/],
    [bytes({ type: 'Topology', arcs: [], objects: { a: { type: 'Polygon', arcs: [[5]] } } }), /object "a"/],
    [Uint8Array.of(0, 0, 39, 10, 255, 254), /neither JSON nor a zipped shapefile/],
    [geoJson(Array.from({ length: 20_001 }, () => features[0]!)), /20001 outlines, the limit is 20000/],
  ];
  for (const [content, message] of cases) {
    await assert.rejects(
      decodeLayers(content, 'ก'),
      (error) => error instanceof SourceError && message.test(error.message),
    );
  }
});
