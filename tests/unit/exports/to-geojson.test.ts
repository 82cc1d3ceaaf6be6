import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GeoPoint } from '../../../src/domain/area.ts';
import { publishedTables, toValues } from '../../../src/exports/published-fields.ts';
import { toGeoJson } from '../../../src/exports/to-geojson.ts';
import { toExportHead } from '../../../src/exports/to-json.ts';
import { activity, areas, manifest, settings } from '../../support/builders.ts';

interface FeatureCollection {
  type: string;
  bbox?: number[];
  head: { asOf: string; licence: { name: string } };
  features: {
    type: string;
    id: string;
    geometry: { type: string; coordinates: number[] };
    properties: Record<string, unknown>;
  }[];
}

const context = {
  areas: new Map(areas.map((area) => [area.code, area])),
  agencies: new Map(),
  address: 'https://example.org',
};
const head = toExportHead(manifest(), settings().portal, 'https://example.org/data');
const at = (id: string, point?: GeoPoint) => activity({ id, place: point ? { point, pointPrecision: 'village' } : {} });
const collect = (...activities: ReturnType<typeof activity>[]) =>
  JSON.parse(toGeoJson(toValues(publishedTables.activities, activities, context), head)) as FeatureCollection;

test('a point is longitude, then latitude, with at most four decimals', () => {
  const { type, features } = collect(at('a1', { lat: 16.8123456789, lon: 104.5 }));
  assert.equal(type, 'FeatureCollection');
  assert.equal(features[0]!.type, 'Feature');
  assert.deepEqual(features[0]!.geometry, { type: 'Point', coordinates: [104.5, 16.8123] });
});

test('only records that have a point of their own are features', () => {
  const { features } = collect(at('a1'), at('a2', { lat: 16, lon: 104 }));
  assert.deepEqual(
    features.map(({ id }) => id),
    ['a2'],
  );
});

test('properties are the published columns but for the position, and say how exact the point is', () => {
  const { properties } = collect(at('a1', { lat: 16, lon: 104 })).features[0]!;
  assert.equal(properties.point_precision, 'village');
  assert.equal(properties.district_code, '4904');
  assert.equal(properties.title, 'ทำความสะอาดวัด');
  assert.equal('latitude' in properties || 'longitude' in properties, false);
});

test('the bounding box is west, south, east, north; an empty collection has none', () => {
  const { bbox } = collect(
    at('a1', { lat: 16.2, lon: 104.9 }),
    at('a2', { lat: 16.8, lon: 104.1 }),
    at('a3', { lat: 16.5, lon: 104.5 }),
  );
  assert.deepEqual(bbox, [104.1, 16.2, 104.9, 16.8]);
  const empty = collect(at('a1'));
  assert.equal('bbox' in empty, false);
  assert.deepEqual(empty.features, []);
});

test('the collection says how fresh it is and on which terms it may be used', () => {
  const { head: found } = collect();
  assert.equal(found.asOf, '2022-04-20T02:00:00.000Z');
  assert.equal(found.licence.name, 'CC BY 4.0');
});
