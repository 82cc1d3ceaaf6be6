import { bbox } from 'topojson-client';
import type { Area, GeoPoint } from '../domain/area.ts';
import type { Boundaries } from '../domain/boundaries.ts';

/** Where a province lies, in WGS 84 degrees; a part that is not known is absent. */
export interface Extent {
  centre?: GeoPoint;
  box?: { west: number; south: number; east: number; north: number };
}

/**
 * The province's own point, and the box around its boundaries. Where those are not known it is the box around the points
 * of its areas, which reaches less far than the province does.
 */
export function toExtent(areas: readonly Area[], boundaries?: Boundaries): Extent {
  return { centre: areas.find(({ level }) => level === 'province')?.point, box: toBox(areas, boundaries) };
}

function toBox(areas: readonly Area[], boundaries?: Boundaries): Extent['box'] {
  if (boundaries) {
    const [west, south, east, north] = bbox(boundaries);
    return { west, south, east, north };
  }
  const points = areas.flatMap(({ point }) => point ?? []);
  if (points.length < 2) return undefined;
  const lons = points.map(({ lon }) => lon);
  const lats = points.map(({ lat }) => lat);
  return { west: Math.min(...lons), south: Math.min(...lats), east: Math.max(...lons), north: Math.max(...lats) };
}
