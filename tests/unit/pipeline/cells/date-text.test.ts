import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDay, parseDateText } from '../../../../src/pipeline/cells/date-text.ts';

/** A date as its day, its first and last one, or why it is none. */
const read = (text: string) => {
  const found = parseDateText(text);
  if (typeof found === 'string') return found;
  return found.start === found.end ? found.start : `${found.start}/${found.end}`;
};
const assertAll = (expected: string, texts: string[]) => {
  for (const text of texts) assert.equal(read(text), expected, text);
};

test('a day in digits is read, parted by any one sign', () => {
  assertAll('2022-04-08', [
    '8/4/2565',
    '08/04/2565',
    '8.4.2565',
    '8-4-2565',
    '8 4 2565',
    '8/4/65',
    '8/4/2022',
    '8/4/22',
  ]);
  assertAll('2022-04-08', ['2022-04-08', '2565/4/8', '2022.04.08']);
  assertAll('date-unreadable', [
    '8/4-2565',
    '8.4/2565',
    '2022-04/08',
    '8/4/25655',
    '123/4/2565',
    '2022-004-08',
    '20220-04-08',
  ]);
});

test('a day with its month in words is read, with whatever words stand around it', () => {
  assertAll('2022-04-18', [
    '18 เมษายน 2565',
    '18เม.ย.65',
    '18-เม.ย.-65',
    '18/เม.ย./65',
    '18-apr-22',
    'วันที่ 18 เดือนเมษายน ปี 2565',
    'วันจันทร์ที่ 18 เมษายน พ.ศ. 2565',
    'วันจันทร์ที่ 18 เมษายน พุทธศักราช 2565',
    '18 เมษายน ค.ศ. 2022',
    '18 เมษายน คริสต์ศักราช 2022',
    '18 เมษายน พศ 2565',
    '18 เม.ย. พ.ศ.65',
    'จ. 18 เม.ย. 65',
    'ประจำวันที่ 18 เมษายน 2565',
    'ตั้งแต่วันที่ 18 เมษายน 2565',
    'เริ่ม 18 เมษายน 2565',
    'monday, 18 april 2022',
    'mon. 18 april 2022',
    '18th april 2022',
    '18 april, 2022',
    'april 18, 2022',
    'apr 18 2022',
    '18 เมษายน 2565.',
    '18/4/2565/',
  ]);
  assertAll('2022-04-01', ['1st april 2022', 'april 1st, 2022']);
  assertAll('2022-04-02', ['2nd april 2022']);
  assertAll('2022-04-03', ['3rd april 2022']);
});

