import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readTime, timeOfSerial } from '../../../../src/pipeline/cells/clock-time.ts';
import { isIssue, type Cell } from '../../../../src/pipeline/table.ts';

function assertReads(cells: Cell[], startTime: string, endTime?: string): void {
  const expected = endTime === undefined ? { startTime } : { startTime, endTime };
  for (const cell of cells) assert.deepEqual(readTime(cell), expected, JSON.stringify(cell));
}

test('a time is read as people write it', () => {
  assertReads(
    ['เวลา 09.30 น.', '๐๙.๓๐ น.', '09:30', '9.30', '09.30น.', '09.30 น', '0930', '9:30 AM', '09:30:00'],
    '09:30',
  );
  assertReads(['9.00', 'เวลา 9 นาฬิกา', '9 น.', '09', 'ประมาณ 9.00 น.', '09 : 00', '(09.00 น.)'], '09:00');
  assertReads(['13.30 น. เป็นต้นไป', '1:30 pm', '13.30 น.เป็นต้นไป', '13.30 น. - เสร็จสิ้น'], '13:30');
  assertReads(['00.00', '12.00 AM'], '00:00');
  assertReads(['12:00 pm', '12.00 น.'], '12:00');
  assertReads(['23:59'], '23:59');
});

test('spaces may stand wherever people leave them', () => {
  assertReads(['09 :30', '09: 30', ' 09.30  น. ', 'at 09.30', '0930 hrs', '0930 hr.', '930'], '09:30');
  assertReads(['09.30- 12.00', '09.30 -12.00', '09.30ถึง12.00', '0930 hrs to 1200 hrs'], '09:30', '12:00');
});

test('first and last time are read', () => {
  assertReads(
    ['09:30-12:00', '09.30 - 12.00 น.', '09.30 น. – 12.00 น.', 'ตั้งแต่เวลา 09.30 น. ถึง 12.00 น.'],
    '09:30',
    '12:00',
  );
  assertReads(['0930-1200', '๐๙.๓๐-๑๒.๐๐ น.', '9:30 am to 12:00 pm'], '09:30', '12:00');
  assertReads(['09.00 - 09.00 น.'], '09:00');
  assertReads(['22.00-02.00'], '22:00', '02:00');
});

test('a number of a spreadsheet is a fraction of a day, or a time typed as a number', () => {
  assertReads([0.395833, 9.5 / 24, 44669.395833, 9.3, 930, '9.3'], '09:30');
  assertReads([13.3, 13.5 / 24, 1330], '13:30');
  assertReads([9.05], '09:05');
  assertReads([0], '00:00');
  assertReads([1, 100, 1 / 24], '01:00');
  assertReads([23.59, 2359], '23:59');
});

test('a day of a spreadsheet without a time has none, also where the last second rounds up to midnight', () => {
  for (const serial of [44_669, 44_669.000_001, 44_668.999_999]) assert.equal(timeOfSerial(serial), undefined);
  assert.deepEqual(timeOfSerial(44_669.5), { startTime: '12:00' });
});

test('a spreadsheet date gives its time, if it has one', () => {
  assertReads([{ year: 1899, month: 12, day: 30, time: '09:30' }], '09:30');
  assert.equal(readTime({ year: 2565, month: 4, day: 18 }), undefined);
});

test('nothing reported and the whole day are no time and no issue', () => {
  for (const cell of [null, '', '-', 'ไม่ระบุ', 'ทั้งวัน', 'ตลอดวัน', 'ตลอดทั้งวัน']) assert.equal(readTime(cell), undefined);
});

test('what is no time is unreadable', () => {
  const cells: Cell[] = [
    'เช้า',
    '25.00',
    '09.75',
    '24.00',
    '12345',
    '9.30.15.20',
    '09:30-25:00',
    '18/4/2565',
    'x'.repeat(500),
  ];
  cells.push(2565, -1, 0.99999 + 24, 9.75, NaN, Infinity, true, '13:00 pm pm', '10.00 และ 13.00');
  // A time before midnight is none of the day before, minutes are no hours, and 09.30 with seconds has its dots.
  cells.push(-0.5, 50, 99, 930.5, '9 นาที', '0930.15', `${' '.repeat(3)}${'เวลา '.repeat(30)}09.30`);
  for (const cell of cells) {
    const reading = readTime(cell);
    assert.ok(
      isIssue(reading) && reading.code === 'time-unreadable',
      `${JSON.stringify(cell)} ${JSON.stringify(reading)}`,
    );
    assert.ok(reading.found, `told: ${JSON.stringify(cell)}`);
  }
});

test('every minute of the day is read in every form', () => {
  for (let minute = 0; minute < 1440; minute++) {
    const [hours, minutes] = [String(Math.floor(minute / 60)), String(minute % 60).padStart(2, '0')];
    const clock = `${hours.padStart(2, '0')}:${minutes}`;
    const cells: Cell[] = [clock, `${hours}.${minutes} น.`, `เวลา ${clock} น.`, `${clock}:00`, minute / 1440];
    for (const cell of cells) assert.deepEqual(readTime(cell), { startTime: clock }, JSON.stringify(cell));
  }
});

test('whatever is read is a clock time', () => {
  const pieces = fc.constantFrom(...'0123456789๙.:- น'.split(''), 'เวลา', 'น.', 'am', 'ถึง');
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: pieces, maxLength: 12 }), fc.double()), (cell) => {
      const reading = readTime(cell);
      if (reading === undefined || isIssue(reading)) return;
      for (const time of Object.values(reading)) assert.match(time, /^([01]\d|2[0-3]):[0-5]\d$/);
    }),
    { seed: 2565, numRuns: 5_000 },
  );
});
