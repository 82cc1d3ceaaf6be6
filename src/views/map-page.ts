import type { Activity } from '../domain/activity.ts';
import type { AreaCode, AreaLevel } from '../domain/area.ts';
import type { CalendarDate, Month } from '../domain/calendar-date.ts';
import { addDays, startOfWeek } from '../domain/calendar-days.ts';
import { recentWeeks } from '../map-points/recent-weeks.ts';
import { routes } from '../routes.ts';
import { type ActivityCard, byTime, isUpcoming, toCard } from './activity-card.ts';
import { type AreaMap, toAreaMap } from './area-map.ts';
import { type AreaRow, toAreaRow } from './area-row.ts';
import { calendarMonths } from './calendar-month.ts';
import { type MapChoices, toMapChoices } from './map-choices.ts';
import { toPoint } from './map-point.ts';
import type { SiteIndex } from './site-index.ts';

/** A name on a map, at the area's own point. */
export interface MapLabel {
  code: AreaCode;
  level: AreaLevel;
  nameTh: string;
  nameEn?: string;
  /** หมู่ที่; villages only. */
  villageNo?: number;
  lat: number;
  lon: number;
}

export interface MapPage {
  today: CalendarDate;
  asOf: string;
  choices: MapChoices;
  /** All activities, drawn or not. */
  total: number;
  /** Activities that cannot be drawn, not even at their district. */
  withoutPoint: number;
  /** The province's drawn map, for readers without a script; absent where no outlines are known. */
  map?: AreaMap;
  /** What the drawn map shows, in numbers. */
  districts: AreaRow[];
}

/** One page of the list: what the map shows at first, or a month. */
export interface MapListPage {
  today: CalendarDate;
  asOf: string;
  /** Absent on the first page of all. */
  month?: Month;
  page: number;
  pages: number;
  choices: MapChoices;
  /** What is to come first, the soonest first; then what is past, the newest first. */
  cards: ActivityCard[];
  total: number;
  months: { month: Month; href: string; count: number }[];
}

const rowsPerPage = 1000;

/** The map's page: what can be chosen. Points and details are files that its script asks for. */
export function toMapPage(index: SiteIndex): MapPage {
  const { dataset, today } = index;
  return {
    today,
    asOf: dataset.manifest.asOf,
    choices: toMapChoices(index, dataset.activities),
    total: dataset.activities.length,
    withoutPoint: dataset.activities.filter((activity) => !toPoint(index, activity)).length,
    map: toAreaMap(index, dataset.manifest.province),
    districts: (index.children.get(dataset.manifest.province) ?? []).map((code) => toAreaRow(index, code)),
  };
}

/** Addresses of the list: each month that holds something, and how many pages it has; at least one page. */
export function mapListPages(index: SiteIndex): { month?: Month; page: number }[] {
  return [undefined, ...calendarMonths(index)].flatMap((month) =>
    Array.from({ length: countPages(activitiesOf(index, month)) }, (_, at) => ({ month, page: at + 1 })),
  );
}

/** One page of the list. `page` counts from 1. */
export function toMapListPage(index: SiteIndex, month: Month | undefined, page: number): MapListPage {
  const { dataset, today } = index;
  const activities = activitiesOf(index, month);
  return {
    today,
    asOf: dataset.manifest.asOf,
    month,
    page,
    pages: countPages(activities),
    choices: toMapChoices(index, activities),
    cards: activities.slice((page - 1) * rowsPerPage, page * rowsPerPage).map((activity) => toCard(index, activity)),
    total: activities.length,
    months: calendarMonths(index).map((each) => ({
      month: each,
      href: routes.mapList(each),
      count: index.byMonth.get(each)?.length ?? 0,
    })),
  };
}

/** Names of areas at their own points; an area without a point or a name is left out. */
export function toMapLabels({ areas }: SiteIndex, codes: readonly AreaCode[]): MapLabel[] {
  return codes.flatMap((code) => {
    const area = areas.get(code);
    if (!area?.point || !area.nameTh) return [];
    const { level, nameTh, nameEn, villageNo, point } = area;
    return { code, level, nameTh, nameEn, villageNo, ...point };
  });
}

function activitiesOf({ dataset, byMonth, today }: SiteIndex, month: Month | undefined): Activity[] {
  const from = addDays(startOfWeek(today), -7 * recentWeeks);
  const shown = month ? (byMonth.get(month) ?? []) : dataset.activities.filter(({ start }) => start >= from);
  const ahead = shown.filter((activity) => isUpcoming(activity, today)).toSorted(byTime);
  const past = shown.filter((activity) => !isUpcoming(activity, today)).toReversed();
  return [...ahead, ...past];
}

const countPages = (activities: readonly Activity[]) => Math.max(1, Math.ceil(activities.length / rowsPerPage));
