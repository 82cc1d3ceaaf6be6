import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readDate, readTimeInDate } from '../../../../src/pipeline/cells/thai-date.ts';
import type { Cell } from '../../../../src/pipeline/table.ts';
import { isIssue } from '../../../../src/pipeline/table.ts';

const april18 = { start: '2022-04-18', end: '2022-04-18' };

function assertReads(cells: Cell[], expected: { start: string; end: string }): void {
  for (const cell of cells) assert.deepEqual(readDate(cell), expected, JSON.stringify(cell));
}

/** The codes of cells that hold no date. */
function codesOf(cells: Cell[]): string[] {
  return cells.map((cell) => {
    const reading = readDate(cell);
    return isIssue(reading) ? reading.code : JSON.stringify(reading);
  });
}

test('a day in digits is read, day before month', () => {
  assertReads(
    ['18/4/2565', '18/04/65', '18-04-65', '18.4.2565', '18 4 2565', '18 / 4 / 2565', '18 - 04 - 2565', '18/4/2022'],
    april18,
  );
  assertReads(['๑๘/๔/๒๕๖๕', ' 18/4/2565 ', '18/4/พ.ศ.2565', '\u200b18/4/2565', '18/4/22'], april18);
});

test('a day with its Thai month is read', () => {
  assertReads(['๑๘ เมษายน ๒๕๖๕', '18 เม.ย. 65', '18 เม.ย.2565', '18เม.ย.65', '18 เมย 65', '18 เม.ย 2565'], april18);
  assertReads(['18 เม. ย. 65', '18-เม.ย.-65', '18 เมษา 65', '18\u00a0เมษายน 2565'], april18);
  assertReads(['วันจันทร์ที่ 18 เมษายน พ.ศ. 2565', 'จันทร์ 18 เม.ย. 65', 'จ. 18 เม.ย. 65'], april18);
  assertReads(['วันที่ 18 เดือนเมษายน ปี 2565', '18 เมษายน พุทธศักราช ๒๕๖๕', '18 เมษายน ค.ศ. 2022'], april18);
});

test('misspelt and shortened months are read', () => {
  assertReads(['18 กุมภาพันธ์ 2565', '18 กุมภา 65', '18 กุมภาพัน 2565', '18 กพ 65', '18 ก.พ 65'], {
    start: '2022-02-18',
    end: '2022-02-18',
  });
  assertReads(['18 กรกฎาคม 2565', '18 กรกฏาคม 2565', '18 กรกฏา 65'], { start: '2022-07-18', end: '2022-07-18' });
  assertReads(['18 พฤษภาคม 2565', '18 พฤกษภาคม 2565'], { start: '2022-05-18', end: '2022-05-18' });
  assertReads(['18 พฤศจิกายน 2565', '18 พฤษจิกายน 2565'], { start: '2022-11-18', end: '2022-11-18' });
});

test('ISO dates and English months are read', () => {
  assertReads(['2022-04-18', '2565-04-18', '2022/4/18', '2022-04-18T09:30', '2022-04-18 09:30:00'], april18);
  assertReads(['18 Apr 2022', '18-Apr-22', 'Monday, 18 April 2022', '18th April 2022', 'Apr 18, 2022'], april18);
});

test('an ISO moment with an offset is the day in Bangkok', () => {
  assertReads(['2022-04-17T17:00:00.000Z', '2565-04-17T17:00:00Z', '2022-04-18T00:30:00+07:00'], april18);
  assertReads(['2022-04-18T16:59:00Z', '2022-04-17T23:00-04:00', '2022-04-18T01:00+0800'], april18);
});

