import type { CalendarDate } from '../domain/calendar-date.ts';

/** Today in Thailand by the reader's clock, wherever the reader is: Asia/Bangkok is UTC+7 all year round. */
export function todayInBangkok(): CalendarDate {
  return new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
}
