import type { CalendarDate } from '../../domain/calendar-date.ts';
import { dayExists, toCalendarDate } from '../../domain/calendar-days.ts';
import type { DateSpan } from '../table.ts';
import { monthNumber } from './month-names.ts';
import { toCommonEraYear } from './year.ts';

/** Why a date cannot be had from a text. */
export type DateFault = 'date-unreadable' | 'date-impossible' | 'year-unclear';

// No date with its words is longer; beyond it is a story, and its cost would be ours.
const longestDate = 120;

const weekdays = 'จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัสฯ?|ศุกร์|เสาร์|อาทิตย์';
const englishWeekdays = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?';
/** Words around the parts of a date that say nothing more. */
const fillers = new RegExp(
  `ระหว่าง|ประจำ|ตั้งแต่|เริ่ม|(?:วัน)?(?:${weekdays})(?:ที่)?|วันที่|วัน|ที่|เดือน|ปี|` +
    `^(?:จ|อ|พ|พฤ|ศ|ส|อา)\\. |\\b${englishWeekdays}\\b\\.?|(?<=\\d)(?:st|nd|rd|th)\\b|,`,
  'g',
);
const eras = /(?:พุทธ|คริสต์)ศักราช|[พค]\.? ?ศ\.?/g;
/** A hyphen with a space beside it parts two dates; one without may part day and month. */
const rangeMark = / ?(?:จนถึง|ถึง|[–—~]) ?| to | - ?|- /g;
const word = /[ก-\u0e4ea-z][ก-\u0e4ea-z. ]*/g;

const dayMonthYear = /^(\d{1,2})(?:([/.\- ])(\d{1,2})(?:\2(\d{1,4}))?)?$/;
const yearMonthDay = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/;

interface DateParts {
  day: string;
  month: string | undefined;
  year: string | undefined;
}

/**
 * First and last day that a text names, or why not. Expects folded, lower-case text with Arabic digits, without a
 * time. The order is day, month, year, as in all of Thailand, or year, month, day; never month before day in digits.
 */
export function parseDateText(text: string): DateSpan | DateFault {
  if (text.length > longestDate) return 'date-unreadable';
  const plain = dateParts(text);
  if (plain) return oneDay(plain);
  if (contradictsItsEra(text)) return 'year-unclear';
  const [first, last, ...more] = splitRange(toDigits(text));
  return first === undefined || more.length > 0 ? 'date-unreadable' : spanOf(first, last);
}

/** True for "พ.ศ. 2022" and "ค.ศ. 2565". */
function contradictsItsEra(text: string): boolean {
  return /(?:พุทธศักราช|พ\.? ?ศ\.?) ?(?:19|20)\d\d|(?:คริสต์ศักราช|ค\.? ?ศ\.?) ?2[456]\d\d/.test(text);
}

/** The text with words left out and months as "/4/": "วันจันทร์ที่ 18 เม.ย. 65" becomes "18/4/65". */
function toDigits(text: string): string {
  return text
    .replace(eras, ' ')
    .replace(fillers, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(rangeMark, '~')
    .replace(word, (name) => `/${monthNumber(name) ?? '?'}/`)
    .replace(/ ?\.?\/+ ?/g, '/')
    .replace(/\/~/g, '~')
    .trim()
    .replace(/[./]$/, '')
    .replace(/^(\d{1,2})-\/(\d{1,2})\/-(\d{2,4})$/, '$1/$2/$3')
    .replace(/^\/(\d{1,2})\/(\d{1,2}) (\d{4})$/, '$2/$1/$3');
}

/** One part for a single date, two for a range; more, or none, for what is neither. */
function splitRange(text: string): string[] {
  const parts = text.split('~').map((part) => part.trim());
  if (parts.length === 3 && parts.every((part) => /^\d+$/.test(part))) return [parts.join('/')];
  if (parts.length > 1 || dateParts(text)) return parts;
  const atHyphen = text.split(/\/?-/);
  return atHyphen.length === 2 ? atHyphen : parts;
}

function dateParts(text: string): DateParts | undefined {
  const common = dayMonthYear.exec(text);
  if (common) return { day: common[1]!, month: common[3], year: common[4] };
  const iso = yearMonthDay.exec(text);
  return iso ? { day: iso[4]!, month: iso[3], year: iso[1] } : undefined;
}

function oneDay(parts: DateParts): DateSpan | DateFault {
  const start = toDay(parts);
  return typeof start === 'string' ? start : { start: start.date, end: start.date };
}

/** Month and year of the first day may be left to the last: "18 - 20 เมษายน 2565". */
function spanOf(first: string, last: string | undefined): DateSpan | DateFault {
  const from = dateParts(first);
  if (!from) return 'date-unreadable';
  if (last === undefined) return oneDay(from);
  const to = dateParts(last);
  if (!to || to.month === undefined) return 'date-unreadable';
  const end = toDay(to);
  if (typeof end === 'string') return end;
  const start = toDay({ day: from.day, month: from.month ?? to.month, year: from.year ?? to.year });
  if (typeof start === 'string') return start;
  return start.date <= end.date ? { start: start.date, end: end.date } : 'date-unreadable';
}

function toDay({ day, month, year }: DateParts): { date: CalendarDate } | DateFault {
  if (month === undefined) return 'date-unreadable';
  const commonYear = year === undefined ? undefined : toCommonEraYear(year);
  if (commonYear === undefined) return 'year-unclear';
  return checkDay(commonYear, Number(month), Number(day));
}

/** The day of a Common Era year, if the calendar has it. A month above 12 is not taken for the day: nobody guesses. */
export function checkDay(year: number, month: number, day: number): { date: CalendarDate } | DateFault {
  if (month > 12) return 'date-unreadable';
  return dayExists(year, month, day) ? { date: toCalendarDate(year, month, day) } : 'date-impossible';
}
