import type { ClockTime } from '../../domain/calendar-date.ts';
import { issue } from '../../domain/issue.ts';
import type { Cell, Reading, TimeSpan } from '../table.ts';
import { toArabicDigits } from '../text/thai-digits.ts';
import { reportedText, writtenIn } from './reported-text.ts';

// No time with its words is longer.
const longestTime = 80;

const plainTime = /^(\d{1,2})[:.](\d{2})$/;
const fillers =
  /ตั้งแต่|ระหว่าง|เวลา|โดยประมาณ|ประมาณ|เริ่ม|เป็นต้นไป|นาฬิกา|(?<=\d ?)น(?:\.|(?![ก-\u0e4e]))|\bhrs?\b\.?|\bat\b|[()[\],]/g;
const oneTime = '(\\d{1,4})(?:[:.](\\d{1,2})(?:\\.\\d{2}|:\\d{2}(?:\\.\\d{1,6})?)?)? ?(am|pm)?';
const oneOrTwo = new RegExp(`^${oneTime}(?:-(?:เสร็จ(?:สิ้น|ภารกิจ|กิจกรรม)?|${oneTime}))?$`);

/**
 * The clock times of a cell: one, or first and last. Reads 09.30 น., ๐๙.๓๐ น., 09:30-12:00, 9.00, 0930, 9 นาฬิกา,
 * 13.30 น. เป็นต้นไป, 9:30 AM, a spreadsheet's fraction of a day (0.395833) and 9.3 typed for 9.30.
 * "ทั้งวัน" is no time and no fault. Issue: `time-unreadable`.
 */
export function readTime(cell: Cell): Reading<TimeSpan> {
  if (cell === null) return undefined;
  if (typeof cell === 'object') return cell.time === undefined ? undefined : { startTime: cell.time };
  if (typeof cell === 'number') return timeOfNumber(cell) ?? issue('time-unreadable', { found: String(cell) });
  const text = reportedText(cell);
  if (text === undefined || isAllDay(text)) return undefined;
  return parseTimeText(toArabicDigits(text).toLowerCase()) ?? issue('time-unreadable', { found: writtenIn(cell) });
}

/** True for words that say that it lasts all day: no time, and no fault. */
export function isAllDay(text: string): boolean {
  return /^(?:เวลา ?)?(?:ตลอด|ทั้ง|ตลอดทั้ง)วัน$/.test(text);
}

/** The times in a text that holds nothing else; undefined where there are none. Expects Arabic digits, lower case. */
export function parseTimeText(text: string): TimeSpan | undefined {
  const plain = plainTime.exec(text);
  if (plain) return spanOf(toTime(plain[1]!, plain[2]));
  if (text.length > longestTime) return undefined;
  const bare = text
    .replace(fillers, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ?([:.]) ?/g, '$1')
    .replace(/ ?(?:[-–—~]|ถึง|จนถึง|\bto\b) ?/g, '-')
    .trim();
  const found = oneOrTwo.exec(bare);
  if (!found) return undefined;
  const start = toTime(found[1]!, found[2], found[3]);
  if (found[4] === undefined) return spanOf(start);
  const end = toTime(found[4], found[5], found[6]);
  return end === undefined ? undefined : spanOf(start, end);
}

/** The time of day of a spreadsheet's date with time, where it has one: midnight is how a date without time is kept. */
export function timeOfSerial(serial: number): TimeSpan | undefined {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  return minutes === 0 || minutes === 1440 ? undefined : { startTime: clock(Math.floor(minutes / 60), minutes % 60)! };
}

function timeOfNumber(value: number): TimeSpan | undefined {
  if (value === 0) return { startTime: '00:00' };
  if (value < 0 || !Number.isFinite(value)) return undefined;
  if (value < 1 || (value >= 20_000 && value < 260_000)) return timeOfSerial(value);
  // 9.30 typed into a cell of numbers arrives as 9.3; 0930 as 930.
  if (value < 24) return spanOf(clock(Math.floor(value), Math.round((value % 1) * 100)));
  // Below 100 it would be minutes after midnight, which nobody types.
  return Number.isInteger(value) && value >= 100 ? spanOf(clock(Math.floor(value / 100), value % 100)) : undefined;
}

function spanOf(startTime: ClockTime | undefined, endTime?: ClockTime): TimeSpan | undefined {
  if (startTime === undefined) return undefined;
  return endTime === undefined || endTime === startTime ? { startTime } : { startTime, endTime };
}

/** `hours` alone may be 9, 09 or 0930. One digit after a dot is tens of minutes: 9.3 is what a spreadsheet leaves of 9.30. */
function toTime(hours: string, minutes?: string, half?: string): ClockTime | undefined {
  if (hours.length > 2) {
    return minutes === undefined ? clock(Number(hours.slice(0, -2)), Number(hours.slice(-2))) : undefined;
  }
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'pm' ? 12 : 0);
  return clock(hour, Number((minutes ?? '00').padEnd(2, '0')));
}

function clock(hour: number, minute: number): ClockTime | undefined {
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
