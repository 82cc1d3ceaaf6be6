import type { GeoPoint } from '../domain/area.ts';

// Thailand with a margin: a point outside is a mistake (metres, 0,0, another country), not a place.
const latitudes = [5, 21] as const;
const longitudes = [97, 106] as const;

/** True for a position in Thailand or just across its border. */
export function isInThailand({ lat, lon }: GeoPoint): boolean {
  return within(lat, latitudes) && within(lon, longitudes);
}

function within(value: number, [least, most]: readonly [number, number]): boolean {
  return value >= least && value <= most;
}

/** Kilometres between two points on a sphere (haversine); good to 0.5 %. */
export function distanceKm(a: GeoPoint, b: GeoPoint): number {
  const radians = Math.PI / 180;
  const lat = Math.sin(((b.lat - a.lat) * radians) / 2) ** 2;
  const lon = Math.sin(((b.lon - a.lon) * radians) / 2) ** 2;
  return 12_742 * Math.asin(Math.sqrt(lat + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * lon));
}
