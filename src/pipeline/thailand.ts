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
