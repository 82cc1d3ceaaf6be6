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

test('the layer of GeoJSON has the name of its file, and the system that the file says', async () => {
  const crs = { type: 'name', properties: { name: 'EPSG:32648' } };
  const [plain] = await decodeLayers(geoJson(features), 'ก.geojson');
  assert.deepEqual([plain!.name, plain!.system], ['ก.geojson', { datum: 'wgs84' }]);
  const [metres] = await decodeLayers(geoJson(features, { crs }), 'ก.geojson');
  assert.deepEqual(metres!.system, { datum: 'wgs84', zone: 48 });
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

test('an object of TopoJSON may be a single outline, and its positions are degrees', async () => {
  const [layer] = await decodeLayers(bytes(topology({ district: structuredClone(features[0]!) })), 'ก.topojson');
  assert.deepEqual(
    [layer!.name, layer!.records, layer!.system],
    ['district', [{ code: '490101' }], { datum: 'wgs84' }],
  );
  assert.deepEqual(
    (await layer!.geometries()).map((geometry) => (geometry as { type: string }).type),
    ['Polygon'],
  );
});

test('20,000 outlines are read, and one more is refused with what to do', async () => {
  const bare = { type: 'Feature', properties: {}, geometry: null };
  const collection = (length: number) =>
    bytes({ type: 'FeatureCollection', features: Array.from({ length }, () => bare) });
  assert.equal((await decodeLayers(collection(20_000), 'ก'))[0]!.records.length, 20_000);
  await assert.rejects(decodeLayers(collection(20_001), 'ก'), {
    name: 'SourceError',
    message: 'ก: 20001 outlines, the limit is 20000',
    hint: 'Export only the province.',
  });
});

test('what is neither is refused with what was found, and what to give', async () => {
  await assert.rejects(decodeLayers(bytes({}), 'ก.json'), {
    name: 'SourceError',
    message: 'ก.json: อ่านขอบเขตไม่ได้ / holds no boundaries that can be read (type none)',
    hint: 'Give a GeoJSON FeatureCollection, a TopoJSON topology or a zipped shapefile.',
  });
  const cases: [Uint8Array, RegExp][] = [
    [new TextEncoder().encode('{"type":'), /not JSON/],
    [bytes(null), /type none/],
    [bytes({ type: 'Feature' }), /type "Feature"/],
    [bytes({ features, arcs: [], objects: {} }), /type none/],
    [bytes({ type: 'x'.repeat(100) }), /\(type "x{39}\)$/],
    [bytes({ type: 'FeatureCollection' }), /type "FeatureCollection"/],
    [bytes({ type: 'FeatureCollection', features: {} }), /type "FeatureCollection"/],
    [bytes({ type: 'FeatureCollection', features: [features[0], null] }), /type "FeatureCollection"/],
    [bytes({ type: 'FeatureCollection', features: [[features[0]]] }), /type "FeatureCollection"/],
    [bytes({ type: 'Topology' }), /type "Topology"/],
    [bytes({ type: 'Topology', objects: {} }), /type "Topology"/],
    [bytes({ type: 'Topology', arcs: [], objects: { a: { type: 'Polygon', arcs: [] }, b: null } }), /type "Topology"/],
    [bytes({ type: 'Topology', arcs: [], objects: { a: { type: 'Polygon', arcs: [[5]] } } }), /object "a"/],
    [Uint8Array.of(0, 0, 39, 10, 255, 254), /neither JSON nor a zipped shapefile/],
  ];
  for (const [content, message] of cases) {
    await assert.rejects(
      decodeLayers(content, 'ก'),
      (error) => error instanceof SourceError && message.test(error.message),
    );
  }
});
