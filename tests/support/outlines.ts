import type { Feature, Polygon } from 'geojson';

// Made-up areas for tests: real codes, on a grid that lies where nothing of the kind does.

type Ring = [lon: number, lat: number][];

/** A square of `size` degrees, `x` and `y` tenths of a degree from 104.2° E, 16.3° N; closed, anticlockwise. */
export function square(x: number, y: number, size = 0.1): Ring {
  const [west, south] = [104.2 + x / 10, 16.3 + y / 10];
  const corner = (east: number, north: number): [number, number] => [round(west + east), round(south + north)];
  return [corner(0, 0), corner(size, 0), corner(size, size), corner(0, size), corner(0, 0)];
}

/** A GeoJSON feature of one polygon; its code stands under `code` unless `properties` says otherwise. */
export function outline(code: string | number, rings: Ring | Ring[], properties: object = { code }): Feature<Polygon> {
  const coordinates = (Array.isArray(rings[0]?.[0]) ? rings : [rings]) as Ring[];
  return { type: 'Feature', properties: { ...properties }, geometry: { type: 'Polygon', coordinates } };
}

/** A GeoJSON file of these features, as bytes; `more` adds members to the collection. */
export function geoJson(features: readonly Feature[], more: object = {}): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', ...more, features }));
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
