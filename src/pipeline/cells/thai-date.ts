import { addDays } from '../../domain/calendar-days.ts';
import { issue } from '../../domain/issue.ts';
import type { Cell, CellDate, DateSpan, Reading, TimeSpan } from '../table.ts';
import { toArabicDigits } from '../text/thai-digits.ts';
import { isAllDay, parseTimeText, timeOfSerial } from './clock-time.ts';
import { checkDay, parseDateText, type DateFault } from './date-text.ts';
import { parseIsoMoment } from './iso-moment.ts';
import { monthNumber } from './month-names.ts';
import { reportedText, writtenIn } from './reported-text.ts';
import { toCommonEraYear } from './year.ts';

/** Serials between these are days; any other number in a column of dates is something else. */
const firstSerial = 20_000;
const lastSerial = 260_000;
const serialText = /^\d{5,6}$/;

/**
 * First and last day of a cell, Common Era, equal for a single day. Reads every form of design "Thai facts", Dates:
 * 18/4/2565, ๑๘ เมษายน ๒๕๖๕, 18 เม.ย. 65, 2022-04-18, ranges, a trailing time, spreadsheet dates and serial numbers
 * (1900 system) whose year may be a Buddhist one. Issues: `date-unreadable`, `date-impossible`, `year-unclear`.
 */
export function readDate(cell: Cell): Reading<DateSpan> {
  if (cell === null) return undefined;
  const found = typeof cell === 'string' ? textSpan(cell) : typeof cell === 'object' ? ofParts(cell) : ofSerial(cell);
  return typeof found === 'string' ? issue(found, { found: writtenIn(cell) }) : found;
}

/**
 * The clock time that a cell of dates carries ("18/4/2565 09.30 น."), undefined where it has none.
 * Midnight without an end is how exports write a date without a time. Issue: `time-unreadable`.
 */
export function readTimeInDate(cell: Cell): Reading<TimeSpan> {
  if (cell === null || typeof cell === 'boolean') return undefined;
  if (typeof cell === 'number') return isSerial(cell) ? timeOfSerial(cell) : undefined;
  const time = typeof cell === 'object' ? partsTime(cell) : textTime(cell);
  if (time === 'time-unreadable') return issue(time, { found: writtenIn(cell) });
  return time?.startTime === '00:00' && time.endTime === undefined ? undefined : time;
}

function textSpan(cell: string): DateSpan | DateFault | undefined {
  const written = reportedText(cell);
  if (written === undefined) return undefined;
  const text = toArabicDigits(written).toLowerCase();
  if (serialText.test(text)) return ofSerialText(text);
  const moment = parseIsoMoment(text);
  if (moment) {
    const day = parseDateText(moment.date);
    return typeof day === 'string' || moment.days === 0 ? day : movedBy(moment.days, day);
  }
  const { date, time } = splitTime(text);
  // A second date behind the time would be lost without a word.
  if (time !== undefined && parseTimeText(time) === undefined && namesDay(time)) return 'date-unreadable';
  return parseDateText(date);
}

function partsTime({ time }: CellDate): TimeSpan | undefined {
  return time === undefined ? undefined : { startTime: time };
}

function textTime(cell: string): TimeSpan | 'time-unreadable' | undefined {
  const written = reportedText(cell);
  if (written === undefined) return undefined;
  const text = toArabicDigits(written).toLowerCase();
  const moment = parseIsoMoment(text);
  if (moment) return { startTime: moment.time };
  const { time } = splitTime(text);
  if (time === undefined || isAllDay(time)) return undefined;
  return parseTimeText(time) ?? 'time-unreadable';
}

const oneTime = '\\d{1,2}[:.][0-5]\\d(?::\\d{2})?(?: ?(?:น\\.?|นาฬิกา))?';
const trailingTime = new RegExp(`[ ,]${oneTime}(?: ?(?:[-–]|ถึง) ?${oneTime})?(?: ?[ap]m)?(?: ?เป็นต้นไป)? *$`);

/** A text cut into its date and what follows as its time. */
function splitTime(text: string): { date: string; time?: string } {
  // Most dates have no time: a colon, น or เวลา shows one, or a dot behind the year.
  if (!/[:([\n]|เวลา|\d ?น|\d{2} \d{1,2}\.\d\d/.test(text)) return { date: text };
  const flat = text.replace(/[()[\]\n]/g, ' ').replace(/ {2,}/g, ' ');
  const at = flat.indexOf('เวลา');
  if (at > 0) return { date: flat.slice(0, at).trim(), time: flat.slice(at).trim() };
  const tail = flat.length > 120 ? null : trailingTime.exec(flat);
  if (!tail) return { date: flat.trim() };
  return { date: flat.slice(0, tail.index).trim(), time: tail[0].trim() };
}

function namesDay(text: string): boolean {
  if (/\/|วันที่|(?<!\d)(?:25|20)\d\d(?!\d)/.test(text)) return true;
  return (text.match(/[ก-\u0e4ea-z.]+/g) ?? []).some((word) => monthNumber(word) !== undefined);
}

function movedBy(days: number, { start }: DateSpan): DateSpan {
  const day = addDays(start, days);
  return { start: day, end: day };
}

/** Parts as a workbook stores them: the year loses 543 if it is Buddhist, then the day must exist. */
function ofParts({ year, month, day }: CellDate): DateSpan | DateFault {
  const commonYear = toCommonEraYear(String(year));
  if (commonYear === undefined) return 'year-unclear';
  const found = checkDay(commonYear, month, day);
  return typeof found === 'string' ? found : { start: found.date, end: found.date };
}

function isSerial(number: number): boolean {
  return number >= firstSerial && number <= lastSerial;
}

function ofSerial(serial: number | boolean): DateSpan | DateFault {
  if (typeof serial === 'boolean' || !isSerial(serial)) return 'date-unreadable';
  // Day 1 is 1 January 1900, and a 29 February 1900 is counted that never was: hence 30 December 1899.
  const stored = addDays('1899-12-30', Math.floor(serial));
  const [year, month, day] = stored.split('-').map(Number) as [number, number, number];
  return ofParts({ year, month, day });
}

/** As text, six digits may also be day, month and year run together; where they could be, nobody guesses. */
function ofSerialText(digits: string): DateSpan | DateFault {
  const month = digits.length === 6 ? Number(digits.slice(2, 4)) : 0;
  return month >= 1 && month <= 12 ? 'date-unreadable' : ofSerial(Number(digits));
}