test('a range is read, month and year given once or twice', () => {
  const days = { start: '2022-04-18', end: '2022-04-20' };
  assertReads(['18 - 20 เมษายน 2565', '18-20 เม.ย. 65', '18–20 เมษายน ๒๕๖๕', '18 ถึง 20 เมษายน 2565'], days);
  assertReads(['18-20/4/2565', '18/4/2565 - 20/4/2565', '18/4/2565-20/4/2565', '18-04-65 - 20-04-65'], days);
  assertReads(['ระหว่างวันที่ 18 – 20 เมษายน พ.ศ. 2565', '2022-04-18 - 2022-04-20', '18 to 20 April 2022'], days);
  assertReads(['30 เม.ย. - 2 พ.ค. 2565', '30 เม.ย.-2 พ.ค. 65', '30/4-2/5/2565', '30 เมษายน ถึงวันที่ 2 พฤษภาคม 2565'], {
    start: '2022-04-30',
    end: '2022-05-02',
  });
  assertReads(['30 ธ.ค. 2565 - 2 ม.ค. 2566'], { start: '2022-12-30', end: '2023-01-02' });
});

test('a range that ends before it starts is no date', () => {
  assert.deepEqual(codesOf(['20 - 18 เมษายน 2565', '30 ธ.ค. - 2 ม.ค. 2566']), ['date-unreadable', 'date-unreadable']);
});

test('a time behind the day does not hinder', () => {
  assertReads(['18/4/2565 09:30', '18/4/2565 09.30 น.', '18/4/2565 9:30:00', '18/4/2565\n09.30 น.'], april18);
  assertReads(['18 เมษายน 2565 เวลา 08.30 - 16.30 น.', '18 เม.ย. 65 (09.00 น.)', '18/4/2565 เวลา บ่าย'], april18);
});

test('a second date behind a time is not lost without a word', () => {
  assert.deepEqual(
    codesOf([
      '18/4/2565 09:00 - 20/4/2565 16:00',
      '18/4/2565 เวลา 09.00 น. ถึง 20 เม.ย. 65',
      '18/4/2565 เวลา 9.00 ถึง 20/4',
    ]),
    ['date-unreadable', 'date-unreadable', 'date-unreadable'],
  );
});

test('the year decides by its digits whether it is Buddhist', () => {
  const years: [string, string][] = [
    ['2400', '1857'],
    ['2600', '2057'],
    ['1900', '1900'],
    ['2100', '2100'],
    ['57', '2014'],
    ['71', '2028'],
    ['14', '2014'],
    ['28', '2028'],
  ];
  for (const [written, year] of years) {
    assert.deepEqual(readDate(`1/1/${written}`), { start: `${year}-01-01`, end: `${year}-01-01` });
  }
  const unclear = ['2399', '2601', '1899', '2101', '56', '72', '13', '29', '00', '565', '5', '0065'];
  assert.deepEqual(new Set(codesOf(unclear.map((year) => `1/1/${year}`))), new Set(['year-unclear']));
});

test('a year that contradicts its era, or is not there, is unclear', () => {
  const cells = ['18 เมษายน พ.ศ. 2022', '18 เมษายน ค.ศ. 2565', '18/4', '18 เม.ย.', '18 - 20 เม.ย.'];
  assert.deepEqual(new Set(codesOf(cells)), new Set(['year-unclear']));
});

test('543 is subtracted from the year before the day is checked', () => {
  assert.deepEqual(readDate('29/2/2567'), { start: '2024-02-29', end: '2024-02-29' });
  assert.deepEqual(codesOf(['29/2/2566', '31/4/2565', '32/1/2565', '0/1/2565', '1/0/2565', '29-31 เม.ย. 65']), [
    ...Array<string>(6).fill('date-impossible'),
  ]);
});

test('month before day is not guessed', () => {
  assert.deepEqual(codesOf(['4/18/2565', '04-18-2022', '2022-18-04']), Array<string>(3).fill('date-unreadable'));
});

test('what is no date is unreadable', () => {
  const cells: Cell[] = ['เมษายน 2565', 'ทุกวันศุกร์', '18, 19 เมษายน 2565', '18-19-20 เมษายน 2565', '180465', true];
  cells.push('18 เมษายน 2565 และ 3 พ.ค. 2565', 'โปรดระบุ', '~', '18/4/2565'.repeat(50), '18042565');
  assert.deepEqual(new Set(codesOf(cells)), new Set(['date-unreadable']));
  const reading = readDate('ทุกวันศุกร์');
  assert.equal(isIssue(reading) && reading.found, 'ทุกวันศุกร์');
});

