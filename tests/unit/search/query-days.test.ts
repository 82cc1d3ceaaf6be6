import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayWords, mayNameDays } from '../../../src/search/day-words.ts';
import { readDays } from '../../../src/search/query-days.ts';

// Tuesday 24 November 2026, with activities of 2025 to 2026.
const read = (text: string) => readDays(text, '2026-11-24', { first: 2025, last: 2026 });
const days = (text: string) => {
  const named = read(text)?.days;
  assert.ok(named === undefined || mayNameDays(text), `${text} names days, and what reads them would not be loaded`);
  return named;
};

test('a day is read in every form that people write', () => {
  for (const text of [
    '18 เมษายน 2569',
    '18 เม.ย. 69',
    'วันที่ 18 เมษา 69',
    '18/4/2569',
    '18/04/69',
    '18-4-2026',
    '2026-04-18',
    '18 เมษายน พ.ศ. 2569',
    'april 18, 2026',
    '18 apr 2026',
  ]) {
    assert.deepEqual(days(text), ['20260418'], text);
  }
});

test('a day without its year is that day of every year, and a day that no calendar has is none', () => {
  assert.deepEqual(days('5 ธ.ค.'), ['20251205', '20261205']);
  assert.deepEqual(days('5/12'), ['20251205', '20261205']);
  assert.equal(days('31/2/2569'), undefined);
});

test('months, years and fiscal years are beginnings of days', () => {
  assert.deepEqual(days('เมษา 69'), ['202604']);
  assert.deepEqual(days('เดือนเมษายน'), ['202504', '202604']);
  assert.deepEqual(days('ปี 2569'), ['2026']);
  assert.equal(days('ปีงบ 2569')!.length, 12);
  assert.equal(days('ปีงบ 2569')![0], '202510');
});

test('days near today are reckoned from it', () => {
  assert.deepEqual(days('วันนี้'), ['20261124']);
  assert.deepEqual(days('พรุ่งนี้'), ['20261125']);
  assert.deepEqual(days('วันเสาร์นี้'), ['20261128']);
  assert.deepEqual(days('วันเสาร์หน้า'), ['20261205']);
  assert.deepEqual(days('เดือนหน้า'), ['202612']);
  assert.deepEqual(days('สัปดาห์นี้')!.slice(0, 1), ['20261122']);
  assert.deepEqual(days('อาทิตย์นี้')!.length, 7);
  assert.deepEqual(days('วันอาทิตย์นี้'), ['20261129']);
});

test('what is left is the rest of the question, and a question without a day has none', () => {
  assert.equal(read('ขุดลอก เมษา 69 ดอนตาล')?.rest.replaceAll(/ +/g, ' '), 'ขุดลอก ดอนตาล');
  for (const text of ['มีนาข้าว', 'หมู่ 5', 'ตุลาการ', 'pm 2.5', '12345']) assert.equal(read(text), undefined, text);
});

test('what reads days is not loaded for questions of things and places', () => {
  for (const text of ['ขุดลอกคลอง', 'ดอนตาล', 'ปลูกป่า บ้านโคก', 'don tan']) assert.equal(mayNameDays(text), false, text);
});

test('every name of days without a number is noticed', () => {
  const near = 'วันนี้ พรุ่งนี้ มะรืน เมื่อวาน เสาร์อาทิตย์ สุดสัปดาห์ weekend สัปดาห์หน้า เดือนก่อน เดือนนี้ ปีนี้ today'.split(' ');
  const weekdays = 'อาทิตย์ จันทร์ อังคาร พุธ พฤหัสบดี พฤหัส ศุกร์ เสาร์'.split(' ').map((name) => `${name}นี้`);
  for (const name of [...near, ...weekdays, 'มกราคม', 'เมษา', 'พค', 'มีค', 'december', 'sept']) {
    assert.ok(days(name), name);
    assert.ok(mayNameDays(name), name);
    assert.ok(
      dayWords.some((word) => name.includes(word)),
      name,
    );
  }
});

test('every month is noticed, in full, cut and abbreviated', () => {
  const names =
    'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค. มค กพ มีค เมย พค มิย กค สค กย ตค พย ธค'.split(' ');
  for (const name of [...names, 'มกราคม', 'พฤศจิกา', 'december', 'sept']) {
    assert.ok(days(name), name);
    assert.ok(mayNameDays(name), name);
  }
});