test('every day of the week is left out, in either language', () => {
  const thai = ['จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'พฤหัส', 'พฤหัสฯ', 'ศุกร์', 'เสาร์', 'อาทิตย์'];
  for (const name of thai) assertAll('2022-04-18', [`วัน${name}ที่ 18 เมษายน 2565`, `${name} 18 เมษายน 2565`]);
  for (const name of ['จ', 'อ', 'พ', 'พฤ', 'ศ', 'ส', 'อา']) assertAll('2022-04-18', [`${name}. 18 เมษายน 2565`]);
  const english = ['mon', 'tue', 'tues', 'wed', 'wednes', 'thu', 'thurs', 'fri', 'sat', 'satur', 'sun'];
  for (const name of english) {
    assertAll('2022-04-18', [`${name} 18 april 2022`, `${name}day 18 april 2022`, `${name}., 18 april 2022`]);
  }
});

test('a range is read, month and year of its first day its own or those of its last', () => {
  const days = '2022-04-18/2022-04-20';
  assertAll(days, [
    '18-20 เมษายน 2565',
    '18 - 20 เมษายน 2565',
    '18- 20 เมษายน 2565',
    '18 -20 เมษายน 2565',
    '18–20 เมษายน 2565',
    '18—20 เมษายน 2565',
    '18~20 เมษายน 2565',
    '18 ถึง 20 เมษายน 2565',
    '18 จนถึง 20 เมษายน 2565',
    'ระหว่างวันที่ 18 ถึงวันที่ 20 เมษายน 2565',
    '18 to 20 april 2022',
    '18 เมษายน - 20 เมษายน 2565',
    '18 เม.ย.-20 เม.ย. 2565',
    '18 เมษายน 2565 - 20 เมษายน 2565',
    '18 เม.ย. 65-20 เม.ย. 65',
    '18-20/4/2565',
    '18/4-20/4/2565',
    '18/4/2565-20/4/2565',
    '18/4/2565 - 20/4/2565',
    '18-4-2565 - 20-4-2565',
    '2022-04-18 - 2022-04-20',
    '2022-04-18 to 2022-04-20',
  ]);
  assertAll('2022-12-30/2023-01-02', ['30 ธันวาคม 2565 - 2 มกราคม 2566', '30/12/2565 - 2/1/2566']);
  assertAll('2022-04-30/2022-05-02', ['30 เม.ย. - 2 พ.ค. 65']);
  assertAll('2022-04-18', ['18 - 18 เมษายน 2565']);
});

test('three numbers with hyphens and spaces are one day', () => {
  assertAll('2022-04-18', ['18 - 04 - 2565', '18 - 4 - 65', '18-4-2565']);
});

test('a range that runs backwards, has three ends or half of one is unreadable', () => {
  assertAll('date-unreadable', [
    '20 - 18 เมษายน 2565',
    '30 ธันวาคม - 2 มกราคม 2566',
    '18 - 19 - 20 เมษายน 2565',
    '18 เมษายน 2565 -',
    '- 18 เมษายน 2565',
    '18 เมษายน 2565 - 20',
    '18 - xx เมษายน 2565',
    'xx - 18 เมษายน 2565',
  ]);
});

test('what names no day is unreadable', () => {
  assertAll('date-unreadable', [
    '',
    'เมษายน 2565',
    'เมษายน',
    '2565',
    '18',
    'วันจันทร์',
    'เร็วๆ นี้',
    '18 xx 2565',
    '4/18/2565',
    '18 เมษายน เมษายน 2565',
  ]);
});

test('a day that the calendar lacks is impossible, alone and in a range', () => {
  assertAll('date-impossible', [
    '31/4/2565',
    '29/2/2565',
    '0/4/2565',
    '1/0/2565',
    '29 - 31 เมษายน 2565',
    '31 เมษายน - 2 พฤษภาคม 2565',
  ]);
  assertAll('2024-02-29', ['29/2/2567']);
});

test('a year that is missing, short or none of ours is unclear', () => {
  assertAll('year-unclear', [
    '18/4',
    '18 เมษายน',
    '18/4/5',
    '18/4/565',
    '18/4/45',
    '18/4/1800',
    '18 - 20 เมษายน',
    '18 เมษายน - 20 เมษายน 45',
  ]);
});

test('a year that contradicts its era is unclear', () => {
  assertAll('year-unclear', [
    '18 เมษายน พ.ศ. 2022',
    '18 เมษายน พ.ศ.1999',
    '18 เมษายน พศ 2022',
    '18 เมษายน พุทธศักราช 2022',
    '18 เมษายน ค.ศ. 2565',
    '18 เมษายน คศ 2465',
    '18 เมษายน คริสต์ศักราช 2565',
  ]);
});

test('a story is no date: beyond 120 letters nothing is read', () => {
  assert.equal(read(`${'วัน'.repeat(35)}18/4/2565`.slice(-120)), '2022-04-18');
  assert.equal(read(`วัน${'วัน'.repeat(40)}18/4/2565`.slice(-121)), 'date-unreadable');
});

test('a day of parts is checked, and a month above twelve is nobody’s day', () => {
  assert.deepEqual(checkDay(2022, 4, 18), { date: '2022-04-18' });
  assert.deepEqual(checkDay(2022, 12, 31), { date: '2022-12-31' });
  assert.equal(checkDay(2022, 13, 1), 'date-unreadable');
  assert.equal(checkDay(2022, 4, 31), 'date-impossible');
});
