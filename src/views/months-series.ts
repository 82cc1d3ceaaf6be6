import { type Activity, ActivityKind } from '../domain/activity.ts';
import type { Month } from '../domain/calendar-date.ts';
import { addMonths, monthOf } from '../domain/calendar-days.ts';
import { isDone } from './activity-card.ts';
import type { SiteIndex } from './site-index.ts';

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

const monthsShown = 13;

/** The series over some activities; whether a month is known at all depends on all data, not on these. */
export function toMonthsSeries({ dataset, today }: SiteIndex, activities: Activity[]): MonthsSeries {
  const first = dataset.activities[0];
  const running = monthOf(today);
  const months = Array.from({ length: monthsShown }, (_, place) => addMonths(running, place + 1 - monthsShown));
  const counts = new Map(months.map((month) => [month, noActivities()]));
  for (const activity of activities) {
    const count = counts.get(monthOf(activity.start));
    if (count && isDone(activity)) count[activity.kind]++;
  }
  const points = months.map((month): MonthPoint => {
    const byKind = counts.get(month)!;
    if (!first || month < monthOf(first.start)) return { month, state: 'none', byKind: null, total: null };
    return { month, state: month === running ? 'running' : 'complete', byKind, total: totalOf(byKind) };
  });
  return {
    points,
    kinds: ActivityKind.options.filter((kind) => points.some(({ byKind }) => byKind && byKind[kind] > 0)),
    max: Math.max(0, ...points.map(({ total }) => total ?? 0)),
  };
}

const noActivities = (): Record<ActivityKind, number> => ({ development: 0, disaster: 0, special: 0, unspecified: 0 });

const totalOf = (byKind: Record<ActivityKind, number>) => Object.values(byKind).reduce((sum, count) => sum + count, 0);
