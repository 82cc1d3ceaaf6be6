import type { CalendarDate } from '../../src/domain/calendar-date.ts';
import { addDays, daysBetween, weekdayOf } from '../../src/domain/calendar-days.ts';

/** 13 months back and 5 weeks ahead. */
const daysBack = 395;
const daysAhead = 35;

/** The day of one activity and its number in the order of days, from 0. */
export interface Slot {
  no: number;
  date: CalendarDate;
}

/**
 * Spreads `count` activities over 14 months around `today`, in the order of days: more at weekends, and enough of them
 * from today on that there is always something to join, however few are asked for.
 */
export function* layOutDays(today: CalendarDate, count: number): Generator<Slot> {
  const ahead = countAhead(count);
  yield* spread(addDays(today, -daysBack), addDays(today, -1), count - ahead, 0, () => 1);
  yield* spread(today, addDays(today, daysAhead), ahead, count - ahead, (date) => nearness(today, date));
}

/** How many of `count` activities lie today or later. */
export function countAhead(count: number): number {
  return Math.min(count, Math.max(3, Math.round(count * 0.13)));
}

function* spread(
  first: CalendarDate,
  last: CalendarDate,
  count: number,
  firstNo: number,
  weigh: (date: CalendarDate) => number,
): Generator<Slot> {
  const days = Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index));
  const weights = days.map((date) => weigh(date) * weekdayWeights[weekdayOf(date)]!);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let reached = 0;
  let no = 0;
  for (const [index, date] of days.entries()) {
    reached += weights[index]!;
    // Rounded up, so that the first day has its first activity however few there are.
    const until = index === days.length - 1 ? count : Math.min(count, Math.ceil((reached / sum) * count - 1e-9));
    while (no < until) yield { no: firstNo + no++, date };
  }
}

/** Sunday first. */
const weekdayWeights = [1.2, 0.8, 0.8, 1.1, 0.8, 1.2, 1.7];

/** The next days fill up first, as they do in an office's list. */
function nearness(today: CalendarDate, date: CalendarDate): number {
  const days = daysBetween(today, date);
  return days < 7 ? 2 : days < 14 ? 1.2 : 0.7;
}
