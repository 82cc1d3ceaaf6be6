import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysBetween, daysInMonth, toCalendarDate } from '../../../../src/domain/calendar-days.ts';
import { readDate } from '../../../../src/pipeline/cells/thai-date.ts';
import { isIssue, type Cell } from '../../../../src/pipeline/table.ts';

// Every day of the Buddhist years 2400–2600 in every written form: what a person writes is the day that is read.

const full = 'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม'.split(' ');
const short = 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'.split(' ');
const english = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

interface Day {
  /** Buddhist year. */
  year: number;
  month: number;
  day: number;
  date: string;
}

function* everyDay(from: number, to: number): Generator<Day> {
  for (let year = from; year <= to; year++) {
    for (let month = 1; month <= 12; month++) {
      const last = daysInMonth(year - 543, month);
      for (let day = 1; day <= last; day++) yield { year, month, day, date: toCalendarDate(year - 543, month, day) };
    }
  }
}

const pad = (number: number) => String(number).padStart(2, '0');
const thai = (text: string) => text.replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)]!);

/** Writes each day in a form and gathers the first few that are read otherwise; a day the form has none for is undefined. */
function misread(from: number, to: number, write: (day: Day) => Cell | undefined): string[] {
  const wrong: string[] = [];
  let written = 0;
  for (const day of everyDay(from, to)) {
    const cell = write(day);
    if (cell === undefined) continue;
    written += 1;
    const reading = readDate(cell);
    const isRight = !isIssue(reading) && reading?.start === day.date && reading.end === day.date;
    if (!isRight && wrong.length < 3) wrong.push(`${JSON.stringify(cell)} for ${day.date}: ${JSON.stringify(reading)}`);
  }
  assert.ok(written > 3_000, `only ${written} days were written`);
  return wrong;
}

const fourDigits: Record<string, (day: Day) => Cell | undefined> = {
  '18/4/2565': ({ year, month, day }) => `${day}/${month}/${year}`,
  '18-04-2565': ({ year, month, day }) => `${pad(day)}-${pad(month)}-${year}`,
  '18.4.2565': ({ year, month, day }) => `${day}.${month}.${year}`,
  '๑๘/๐๔/๒๕๖๕': ({ year, month, day }) => thai(`${pad(day)}/${pad(month)}/${year}`),
  '๑๘ เมษายน ๒๕๖๕': ({ year, month, day }) => thai(`${day} ${full[month - 1]} ${year}`),
  '18 เม.ย. 2565': ({ year, month, day }) => `${day} ${short[month - 1]} ${year}`,
  '18 เม.ย.2565': ({ year, month, day }) => `${day} ${short[month - 1]}${year}`,
  '18 เมย 2565': ({ year, month, day }) => `${day} ${short[month - 1]!.replaceAll('.', '')} ${year}`,
  '2565-04-18': ({ year, month, day }) => `${year}-${pad(month)}-${pad(day)}`,
  'วันที่ 18 เมษายน พ.ศ. 2565 เวลา 09.30 น.': ({ year, month, day }) =>
    `วันที่ ${day} ${full[month - 1]} พ.ศ. ${year} เวลา 09.30 น.`,
  'a spreadsheet date with a Buddhist year': ({ year, month, day }) => ({ year, month, day }),
};

for (const [form, write] of Object.entries(fourDigits)) {
  test(`every day of 2400–2600 written as ${form} is read`, () => assert.deepEqual(misread(2400, 2600, write), []));
}

const commonEra: Record<string, (day: Day) => Cell | undefined> = {
  '2022-04-18': ({ date }) => date,
  '2022-04-18T09:30:00': ({ date }) => `${date}T09:30:00`,
  '18/4/2022': ({ year, month, day }) => `${day}/${month}/${year - 543}`,
  '18 Apr 2022': ({ year, month, day }) => `${day} ${english[month - 1]} ${year - 543}`,
  'a spreadsheet date': ({ year, month, day }) => ({ year: year - 543, month, day }),
};

for (const [form, write] of Object.entries(commonEra)) {
  test(`every day of 1900–2057 written as ${form} is read`, () => assert.deepEqual(misread(2443, 2600, write), []));
}

const twoDigits: Record<string, (day: Day) => Cell | undefined> = {
  '18/04/65': ({ year, month, day }) => `${pad(day)}/${pad(month)}/${year - 2500}`,
  '18-4-65': ({ year, month, day }) => `${day}-${month}-${year - 2500}`,
  '18 เม.ย. 65': ({ year, month, day }) => `${day} ${short[month - 1]} ${year - 2500}`,
  '๑๘ เมษายน ๖๕': ({ year, month, day }) => thai(`${day} ${full[month - 1]} ${year - 2500}`),
  '18/4/22': ({ year, month, day }) => `${day}/${month}/${year - 543 - 2000}`,
};

for (const [form, write] of Object.entries(twoDigits)) {
  test(`every day of 2557–2571 written as ${form} is read`, () => assert.deepEqual(misread(2557, 2571, write), []));
}

test('every serial number of a day from 1955 on is read', () => {
  const write = ({ date }: Day) => daysBetween('1899-12-30', date);
  assert.deepEqual(misread(2498, 2600, write), []);
});

test('every serial number of a Buddhist year is read, where its calendar has the day', () => {
  const write = ({ year, month, day }: Day) =>
    day <= daysInMonth(year, month) ? daysBetween('1899-12-30', toCalendarDate(year, month, day)) : undefined;
  assert.deepEqual(misread(2400, 2600, write), []);
});

test('every two neighbouring days of 2565–2567 written as a range are read', () => {
  const days = [...everyDay(2565, 2567)];
  for (const [index, from] of days.entries()) {
    const to = days[index + 1];
    if (!to) break;
    const first = from.month === to.month ? `${from.day}` : `${from.day} ${short[from.month - 1]}`;
    const start = from.year === to.year ? first : `${first} ${from.year}`;
    const cell = `${start} - ${to.day} ${short[to.month - 1]} ${to.year}`;
    assert.deepEqual(readDate(cell), { start: from.date, end: to.date }, cell);
  }
});

test('no day that does not exist is read', () => {
  for (let year = 2400; year <= 2600; year++) {
    for (const [month, day] of [
      [2, daysInMonth(year - 543, 2) + 1],
      [4, 31],
      [6, 31],
      [9, 31],
      [11, 31],
      [1, 32],
    ] as const) {
      const reading = readDate(`${day}/${month}/${year}`);
      assert.ok(isIssue(reading) && reading.code === 'date-impossible', `${day}/${month}/${year}`);
    }
  }
});
