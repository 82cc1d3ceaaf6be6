import type { CalendarDate, Month } from '../domain/calendar-date.ts';
import { addDays, daysBetween, monthOf, startOfWeek } from '../domain/calendar-days.ts';

/** One day of a calendar of weeks: a square that is darker the more was done. */
export interface HeatDay {
  day: CalendarDate;
  count: number;
  /** 0 for none, 1 to 4 for more and more. */
  level: number;
  x: number;
  y: number;
}

export interface HeatCalendar {
  width: number;
  height: number;
  size: number;
  days: HeatDay[];
  /** Months by the column in which each begins. */
  months: { month: Month; x: number }[];
  /** Days up to the last with something to know, and how many of them have an activity. */
  known: number;
  active: number;
  most?: HeatDay;
}

const step = 14;
const size = 12;
const levels = 4;

/**
 * Days from `from` to `to` as columns of weeks, Monday at the top. `counts` has only days with an activity; level 4 is the
 * most of any day here.
 */
export function toHeatCalendar(
  counts: ReadonlyMap<CalendarDate, number>,
  { from, to }: { from: CalendarDate; to: CalendarDate },
): HeatCalendar {
  const first = startOfWeek(from);
  const length = daysBetween(from, to) + 1;
  const all = Array.from({ length }, (_, at) => addDays(from, at));
  const max = Math.max(1, ...all.map((day) => counts.get(day) ?? 0));
  const days = all.map((day): HeatDay => {
    const place = daysBetween(first, day);
    const count = counts.get(day) ?? 0;
    const level = Math.ceil((count / max) * levels);
    return { day, count, level, x: Math.floor(place / 7) * step, y: (place % 7) * step };
  });
  const active = days.filter(({ count }) => count > 0);
  return {
    width: (Math.floor(daysBetween(first, to) / 7) + 1) * step,
    height: 7 * step,
    size,
    days,
    months: days.filter(({ day }) => day.endsWith('-01')).map(({ day, x }) => ({ month: monthOf(day), x })),
    known: length,
    active: active.length,
    most: active.toSorted((a, b) => b.count - a.count)[0],
  };
}
