import type { Activity, PointPrecision } from '../domain/activity.ts';
import type { AreaCode, GeoPoint } from '../domain/area.ts';
import type { SiteIndex } from './site-index.ts';

/** An activity's own point, else that of its village, tambon or district, with what the point stands for. */
export function toPoint(
  { areas }: SiteIndex,
  { place }: Activity,
): (GeoPoint & { precision: PointPrecision }) | undefined {
  if (place.point) return { ...place.point, precision: place.pointPrecision ?? 'exact' };
  const fallbacks: [AreaCode | undefined, PointPrecision][] = [
    [place.villageCode, 'village'],
    [place.tambonCode, 'tambon'],
    [place.districtCode, 'district'],
  ];
  for (const [code, precision] of fallbacks) {
    const point = code && areas.get(code)?.point;
    if (point) return { ...point, precision };
  }
  return undefined;
}
