import { type Activity, ActivityKind, type PointPrecision } from '../domain/activity.ts';
import type { AreaCode, GeoPoint } from '../domain/area.ts';
import { addDays, type CalendarDate } from '../domain/calendar-date.ts';
import { routes } from '../routes.ts';
import { type ActivityCard, byTime, type CardState, isUpcoming, toCard } from './activity-card.ts';
import { type AreaLink, toAreaLink } from './area-link.ts';
import type { SiteIndex } from './site-index.ts';

/** An activity as a mark on a map. */
export interface MapPoint {
  id: string;
  href: string;
  title: string;
  kind: ActivityKind;
  state: CardState;
  start: CalendarDate;
  end: CalendarDate;
  lat: number;
  lon: number;
  /** How exactly the point is known: never draw a village's point as if it were the venue. */
  precision: PointPrecision;
}

/** A name on a map, at the area's own point. */
export interface MapLabel {
  code: string;
  nameTh: string;
  nameEn?: string;
  lat: number;
  lon: number;
}

export interface MapPage {
  today: CalendarDate;
  asOf: string;
  /** All activities that have a point of their own or of their area, by start. */
  points: MapPoint[];
  /** Activities that cannot be drawn, not even at their district. */
  withoutPoint: number;
  labels: MapLabel[];
  kinds: { kind: ActivityKind; count: number }[];
  /** The first day of what the map and the list show at first: 30 days ago. */
  from: CalendarDate;
  /**
   * What the map shows at first, by district (code order): over no earlier than `from`. What is to come first, then what
   * is past, the newest first; at most 40 a district.
   */
  list: { district: AreaLink; cards: ActivityCard[]; total: number }[];
  total: number;
  /** Where the points are as JSON, for the map's script. */
  pointsHref: string;
}

/** The full list, in pages of 500, newest first. */
export interface MapListPage {
  today: CalendarDate;
  asOf: string;
  /** 1 for the newest. */
  page: number;
  pages: number;
  total: number;
  cards: ActivityCard[];
  newerHref?: string;
  olderHref?: string;
}

const listDays = 30;
const cardsPerDistrict = 40;
const rowsPerPage = 500;

/** The map of all activities, and a list that says without it what the map shows at first. */
export function toMapPage(index: SiteIndex): MapPage {
  const { dataset, byKind, today } = index;
  const points = toMapPoints(index, dataset.activities);
  const from = addDays(today, -listDays);
  const shown = dataset.activities.filter(({ end }) => end >= from);
  const ahead = shown.filter((activity) => isUpcoming(activity, today)).toSorted(byTime);
  const past = shown.filter((activity) => !isUpcoming(activity, today)).toReversed();
  const byDistrict = Map.groupBy([...ahead, ...past], ({ place }) => place.districtCode);
  return {
    today,
    asOf: dataset.manifest.asOf,
    points,
    from,
    withoutPoint: dataset.activities.length - points.length,
    labels: toMapLabels(
      index,
      [...index.areas.keys()].filter((code) => code.length === 4 || code.length === 6),
    ),
    kinds: ActivityKind.options
      .map((kind) => ({ kind, count: byKind.get(kind)?.length ?? 0 }))
      .filter(({ count }) => count > 0),
    list: [...byDistrict]
      .map(([code, activities]) => ({
        district: toAreaLink(index, code),
        cards: activities.slice(0, cardsPerDistrict).map((activity) => toCard(index, activity)),
        total: activities.length,
      }))
      .toSorted((a, b) => Number(a.district.code > b.district.code) - Number(a.district.code < b.district.code)),
    total: dataset.activities.length,
    pointsHref: routes.mapPoints(),
  };
}

/** How many pages the full list has; at least 1. */
export function countMapListPages({ dataset }: SiteIndex): number {
  return Math.max(1, Math.ceil(dataset.activities.length / rowsPerPage));
}

/** One page of the full list. `page` counts from 1, the newest. */
export function toMapListPage(index: SiteIndex, page: number): MapListPage {
  const { dataset, today } = index;
  const pages = countMapListPages(index);
  return {
    today,
    asOf: dataset.manifest.asOf,
    page,
    pages,
    total: dataset.activities.length,
    cards: dataset.activities
      .toReversed()
      .slice((page - 1) * rowsPerPage, page * rowsPerPage)
      .map((activity) => toCard(index, activity)),
    newerHref: page > 1 ? routes.mapList(page - 1) : undefined,
    olderHref: page < pages ? routes.mapList(page + 1) : undefined,
  };
}

/** Marks for activities; one whose place cannot be drawn is left out. */
export function toMapPoints(index: SiteIndex, activities: Activity[]): MapPoint[] {
  return activities.flatMap((activity) => {
    const point = toPoint(index, activity);
    if (!point) return [];
    const { id, href, title, kind, state, start, end } = toCard(index, activity);
    return { id, href, title, kind, state, start, end, ...point };
  });
}

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

/** Names of areas at their own points; an area without a point or a name is left out. */
export function toMapLabels({ areas }: SiteIndex, codes: AreaCode[]): MapLabel[] {
  return codes.flatMap((code) => {
    const area = areas.get(code);
    return area?.point && area.nameTh ? { code, nameTh: area.nameTh, nameEn: area.nameEn, ...area.point } : [];
  });
}
