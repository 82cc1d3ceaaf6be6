import type { CalendarDate } from '../domain/calendar-date.ts';
import type { ActivityCard } from './activity-card.ts';
import type { AreaLink } from './area-link.ts';
import type { Period, PeriodFigures } from './figures.ts';

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

/** One row of a table of areas. */
export interface AreaRow {
  area: AreaLink;
  /** Activities done in the last 12 months. */
  done: number;
  /** Activities to come. */
  ahead: number;
  /** Over, without a result, in the last 12 months. */
  awaiting: number;
  /** First day of the latest activity done. */
  lastActivity?: CalendarDate;
  /** Whole weeks since then. */
  weeksWithout?: number;
  /** Weeks in a row with an activity, up to the last complete ISO week. */
  weeksInARow: number;
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
  /** By code. */
  districts: AreaRow[];
  /** Latest results that have photographs. */
  latest: ActivityCard[];
}
