import type { CalendarDate } from '../domain/calendar-date.ts';
import { addDays, fiscalYearOf, weekdayOf } from '../domain/calendar-days.ts';
import { type ActivityCard, byTime, isAhead, isUpcoming, toCard } from './activity-card.ts';
import { type AreaLink, toAreaLink } from './area-link.ts';
import { type AreaMap, toAreaMap } from './area-map.ts';
import { type AreaRow, toAreaRow } from './area-row.ts';
import { type Period, type PeriodFigures, toPeriodFigures } from './figures.ts';
import { fiscalYearToDate, last12Months } from './periods.ts';
import { newestFirst, withPhotos } from './results.ts';
import type { SiteIndex } from './site-index.ts';

/** `today`; `week`: tomorrow until Friday; `weekend`: the coming Saturday and Sunday; `month`: after it, until 30 days on. */
export type NextGroupKey = 'today' | 'week' | 'weekend' | 'month';

/** Activities to come in one stretch of days. The stretches do not overlap; an empty one is left out. */
export interface NextGroup extends Period {
  key: NextGroupKey;
  /** The first ones, by day and time. */
  cards: ActivityCard[];
  /** How many there are in all. */
  total: number;
}

export interface HomePage {
  today: CalendarDate;
  /** ISO 8601 UTC time of the newest export. */
  asOf: string;
  province: AreaLink;
  next: NextGroup[];
  /** The first activity to come after the stretches of `next`, where those are all empty. */
  nextAfter?: ActivityCard;
  last12Months: PeriodFigures;
  /** From 1 October to today. */
  fiscalYear: PeriodFigures & { year: number };
  /** Planned or postponed and not over, however far ahead. */
  ahead: number;
  /** The province's; absent where no outlines are known. */
  map?: AreaMap;
  /** By code. */
  districts: AreaRow[];
  /** Latest results that have photographs. */
  latest: ActivityCard[];
}

const cardsPerGroup = 12;
const latestShown = 6;
const daysAhead = 30;

/** The home page: what comes next near you, and whether the province keeps at it. */
export function toHomePage(index: SiteIndex): HomePage {
  const { dataset, today } = index;
  const province = dataset.manifest.province;
  const upcoming = dataset.activities.filter((activity) => isUpcoming(activity, today)).toSorted(byTime);
  const next = nextPeriods(today).flatMap(({ key, from, to }) => {
    // What runs already belongs to today, whenever it began; what began today comes first.
    const group = upcoming
      .filter(({ start }) => start <= to && (key === 'today' || start >= from))
      .toSorted((a, b) => Number(a.start < today) - Number(b.start < today));
    if (group.length === 0) return [];
    return {
      key,
      from,
      to,
      total: group.length,
      cards: group.slice(0, cardsPerGroup).map((one) => toCard(index, one)),
    };
  });
  const after = next.length === 0 ? upcoming[0] : undefined;
  const figures = (period: Period) => toPeriodFigures(index, province, dataset.activities, period);
  return {
    today,
    asOf: dataset.manifest.asOf,
    province: toAreaLink(index, province),
    next,
    nextAfter: after && toCard(index, after),
    last12Months: figures(last12Months(today)),
    fiscalYear: { ...figures(fiscalYearToDate(today)), year: fiscalYearOf(today) },
    ahead: upcoming.filter((activity) => isAhead(activity, today)).length,
    map: toAreaMap(index, province),
    districts: (index.children.get(province) ?? []).map((code) => toAreaRow(index, code)),
    latest: withPhotos(index, newestFirst(dataset.activities, today))
      .slice(0, latestShown)
      .map((activity) => toCard(index, activity)),
  };
}

/** The stretches of days after one another; one that holds no day is left out. */
function nextPeriods(today: CalendarDate): { key: NextGroupKey; from: CalendarDate; to: CalendarDate }[] {
  const tomorrow = addDays(today, 1);
  const sunday = addDays(today, (7 - weekdayOf(today)) % 7);
  const saturday = addDays(sunday, -1);
  const periods: { key: NextGroupKey; from: CalendarDate; to: CalendarDate }[] = [
    { key: 'today', from: today, to: today },
    { key: 'week', from: tomorrow, to: addDays(saturday, -1) },
    { key: 'weekend', from: saturday > today ? saturday : tomorrow, to: sunday },
    { key: 'month', from: addDays(sunday, 1), to: addDays(today, daysAhead) },
  ];
  return periods.filter(({ from, to }) => from <= to);
}
