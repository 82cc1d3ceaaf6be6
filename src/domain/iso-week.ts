import type { CalendarDate } from './calendar-date.ts';
import { addDays, daysBetween, isCalendarDate, startOfWeek } from './calendar-days.ts';

// ISO 8601: a week belongs to the year of its Thursday, and week 1 holds 4 January.

/** "2026-W45" of a day in it. */
export function formatIsoWeek(date: CalendarDate): string {
  const thursday = addDays(startOfWeek(date), 3);
  const number = daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7;
  return `${thursday.slice(0, 4)}-W${String(Math.floor(number) + 1).padStart(2, '0')}`;
}

/** The Monday of "2026-W45"; undefined where there is no such week. */
export function parseIsoWeek(text: string): CalendarDate | undefined {
  const [, year, week] = /^(\d{4})-W(\d{2})$/.exec(text) ?? [];
  if (!year || !week || !isCalendarDate(`${year}-01-04`)) return undefined;
  const monday = addDays(startOfWeek(`${year}-01-04`), (Number(week) - 1) * 7);
  return formatIsoWeek(monday) === text ? monday : undefined;
}
