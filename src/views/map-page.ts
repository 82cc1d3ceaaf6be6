import { type Activity, ActivityKind } from '../domain/activity.ts';
import type { AreaCode, AreaLevel } from '../domain/area.ts';
import type { CalendarDate, Month } from '../domain/calendar-date.ts';
import { addDays, startOfWeek } from '../domain/calendar-days.ts';
import { routes } from '../routes.ts';
import {
  type ActivityCard,
  type AgencyLink,
  byTime,
  type CardState,
  isUpcoming,
  stateOf,
  toAgencyLink,
  toCard,
} from './activity-card.ts';
import { type AreaLink, toAreaLink } from './area-link.ts';
import { type AreaMap, toAreaMap } from './area-map.ts';
import { calendarMonths } from './calendar-month.ts';
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

/** What can be chosen on the map and in the list, each with how many activities it has. */
export interface MapChoices {
  kinds: { kind: ActivityKind; count: number }[];
  states: { state: CardState; count: number }[];
  /** Districts in the order of codes, each with its tambons; areas without an activity are left out. */
  districts: { area: AreaLink; count: number; tambons: { area: AreaLink; count: number }[] }[];
  /** Hosts in the order of their names. */
  agencies: { agency: AgencyLink; count: number }[];
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
  rows: MapListRow[];
  total: number;
  months: { month: Month; href: string; count: number }[];
}

/** A card with the values that the form chooses by. */
export interface MapListRow {
  card: ActivityCard;
  /** Tambon, or district where the report names no more. */
  areaCode: AreaCode;
}

const rowsPerPage = 1000;
/** As many weeks back as the map shows at first. */
const recentDays = 28;

/** The map's page: what can be chosen. Points and details are files that its script asks for. */
export function toMapPage(index: SiteIndex): MapPage {
  const { dataset, today } = index;
  return {
    today,
    asOf: dataset.manifest.asOf,
    choices: toChoices(index, dataset.activities),
    total: dataset.activities.length,
    withoutPoint: dataset.activities.filter((activity) => !toPoint(index, activity)).length,
    map: toAreaMap(index, dataset.manifest.province),
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
    choices: toChoices(index, activities),
    rows: activities.slice((page - 1) * rowsPerPage, page * rowsPerPage).map((activity) => ({
      card: toCard(index, activity),
      areaCode: activity.place.tambonCode ?? activity.place.districtCode,
    })),
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
  const from = addDays(startOfWeek(today), -recentDays);
  const shown = month ? (byMonth.get(month) ?? []) : dataset.activities.filter(({ start }) => start >= from);
  const ahead = shown.filter((activity) => isUpcoming(activity, today)).toSorted(byTime);
  const past = shown.filter((activity) => !isUpcoming(activity, today)).toReversed();
  return [...ahead, ...past];
}

const countPages = (activities: readonly Activity[]) => Math.max(1, Math.ceil(activities.length / rowsPerPage));

function toChoices(index: SiteIndex, activities: readonly Activity[]): MapChoices {
  const kinds = countBy(activities, ({ kind }) => kind);
  const states = countBy(activities, (activity) => stateOf(activity, index.today));
  const areas = countBy(activities, ({ place }) => place.districtCode);
  const tambons = countBy(activities, ({ place }) => place.tambonCode);
  const agencies = countBy(activities, ({ agencyId }) => agencyId);
  const inside = (code: AreaCode) => [...tambons].filter(([tambon]) => tambon.startsWith(code)).toSorted(byCode);
  return {
    kinds: ActivityKind.options.flatMap((kind) => (kinds.has(kind) ? { kind, count: kinds.get(kind)! } : [])),
    states: listedStates.flatMap((state) => (states.has(state) ? { state, count: states.get(state)! } : [])),
    districts: [...areas].toSorted(byCode).map(([code, count]) => ({
      area: toAreaLink(index, code),
      count,
      tambons: inside(code).map(([tambon, of]) => ({ area: toAreaLink(index, tambon), count: of })),
    })),
    agencies: [...agencies]
      .flatMap(([id, count]) => {
        const agency = toAgencyLink(index, id);
        return agency ? { agency, count } : [];
      })
      .toSorted((a, b) => thai.compare(a.agency.name, b.agency.name)),
  };
}

/** In the order of a life. */
const listedStates: CardState[] = ['planned', 'postponed', 'cancelled', 'awaiting', 'done'];
const thai = new Intl.Collator('th');

function countBy<Key>(
  activities: readonly Activity[],
  keyOf: (activity: Activity) => Key | undefined,
): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const activity of activities) {
    const key = keyOf(activity);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

const byCode = ([a]: [AreaCode, number], [b]: [AreaCode, number]) => Number(a > b) - Number(a < b);
