import type { CalendarDate } from '../../domain/calendar-date.ts';
import {
  joinInFacts,
  partsPerDegree,
  type PointColumns,
  precisionOfFacts,
  weekNumber,
} from '../../map-points/point-columns.ts';

/** A point and how far it lies from the reader, as the crow flies. */
export interface NearPoint {
  at: number;
  km: number;
  /** False where the point stands for a village, a tambon or a district. */
  isExact: boolean;
}

const kmPerDegree = 111.2;

/**
 * The points nearest to a place that people could still join when the site was made and that begin no later than in the
 * week of `to`, the nearest first: what began weeks ago may still run, which only its details tell. A degree of longitude is taken as long as it is at the place: over a province that errs by less than 1 %.
 */
export function nearestPoints(
  points: PointColumns,
  place: { lat: number; lon: number },
  { to, most }: { to: CalendarDate; most: number },
): NearPoint[] {
  const last = weekNumber(to, points.firstWeek);
  const eastward = Math.cos((place.lat * Math.PI) / 180);
  const near: NearPoint[] = [];
  for (let at = 0; at < points.count; at++) {
    const week = points.week[at]!;
    const facts = points.facts[at]!;
    if (week > last || !joinInFacts(facts)) continue;
    const north = points.lat[at]! / partsPerDegree - place.lat;
    const east = (points.lon[at]! / partsPerDegree - place.lon) * eastward;
    near.push({ at, km: Math.hypot(north, east) * kmPerDegree, isExact: precisionOfFacts(facts) === 'exact' });
  }
  return near.toSorted((a, b) => a.km - b.km || a.at - b.at).slice(0, most);
}
