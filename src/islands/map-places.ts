import type { ActivityKind, PointPrecision } from '../domain/activity.ts';
import type { MapPoint } from '../views/map-page.ts';

/** All activities drawn at one and the same point, such as those known only to be somewhere in a village. */
export interface MapPlace {
  lat: number;
  lon: number;
  precision: PointPrecision;
  /** The kind they share; `mixed` where they do not. */
  kind: ActivityKind | 'mixed';
  /** What is to come first, the soonest first; then what is past, the newest first. */
  points: MapPoint[];
}

/**
 * Points put together by position and precision: hundreds of activities share a village's or tambon's point,
 * and marks on top of each other can be neither seen nor reached.
 */
export function toMapPlaces(points: MapPoint[]): MapPlace[] {
  const places = new Map<string, MapPlace>();
  for (const point of points.toSorted(soonestFirst)) {
    const { lat, lon, precision, kind } = point;
    const key = `${lat} ${lon} ${precision}`;
    const place = places.get(key) ?? { lat, lon, precision, kind, points: [] };
    if (place.kind !== kind) place.kind = 'mixed';
    place.points.push(point);
    places.set(key, place);
  }
  return [...places.values()];
}

function soonestFirst(a: MapPoint, b: MapPoint): number {
  const [aAhead, bAhead] = [isAhead(a), isAhead(b)];
  if (aAhead !== bAhead) return aAhead ? -1 : 1;
  const later = Number(a.start > b.start) - Number(a.start < b.start);
  return aAhead ? later : -later;
}

const isAhead = ({ state }: MapPoint) => state === 'planned' || state === 'postponed';
