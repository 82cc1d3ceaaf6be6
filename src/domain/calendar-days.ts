import type { CalendarDate, Month } from './calendar-date.ts';

// Reckoning with days, apart from their schemas: browsers need the one and not the other, which weighs 25 kB.

const dayMs = 86_400_000;

/** True for `YYYY-MM-DD` text that names a day of the Gregorian calendar. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  return dayExists(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));
}

/** True where the Gregorian calendar has this day; `year` is Common Era, `month` 1–12. */
export function dayExists(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Number of days in a month; `year` is Common Era, `month` 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The date as text from its parts; the parts must name a day that exists. */
export function toCalendarDate(year: number, month: number, day: number): CalendarDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day `days` after (or, negative, before) `date`. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
}

/** Days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

/** Day of the week: 0 = Sunday (อาทิตย์) … 6 = Saturday (เสาร์). */
export function weekdayOf(date: CalendarDate): number {
  return new Date(Date.parse(date)).getUTCDay();
}

/** Monday of the ISO week that holds `date`. */
export function startOfWeek(date: CalendarDate): CalendarDate {
  return addDays(date, 1 - (weekdayOf(date) || 7));
}

/** The month of a day, as `YYYY-MM`. */
export function monthOf(date: CalendarDate): Month {
  return date.slice(0, 7);
}

/** The month `months` after (or before) `month`. */
export function addMonths(month: Month, months: number): Month {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** Months from one to another: 1 to the next, 0 to itself. */
export function monthsBetween(from: Month, to: Month): number {
  const count = (month: Month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return count(to) - count(from);
}

/**
 * The Thai fiscal year (ปีงบประมาณ) of a day, in the Buddhist Era:
 * fiscal year 2565 runs from 1 October 2564 to 30 September 2565.
 */
export function fiscalYearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4)) + 543 + (Number(date.slice(5, 7)) >= 10 ? 1 : 0);
}
