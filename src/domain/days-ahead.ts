import type { CalendarDate } from './calendar-date.ts';
import { addDays, weekdayOf } from './calendar-days.ts';

/**
 * Stretches of days that follow one another, from today on: `week` is tomorrow until Friday, `weekend` the coming Saturday
 * and Sunday, `month` what follows until 30 days from today, `later` all beyond.
 */
export const stretchKeys = ['today', 'week', 'weekend', 'month', 'later'] as const;
export type StretchKey = (typeof stretchKeys)[number];

export interface Stretch {
  key: StretchKey;
  from: CalendarDate;
  /** Earlier than `from` where the stretch holds no day: on a Saturday nothing is left of the week. */
  to: CalendarDate;
}

const daysOfMonth = 30;
const endOfTime = '9999-12-31';

/** All stretches as they lie from a day, in order. */
export function stretchesFrom(today: CalendarDate): Stretch[] {
  const tomorrow = addDays(today, 1);
  const sunday = addDays(today, (7 - weekdayOf(today)) % 7);
  const saturday = addDays(sunday, -1);
  const monthEnd = addDays(today, daysOfMonth);
  return [
    { key: 'today', from: today, to: today },
    { key: 'week', from: tomorrow, to: addDays(saturday, -1) },
    { key: 'weekend', from: saturday > today ? saturday : tomorrow, to: sunday },
    { key: 'month', from: addDays(sunday, 1), to: monthEnd },
    { key: 'later', from: addDays(monthEnd, 1), to: endOfTime },
  ];
}

/** The stretch that something not yet over belongs to: what runs already belongs to today, whenever it began. */
export function stretchOf(start: CalendarDate, stretches: readonly Stretch[]): StretchKey {
  return stretches.find(({ to, from }) => from <= to && start <= to)?.key ?? 'later';
}
