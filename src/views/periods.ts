import type { CalendarDate, Month } from '../domain/calendar-date.ts';
import { addDays, addMonths, daysInMonth, fiscalYearOf, monthOf, toCalendarDate } from '../domain/calendar-days.ts';
import type { Period } from './figures.ts';

/** First and last day of a month. */
export function monthPeriod(month: Month): Period {
  const year = Number(month.slice(0, 4));
  const number = Number(month.slice(5));
  return { from: `${month}-01`, to: toCalendarDate(year, number, daysInMonth(year, number)) };
}

/** The 12 months that end today: from the day after the same day last year (28 February for 29 February). */
export function last12Months(today: CalendarDate): Period {
  const month = addMonths(monthOf(today), -12);
  const lastDay = monthPeriod(month).to;
  const sameDay = `${month}-${today.slice(8)}`;
  return { from: addDays(sameDay < lastDay ? sameDay : lastDay, 1), to: today };
}

/** First and last day of a Thai fiscal year, which is given in the Buddhist Era. */
export function fiscalYearPeriod(fiscalYear: number): Period {
  return { from: toCalendarDate(fiscalYear - 544, 10, 1), to: toCalendarDate(fiscalYear - 543, 9, 30) };
}

/** The fiscal year that holds `today`, up to today. */
export function fiscalYearToDate(today: CalendarDate): Period {
  return { from: fiscalYearPeriod(fiscalYearOf(today)).from, to: today };
}

/** True where the day lies in the period. */
export function isWithin(day: CalendarDate, { from, to }: Period): boolean {
  return from <= day && day <= to;
}
