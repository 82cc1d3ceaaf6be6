import assert from 'node:assert/strict';
import { test } from 'node:test';
import { speakDate, speakTime } from '../../../../src/kit/speech/speak-date.ts';

test('a date is said with its weekday and the year of the Buddhist Era', () => {
  assert.equal(speakDate('2022-04-18'), 'วันจันทร์ที่สิบแปด เมษายน พุทธศักราชสองพันห้าร้อยหกสิบห้า');
  assert.equal(speakDate('2026-11-21', false), 'วันเสาร์ที่ยี่สิบเอ็ด พฤศจิกายน');
});

test('hours are said by the official clock, minutes only where there are any', () => {
  assert.equal(speakTime('09:30'), 'เก้านาฬิกาสามสิบนาที');
  assert.equal(speakTime('13:00'), 'สิบสามนาฬิกา');
  assert.equal(speakTime('00:05'), 'ศูนย์นาฬิกาห้านาที');
  assert.equal(speakTime('21:21'), 'ยี่สิบเอ็ดนาฬิกายี่สิบเอ็ดนาที');
});