test('nothing reported is no issue', () => {
  for (const cell of ['', ' ', '-', '–', 'ไม่มี', 'ไม่ระบุ', 'n/a', 'N/A', null]) assert.equal(readDate(cell), undefined);
});

test('a spreadsheet date loses 543 by year, and must then exist', () => {
  assertReads(
    [
      { year: 2565, month: 4, day: 18 },
      { year: 2022, month: 4, day: 18, time: '09:30' },
    ],
    april18,
  );
  // 2568 is a leap year of the workbook's calendar; 2025 is none.
  assert.deepEqual(codesOf([{ year: 2568, month: 2, day: 29 }]), ['date-impossible']);
  assert.deepEqual(codesOf([{ year: 2200, month: 1, day: 1 }]), ['year-unclear']);
});

test('a serial number is a day of the 1900 system, Buddhist years too', () => {
  assertReads([44669, 242996, 44669.395833, '44669', '242996', '๔๔๖๖๙'], april18);
  assert.deepEqual(readDate(20_000), { start: '1954-10-03', end: '1954-10-03' });
  assert.deepEqual(codesOf([19_999, 260_001, 2565, -1, NaN, Infinity]), Array<string>(6).fill('date-unreadable'));
  assert.deepEqual(codesOf([150_000, 259_999]), ['year-unclear', 'year-unclear']);
});

test('the clock time of a cell of dates is read', () => {
  const times: [Cell, unknown][] = [
    ['18/4/2565 09:30', { startTime: '09:30' }],
    ['18/4/2565 09.30', { startTime: '09:30' }],
    ['18 เม.ย. 65 เวลา ๐๘.๓๐ - ๑๖.๓๐ น.', { startTime: '08:30', endTime: '16:30' }],
    ['18 เมษายน 2565 (13.00 น. เป็นต้นไป)', { startTime: '13:00' }],
    ['2022-04-18T02:30:00Z', { startTime: '09:30' }],
    [{ year: 2565, month: 4, day: 18, time: '09:30' }, { startTime: '09:30' }],
    [44669.395833, { startTime: '09:30' }],
  ];
  for (const [cell, expected] of times) assert.deepEqual(readTimeInDate(cell), expected, JSON.stringify(cell));
});

test('midnight is how a date without a time is kept', () => {
  const cells: Cell[] = [
    '18/4/2565',
    '18/4/2565 00:00:00',
    '2022-04-17T17:00:00Z',
    44669,
    44669.9999999,
    null,
    '-',
    NaN,
  ];
  cells.push({ year: 2565, month: 4, day: 18 }, { year: 2565, month: 4, day: 18, time: '00:00' }, true);
  for (const cell of cells) assert.equal(readTimeInDate(cell), undefined, JSON.stringify(cell));
});

test('a time that cannot be read is told of the time, not of the day', () => {
  const reading = readTimeInDate('18/4/2565 เวลา บ่าย');
  assert.ok(isIssue(reading));
  assert.equal(reading.code, 'time-unreadable');
});

test('no text whatever makes the reader throw, and what it reads is a span of days', () => {
  const pieces = fc.constantFrom(
    ...'0123456789๕/.-–~ :TZน'.split(''),
    'เมษายน',
    'พ.ศ.',
    'ถึง',
    'เวลา',
    'วัน',
    ' - ',
    'Apr',
  );
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: pieces, maxLength: 20 })), (text) => {
      const reading = readDate(text);
      readTimeInDate(text);
      if (reading === undefined || isIssue(reading)) return;
      assert.match(reading.start, /^\d{4}-\d\d-\d\d$/);
      assert.ok(reading.start <= reading.end);
    }),
    { seed: 2565, numRuns: 10_000 },
  );
});
