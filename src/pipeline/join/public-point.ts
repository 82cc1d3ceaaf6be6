import type { ActivityPlace, PointPrecision } from '../../domain/activity.ts';
import type { AreaCode, GeoPoint } from '../../domain/area.ts';
import type { ActivityReport } from '../report.ts';
import { venuesAgree } from './event.ts';
import { placesAgree } from './merge-places.ts';

/** An area's own point by its code: where its name stands on a map. */
export type AreaPoint = (code: AreaCode) => GeoPoint | undefined;

/**
 * The place of an activity with the one point that is published of it.
 *
 * An exact point is published only where people were invited to it: where the plan's own report names a meeting point or
 * a venue, and what was reported afterwards is not of another place; the plan's point comes before the result's, which may
 * be where it was written. Any other point may be the house of whoever needed
 * help, or of the reporter; instead of it stands the point of the village, else of the tambon, else of the district, with
 * `pointPrecision` saying so. No point is finer than four decimals: see `roundPoint`.
 * @param place what plan and result say of the place together, its point as reported.
 * @param plan the report that announced the activity, where there is one.
 */
export function withPublicPoint(
  { point, pointPrecision: _reported, ...place }: ActivityPlace,
  plan: ActivityReport | undefined,
  areaPoint: AreaPoint,
): ActivityPlace {
  const exact = isAnnounced(place, plan) ? (plan?.place.point ?? point) : undefined;
  if (exact) return { ...place, point: exact, pointPrecision: 'exact' };
  const areas: [AreaCode | undefined, PointPrecision][] = [
    [place.villageCode, 'village'],
    [place.tambonCode, 'tambon'],
    [place.districtCode, 'district'],
  ];
  for (const [code, pointPrecision] of areas) {
    const known = code && areaPoint(code);
    if (known) return { ...place, point: known, pointPrecision };
  }
  return place;
}

function isAnnounced(place: ActivityPlace, plan: ActivityReport | undefined): boolean {
  if (!plan || (plan.plan?.meetingPoint === undefined && plan.place.venue === undefined)) return false;
  return placesAgree(plan.place, place) && venuesAgree(plan.place.venue, place.venue);
}
