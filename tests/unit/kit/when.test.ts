import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toWhen } from '../../../src/kit/when.ts';
import { writeWhen } from '../../../src/kit/write-when.ts';

const written = (start: string, end: string, startTime?: string, endTime?: string) =>
  writeWhen(toWhen({ start, end, startTime, endTime }));

test('a day is told with its hours, as far as they are known', () => {
  assert.equal(written('2022-04-18', '2022-04-18'), 'วันจันทร์ที่ 18 เมษายน 2565');
  assert.equal(written('2022-04-18', '2022-04-18', '09:30', '12:00'), 'วันจันทร์ที่ 18 เมษายน 2565 เวลา 09.30–12.00 น.');
});

test('several days with hours are daily; an end before the beginning is that of the last day', () => {
  assert.match(
    written('2022-04-18', '2022-04-20', '09:00', '16:00'),
    /ถึงวันพุธที่ 20 เมษายน 2565 ทุกวันเวลา 09\.00–16\.00 น\.$/,
  );
  assert.equal(
    written('2022-12-31', '2023-01-01', '22:00', '00:30'),
    'วันเสาร์ที่ 31 ธันวาคม 2565 เวลา 22.00 น. ถึงวันอาทิตย์ที่ 1 มกราคม 2566 เวลา 00.30 น.',
  );
});

test('on one day an end before the beginning is left out', () => {
  assert.equal(written('2022-04-18', '2022-04-18', '13:00', '09:00'), 'วันจันทร์ที่ 18 เมษายน 2565 เวลา 13.00 น.');
});
