import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toThaiDigits } from '../../../src/format/numbers.ts';
import { formatPeriod, formatPeriodShort } from '../../../src/format/periods.ts';

test('periods are named by their days, in the years of the language', () => {
  assert.equal(formatPeriod('2026-W47', 'th'), 'สัปดาห์วันที่ 16–22 พ.ย. 2569');
  assert.equal(formatPeriod('2026-11', 'th'), 'เดือนพฤศจิกายน 2569');
  assert.equal(formatPeriod('fy2570', 'th'), 'ปีงบประมาณ 2570');
  assert.equal(formatPeriod('2026-W47', 'en'), 'week of 16–22 Nov 2026');
  assert.equal(formatPeriodShort('2026-11', 'en'), 'Nov 2026');
});

test('Thai digits stand in the place of Arabic ones and nothing else changes', () => {
  assert.equal(toThaiDigits('1,250 คน (45%)'), '๑,๒๕๐ คน (๔๕%)');
});
