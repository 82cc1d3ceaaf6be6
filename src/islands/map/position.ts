import type { Position } from './map-view.ts';

/** The part of the world that an address asks for: `at=16.543,104.712,11.5`; undefined where it asks for none. */
export function readPosition(query: URLSearchParams): Position | undefined {
  const [lat, lon, zoom, ...more] = (query.get('at') ?? '')
    .split(',')
    .map((part) => (part === '' ? NaN : Number(part)));
  const isThere = (value: number | undefined, most: number): value is number => Math.abs(value ?? NaN) <= most;
  if (!isThere(lat, 85) || !isThere(lon, 180) || !isThere(zoom, 20) || more.length > 0) return undefined;
  return { lat, lon, zoom };
}

/** Puts the part of the world into an address, to about a hundred metres. */
export function writePosition(query: URLSearchParams, { lat, lon, zoom }: Position): void {
  query.set('at', [lat.toFixed(3), lon.toFixed(3), Number(zoom.toFixed(2))].join(','));
}
