import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '../../../src/domain/calendar-days.ts';
import {
  formatDate,
  formatDateRange,
  formatDateRangeLong,
  formatDateShort,
  formatFiscalYear,
  formatLeaf,
  formatMoment,
  formatMonth,
  formatMonthShort,
  formatRelative,
  formatTimes,
  formatYear,
  toBangkok,
} from '../../../src/format/dates.ts';

test('a day has its weekday and the Buddhist year in Thai, the Common one in English', () => {
  assert.equal(formatDate('2022-04-16', 'th'), 'วันเสาร์ที่ 16 เมษายน 2565');
  assert.equal(formatDate('2022-04-16', 'en'), 'Sat 16 April 2022');
  assert.equal(formatDate('2024-02-29', 'th'), 'วันพฤหัสบดีที่ 29 กุมภาพันธ์ 2567');
});

test('a calendar leaf has its weekday in full in Thai, a day without leading zero and the year', () => {
  assert.deepEqual(formatLeaf('2022-04-07', 'th'), { weekday: 'พฤหัสบดี', day: '7', month: 'เม.ย. 2565' });
  assert.deepEqual(formatLeaf('2022-04-07', 'en'), { weekday: 'Thu', day: '7', month: 'Apr 2022' });
});

test('a short day has no leading zero', () => {
  assert.equal(formatDateShort('2022-04-08', 'th'), '8 เม.ย. 2565');
  assert.equal(formatDateShort('2022-04-08', 'en'), '8 Apr 2022');
});

test('a range says month and year once where both days share them', () => {
  assert.equal(formatDateRange('2022-04-18', '2022-04-18', 'th'), '18 เม.ย. 2565');
  assert.equal(formatDateRange('2022-04-18', '2022-04-20', 'th'), '18–20 เม.ย. 2565');
  assert.equal(formatDateRange('2022-04-30', '2022-05-02', 'th'), '30 เม.ย. – 2 พ.ค. 2565');
  assert.equal(formatDateRange('2022-12-31', '2023-01-01', 'th'), '31 ธ.ค. 2565 – 1 ม.ค. 2566');
  assert.equal(formatDateRange('2021-04-18', '2022-04-18', 'th'), '18 เม.ย. 2564 – 18 เม.ย. 2565');
  assert.equal(formatDateRange('2022-04-30', '2022-05-02', 'en'), '30 Apr – 2 May 2022');
});

test('a long range names both weekdays', () => {
  assert.equal(formatDateRangeLong('2022-04-18', '2022-04-20', 'th'), 'วันจันทร์ที่ 18 เมษายน 2565 ถึงวันพุธที่ 20 เมษายน 2565');
  assert.equal(formatDateRangeLong('2022-04-18', '2022-04-20', 'en'), 'Mon 18 April 2022 to Wed 20 April 2022');
  assert.equal(formatDateRangeLong('2022-04-18', '2022-04-18', 'th'), 'วันจันทร์ที่ 18 เมษายน 2565');
});

test('times are written with a point and น. in Thai', () => {
  assert.equal(formatTimes('09:30', '12:00', 'th'), '09.30–12.00 น.');
  assert.equal(formatTimes('09:30', undefined, 'th'), '09.30 น.');
  assert.equal(formatTimes('09:30', '09:30', 'th'), '09.30 น.');
  assert.equal(formatTimes('09:30', '12:00', 'en'), '09:30–12:00');
});

test('months, years and fiscal years are named in both languages', () => {
  assert.equal(formatMonth('2022-04', 'th'), 'เมษายน 2565');
  assert.equal(formatMonth('2022-04', 'en'), 'April 2022');
  assert.equal(formatMonthShort('2022-12', 'th'), 'ธ.ค. 2565');
  assert.equal(formatYear('2022-04', 'th'), '2565');
  assert.equal(formatFiscalYear(2565, 'th'), 'ปีงบประมาณ 2565');
  assert.equal(formatFiscalYear(2565, 'en'), 'fiscal year 2022 (BE 2565)');
});

test('days near today have words of their own', () => {
  const on = (date: string) => [formatRelative(date, '2022-04-18', 'th'), formatRelative(date, '2022-04-18', 'en')];
  assert.deepEqual(on('2022-04-18'), ['วันนี้', 'today']);
  assert.deepEqual(on('2022-04-19'), ['พรุ่งนี้', 'tomorrow']);
  assert.deepEqual(on('2022-04-17'), ['เมื่อวานนี้', 'yesterday']);
  assert.deepEqual(on('2022-04-21'), ['อีก 3 วัน', 'in 3 days']);
  assert.deepEqual(on('2022-04-11'), ['7 วันก่อน', '7 days ago']);
});

test('a moment is told by the clocks of Thailand, seven hours on, into the next day and year', () => {
  assert.deepEqual(toBangkok('2022-04-20T02:05:59.000Z'), { date: '2022-04-20', time: '09:05' });
  assert.deepEqual(toBangkok('2022-12-31T17:00:00Z'), { date: '2023-01-01', time: '00:00' });
  assert.equal(formatMoment('2022-04-20T02:05:00.000Z', 'th'), '20 เม.ย. 2565 เวลา 09.05 น.');
  assert.equal(formatMoment('2022-04-20T02:05:00.000Z', 'en'), '20 Apr 2022, 09:05');
});

test('every day of this century reads as the platform itself writes it', () => {
  const thai = new Intl.DateTimeFormat('th-TH-u-ca-buddhist-nu-latn', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const days = fc.integer({ min: 0, max: 36_524 }).map((offset) => addDays('2000-01-01', offset));
  fc.assert(
    fc.property(days, (date) => {
      const parts = new Map(thai.formatToParts(new Date(date)).map(({ type, value }) => [type, value]));
      const [weekday, day, month, year] = (['weekday', 'day', 'month', 'year'] as const).map((type) => parts.get(type));
      assert.equal(formatDate(date, 'th'), `${weekday}ที่ ${day} ${month} ${year}`);
    }),
    { seed: 2565, numRuns: 500 },
  );
});
