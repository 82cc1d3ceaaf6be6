import type { CalendarDate, Month } from '../domain/calendar-date.ts';
import { addDays, addMonths, daysInMonth, fiscalYearOf, monthOf, toCalendarDate } from '../domain/calendar-days.ts';
import { formatIsoWeek, parseIsoWeek } from '../domain/iso-week.ts';

/** First and last day of a period, both inside it. */
export interface Period {
  from: CalendarDate;
  to: CalendarDate;
}

export type PeriodKind = 'week' | 'month' | 'fiscal-year';

/** A period as addresses name it: an ISO week "2022-W16", a month "2022-04", a Thai fiscal year "fy2565". */
export type PeriodId = string;

/** The week, the month and the fiscal year that hold a day. */
export function periodsOf(day: CalendarDate): [week: PeriodId, month: PeriodId, fiscalYear: PeriodId] {
  return [formatIsoWeek(day), monthOf(day), `fy${fiscalYearOf(day)}`];
}

/** What kind of period an id names, by its form alone. */
export function kindOfPeriod(id: PeriodId): PeriodKind {
  if (id.startsWith('fy')) return 'fiscal-year';
  return id.includes('W') ? 'week' : 'month';
}

/**
 * First and last day of the period that an id names.
 * @throws {RangeError} where there is no such period.
 */
export function readPeriod(id: PeriodId): Period {
  const period = parsePeriod(id);
  if (!period) throw new RangeError(`"${id}" is no period: expected such as 2022-W16, 2022-04 or fy2565`);
  return period;
}

function parsePeriod(id: PeriodId): Period | undefined {
  const monday = parseIsoWeek(id);
  if (monday) return { from: monday, to: addDays(monday, 6) };
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(id)) return monthPeriod(id);
  const [, year] = /^fy(\d{4})$/.exec(id) ?? [];
  return year === undefined ? undefined : fiscalYearPeriod(Number(year));
}

/** The period before one of the same kind. */
export function periodBefore(id: PeriodId): PeriodId {
  return periodOfKind(kindOfPeriod(id), addDays(readPeriod(id).from, -1));
}

/** The period after one of the same kind. */
export function periodAfter(id: PeriodId): PeriodId {
  return periodOfKind(kindOfPeriod(id), addDays(readPeriod(id).to, 1));
}

/** The period of a kind that holds a day. */
export function periodOfKind(kind: PeriodKind, day: CalendarDate): PeriodId {
  const [week, month, fiscalYear] = periodsOf(day);
  return { week, month, 'fiscal-year': fiscalYear }[kind];
}

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
