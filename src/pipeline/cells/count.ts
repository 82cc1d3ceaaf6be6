import type { Count } from '../../domain/count.ts';
import { issue, type Issue } from '../../domain/issue.ts';
import type { Cell, Reading } from '../table.ts';
import { toArabicDigits } from '../text/thai-digits.ts';
import { parseNumberText, type WrittenNumber } from './number-text.ts';
import { reportedText, writtenIn } from './reported-text.ts';

/** More than the people of a province: a typing mistake. What one activity may have is a setting, checked by a rule. */
const mostCounted = 10_000_000;
const mostBaht = 100_000_000_000;

/**
 * A count as reported, the words around it in `approximate`: ๒๐๐, 1,250, 200 คน, กว่า 200 คน, 200+, 50-60 คน.
 * Issues: `number-unreadable`; `number-implausible` for less than 0, more than ten million, or a part of a person.
 */
export function readCount(cell: Cell): Reading<Count> {
  const number = readNumber(cell, mostCounted);
  if (number === undefined || 'code' in number) return number;
  // 199.9999999 is what arithmetic in a spreadsheet leaves of 200.
  const value = Math.round(number.value);
  if (Math.abs(value - number.value) > 1e-6) return implausible(cell, mostCounted);
  return { value, approximate: number.approximate, raw: reportedText(cell) ?? '' };
}

const ton = /ตัน|tonnes?|tons?/;

/**
 * A weight in whole kilograms, so that sums are exact: 120, ๑๒๐ กก., 85.5 กิโลกรัม (86), กว่า 1.5 ตัน (1500). A number
 * without a unit has that of its column: kilograms, or tons where the header says so.
 * Issues: `number-unreadable`; `number-implausible` for less than 0 or more than ten million.
 */
export function readKilograms(cell: Cell, header = ''): Reading<Count> {
  const text = typeof cell === 'string' ? cell.toLowerCase() : '';
  const saysTons = ton.test(text);
  const isTons = saysTons || (ton.test(header.toLowerCase()) && !/กก|กิโล|kg/.test(text));
  const number = readNumber(saysTons ? text.replace(ton, 'กก.') : cell, mostCounted);
  if (number === undefined || 'code' in number) return number && { ...number, found: writtenIn(cell) };
  const value = Math.round(number.value * (isTons ? 1000 : 1));
  if (value > mostCounted) return implausible(cell, mostCounted);
  return { value, approximate: number.approximate, raw: reportedText(cell) ?? '' };
}

const noBudget = /^ไม่(?:ได้ใช้|ใช้|มี)งบ(?:ประมาณ)?$/;

/**
 * An amount of money in baht: 12,500 บาท, ๑๒,๕๐๐.-, 1.5 ล้านบาท, ฿500. "ไม่ใช้งบประมาณ" is 0.
 * Issues: `number-unreadable`, `number-implausible` (below 0 or above a hundred thousand million).
 */
export function readAmount(cell: Cell): Reading<number> {
  if (typeof cell === 'string' && cell.includes('งบ') && noBudget.test(cell.trim())) return 0;
  const number = readNumber(cell, mostBaht);
  if (number === undefined || 'code' in number) return number;
  return Math.round(number.value * 100) / 100;
}

// The number may stand before the village's name: "5 บ้านโคก". Behind it พัน would not be a name: "2 พันคน".
const wholeInWords =
  /^(?:หมู่บ้านที่|หมู่บ้าน|หมู่ที่|หมู่|ม\.|ม|ที่|รุ่นที่|รุ่น|no\.?)? ?(\d{1,9})(?: ?(?!ร้อย|พัน|หมื่น|แสน|ล้าน)[ก-\u0e4ea-z(][^\d]*)?$/;

/**
 * A whole number, as หมู่ที่ has it: 5, ๕, หมู่ 5, ม.๕, หมู่ที่ 5 บ้านโคก. Two numbers in a cell are none.
 * Issues: `number-unreadable`, `number-implausible` (below 0, or not whole).
 */
export function readWhole(cell: Cell): Reading<number> {
  if (typeof cell === 'string') {
    const text = reportedText(cell);
    if (text === undefined) return undefined;
    const found = text.length > 200 ? null : wholeInWords.exec(toArabicDigits(text).toLowerCase());
    if (found) return Number(found[1]);
  }
  const number = readNumber(cell, mostCounted);
  if (number === undefined || 'code' in number) return number;
  if (number.range) return issue('number-unreadable', { found: writtenIn(cell) });
  return Number.isInteger(number.value) ? number.value : implausible(cell, mostCounted);
}

function readNumber(cell: Cell, most: number): Reading<WrittenNumber> {
  if (cell === null) return undefined;
  if (typeof cell === 'number') {
    // A spreadsheet can hold -0; nobody means it.
    if (cell >= 0 && cell <= most) return { value: Math.abs(cell), approximate: false, range: false };
    return Number.isFinite(cell) ? implausible(cell, most) : issue('number-unreadable', { found: String(cell) });
  }
  const text = typeof cell === 'string' ? reportedText(cell) : undefined;
  if (typeof cell === 'string' && text === undefined) return undefined;
  const number = text === undefined ? undefined : parseNumberText(toArabicDigits(text).toLowerCase());
  if (!number) return issue('number-unreadable', { found: writtenIn(cell) });
  return number.value >= 0 && number.value <= most ? number : implausible(cell, most);
}

function implausible(cell: Cell, most: number): Issue {
  return issue('number-implausible', { found: writtenIn(cell), expected: `0–${most}` });
}
