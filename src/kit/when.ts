import type { CalendarDate, ClockTime } from '../domain/calendar-date.ts';
import type { ActivityCard } from '../views/activity-card.ts';

/**
 * When an activity is, as it is told: `day` once; `daily` at the same hours on each of several days; `through` from a
 * day's hour to another's without a break between, over midnight too. Hours that nobody reported are absent.
 */
export type When =
  | { shape: 'day'; day: CalendarDate; from?: ClockTime; to?: ClockTime }
  | { shape: 'daily'; first: CalendarDate; last: CalendarDate; from?: ClockTime; to?: ClockTime }
  | { shape: 'through'; first: CalendarDate; last: CalendarDate; from: ClockTime; to: ClockTime };

/** When a card's activity is; the calendar files read days and hours in the same way. */
export function toWhen({
  start,
  end,
  startTime: from,
  endTime: to,
}: Pick<ActivityCard, 'start' | 'end' | 'startTime' | 'endTime'>): When {
  if (from !== undefined && to !== undefined && to <= from) {
    // An end before the beginning belongs to the last of several days; on one day it is a mistake and left out.
    if (start === end) return { shape: 'day', day: start, from };
    return { shape: 'through', first: start, last: end, from, to };
  }
  if (start === end) return { shape: 'day', day: start, from, to };
  return { shape: 'daily', first: start, last: end, from, to };
}
