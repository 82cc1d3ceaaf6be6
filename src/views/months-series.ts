import type { ActivityKind } from '../domain/activity.ts';
import type { Month } from '../domain/calendar-date.ts';

export interface MonthPoint {
  month: Month;
  /** `none`: before the first activity of all data, so nothing is known. `running`: the month is not over. */
  state: 'none' | 'complete' | 'running';
  /** Activities done, by kind; every kind is there, 0 where there was none. Null where nothing is known. */
  byKind: Record<ActivityKind, number> | null;
  /** Null where nothing is known, which is not 0. */
  total: number | null;
}

/** Activities done a month, 13 months up to the one that holds today. */
export interface MonthsSeries {
  points: MonthPoint[];
  /** Kinds with at least one activity in these months, in the order of the schema. */
  kinds: ActivityKind[];
  /** The largest monthly total; 0 where there is none. */
  max: number;
}
