import type { CalendarDate } from '../domain/calendar-date.ts';
import { fiscalYearOf } from '../domain/calendar-days.ts';
import { type ActivityCard, byTime, isAhead, isUpcoming, toCard } from './activity-card.ts';
import { type AreaLink, toAreaLink } from './area-link.ts';
import { type AreaMap, toAreaMap } from './area-map.ts';
import { type AreaRow, toAreaRow } from './area-row.ts';
import { type PeriodFigures, toPeriodFigures } from './figures.ts';
import { type NextGroup, toNextGroups } from './next-groups.ts';
import { fiscalYearToDate, last12Months, type Period } from '../measures/period.ts';
import { newestFirst, withPhotos } from './results.ts';
import type { SiteIndex } from './site-index.ts';

export interface HomePage {
  today: CalendarDate;
  /** ISO 8601 UTC time of the newest export. */
  asOf: string;
  province: AreaLink;
  /** Today, the rest of the week, the weekend and the 30 days from today; empty ones too. */
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

/** Home is for choosing, not for reading to the end: the calendar has them all. */
const cardsPerGroup = 6;
const latestShown = 6;

/** The home page: what comes next near you, and whether the province keeps at it. */
export function toHomePage(index: SiteIndex): HomePage {
  const { dataset, today } = index;
  const province = dataset.manifest.province;
  const upcoming = dataset.activities.filter((activity) => isUpcoming(activity, today));
  const soon = toNextGroups(index, upcoming, { ofGroup: cardsPerGroup }).filter(({ key }) => key !== 'later');
  const after = soon.every(({ total }) => total === 0) ? upcoming.toSorted(byTime)[0] : undefined;
  const figures = (period: Period) => toPeriodFigures(index, province, dataset.activities, period);
  return {
    today,
    asOf: dataset.manifest.asOf,
    province: toAreaLink(index, province),
    next: soon,
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
