import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buddhistSerials, longDates, program, slashes, thaiDigits } from '../../../../scripts/sample/dialects.ts';
import { encodeWindows874 } from '../../../../scripts/sample/windows-874.ts';
import { addDays } from '../../../../src/domain/calendar-days.ts';
import { readDate } from '../../../../src/pipeline/cells/thai-date.ts';

test('a day is written as each office writes it', () => {
  const day = { day: '2022-04-18' };
  assert.equal(slashes(day), '18/4/2565');
  assert.equal(thaiDigits(day), '๑๘/๐๔/๖๕');
  assert.equal(longDates(day), '18 เมษายน 2565');
  assert.equal(program(day), '2022-04-18');
  assert.deepEqual(buddhistSerials(day), { serial: 242996 });
});

test('29 February stays text where a spreadsheet has no such day in the Buddhist year', () => {
  assert.equal(buddhistSerials({ day: '2024-02-29' }), '29/2/2567');
});

test('a span names the month and the year once where it can', () => {
  assert.equal(longDates({ day: '2026-04-18', until: '2026-04-20' }), '18 - 20 เมษายน 2569');
  assert.equal(longDates({ day: '2026-04-30', until: '2026-05-02' }), '30 เมษายน - 2 พฤษภาคม 2569');
  assert.equal(longDates({ day: '2026-12-31', until: '2027-01-02' }), '31 ธันวาคม 2569 - 2 มกราคม 2570');
});

test('two digits are used for a year only as long as they are read as a Buddhist one', () => {
  assert.equal(thaiDigits({ day: '2028-12-31' }), '๓๑/๑๒/๗๑');
  assert.equal(thaiDigits({ day: '2029-01-01' }), '๐๑/๐๑/๒๕๗๒');
});

test('what a dialect writes is read as the same day', () => {
  const day = fc.integer({ min: 0, max: 5000 }).map((days) => addDays('2017-01-01', days));
  fc.assert(
    fc.property(day, fc.constantFrom(slashes, thaiDigits, longDates, program, buddhistSerials), (date, dialect) => {
      const written = dialect({ day: date });
      const cell = typeof written === 'object' ? written.serial : (written ?? null);
      assert.deepEqual(readDate(cell), { start: date, end: date });
    }),
    { seed: 49, numRuns: 500 },
  );
});

test('hours and people are written as each office writes them', () => {
  assert.equal(slashes({ time: '09:00', until: '12:00' }), '09.00-12.00 น.');
  assert.equal(thaiDigits({ time: '09:30' }), '๐๙.๓๐ น.');
  assert.equal(thaiDigits({ people: 200, isApproximate: true }), 'กว่า ๒๐๐ คน');
  assert.equal(buddhistSerials({ people: 200, isApproximate: false }), 200);
  assert.equal(buddhistSerials({ people: 200, isApproximate: true }), 'กว่า 200 คน');
});

test('Thai text survives windows-874, and what the code page lacks becomes a question mark', () => {
  const decoder = new TextDecoder('windows-874');
  const text = 'น้ำ ปี่ ฝั่ง ก๊าซ ๒๕๖๙ “ดี” – 100 บาท';
  assert.equal(decoder.decode(encodeWindows874(text)), text);
  assert.equal(encodeWindows874('น้ำ').length, 3);
  assert.equal(decoder.decode(encodeWindows874('จีน 中')), 'จีน ?');
});
