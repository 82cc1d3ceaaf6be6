import type { CalendarDate, ClockTime, Month } from '../domain/calendar-date.ts';
import { addDays, daysBetween, monthOf, weekdayOf } from '../domain/calendar-days.ts';
import { monthShortTerms, monthTerms, weekdayShortTerms, weekdayTerms } from '../words/date-terms.ts';
import type { Language } from '../words/terms.ts';
import { formatNumber } from './numbers.ts';

// Written by hand and not with Intl: what people read must not change with the machine's version of ICU.
// Years are of the Buddhist Era in Thai and of the Common Era in English.

/** "วันจันทร์ที่ 18 เมษายน 2565"; "Mon 18 April 2022". */
export function formatDate(date: CalendarDate, language: Language): string {
  return `${formatWeekday(date, language)} ${dayOf(date)} ${formatMonth(monthOf(date), language)}`;
}

/** "18 เม.ย. 2565"; "18 Apr 2022". */
export function formatDateShort(date: CalendarDate, language: Language): string {
  return `${dayOf(date)} ${formatMonthShort(monthOf(date), language)}`;
}

/** "วันจันทร์ที่", to stand before a day's number; "Mon". */
export function formatWeekday(date: CalendarDate, language: Language): string {
  const weekday = weekdayOf(date);
  return language === 'th' ? `วัน${weekdayTerms[weekday]!.th}ที่` : weekdayShortTerms[weekday]!.en;
}

/** The parts of a leaf of a tear-off calendar: "จันทร์", "18", "เม.ย. 2565"; "Mon", "18", "Apr 2022". */
export function formatLeaf(date: CalendarDate, language: Language): { weekday: string; day: string; month: string } {
  const weekday = weekdayOf(date);
  return {
    weekday: language === 'th' ? weekdayTerms[weekday]!.th : weekdayShortTerms[weekday]!.en,
    day: String(dayOf(date)),
    month: formatMonthShort(monthOf(date), language),
  };
}

/**
 * First and last day, short, sharing what they share: "18–20 เม.ย. 2565", "30 เม.ย. – 2 พ.ค. 2565",
 * "31 ธ.ค. 2565 – 1 ม.ค. 2566"; one day alone where they are the same.
 */
export function formatDateRange(start: CalendarDate, end: CalendarDate, language: Language): string {
  const last = formatDateShort(end, language);
  if (start === end) return last;
  if (monthOf(start) === monthOf(end)) return `${dayOf(start)}–${last}`;
  if (yearOf(start) === yearOf(end))
    return `${dayOf(start)} ${monthShortTerms[monthIndex(start)]![language]} – ${last}`;
  return `${formatDateShort(start, language)} – ${last}`;
}

/** First and last day, long: "วันจันทร์ที่ 18 เมษายน 2565 ถึงวันพุธที่ 20 เมษายน 2565"; one day where they are the same. */
export function formatDateRangeLong(start: CalendarDate, end: CalendarDate, language: Language): string {
  if (start === end) return formatDate(start, language);
  return `${formatDate(start, language)} ${language === 'th' ? 'ถึง' : 'to '}${formatDate(end, language)}`;
}

/** "09.30–12.00 น.", or "09.30 น." without an end; "09:30–12:00". */
export function formatTimes(start: ClockTime, end: ClockTime | undefined, language: Language): string {
  const times = end && end !== start ? `${start}–${end}` : start;
  return language === 'th' ? `${times.replaceAll(':', '.')} น.` : times;
}

/** "เมษายน 2565"; "April 2022". */
export function formatMonth(month: Month, language: Language): string {
  return `${monthTerms[monthIndex(month)]![language]} ${formatYear(month, language)}`;
}

/** "เม.ย. 2565"; "Apr 2022". */
export function formatMonthShort(month: Month, language: Language): string {
  return `${monthShortTerms[monthIndex(month)]![language]} ${formatYear(month, language)}`;
}

/** The year of a day or month: "2565"; "2022". */
export function formatYear(date: CalendarDate | Month, language: Language): string {
  return String(yearOf(date) + (language === 'th' ? 543 : 0));
}

/** A fiscal year, given in the Buddhist Era: "ปีงบประมาณ 2565"; "fiscal year 2022 (BE 2565)". */
export function formatFiscalYear(fiscalYear: number, language: Language): string {
  return language === 'th' ? `ปีงบประมาณ ${fiscalYear}` : `fiscal year ${fiscalYear - 543} (BE ${fiscalYear})`;
}

/** How far a day lies from today: "วันนี้", "พรุ่งนี้", "อีก 3 วัน", "เมื่อวานนี้", "3 วันก่อน"; "today", "in 3 days". */
export function formatRelative(date: CalendarDate, today: CalendarDate, language: Language): string {
  const days = daysBetween(today, date);
  const near = { '-1': ['เมื่อวานนี้', 'yesterday'], '0': ['วันนี้', 'today'], '1': ['พรุ่งนี้', 'tomorrow'] }[String(days)];
  if (near) return near[language === 'th' ? 0 : 1]!;
  if (days > 0) return language === 'th' ? `อีก ${formatNumber(days)} วัน` : `in ${formatNumber(days)} days`;
  return language === 'th' ? `${formatNumber(-days)} วันก่อน` : `${formatNumber(-days)} days ago`;
}

/** A moment, given in ISO 8601 UTC, as the clocks of Thailand showed it: "18 เม.ย. 2565 เวลา 09.30 น."; "18 Apr 2022, 09:30". */
export function formatMoment(utc: string, language: Language): string {
  const { date, time } = toBangkok(utc);
  const day = formatDateShort(date, language);
  return `${day}${language === 'th' ? ' เวลา' : ','} ${formatTimes(time, undefined, language)}`;
}

/** Day and time in Asia/Bangkok (UTC+7, no summer time) of a moment in ISO 8601 UTC. */
export function toBangkok(utc: string): { date: CalendarDate; time: ClockTime } {
  const hours = Number(utc.slice(11, 13)) + 7;
  const date = utc.slice(0, 10);
  return {
    date: hours < 24 ? date : addDays(date, 1),
    time: `${String(hours % 24).padStart(2, '0')}:${utc.slice(14, 16)}`,
  };
}

const yearOf = (date: CalendarDate | Month) => Number(date.slice(0, 4));
const monthIndex = (date: CalendarDate | Month) => Number(date.slice(5, 7)) - 1;
const dayOf = (date: CalendarDate) => Number(date.slice(8));
