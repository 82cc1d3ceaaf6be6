import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatChangedValue } from '../../../src/format/changed-value.ts';

test('days, counts and codes are told in words, and texts as they are', () => {
  const cases: [string, string | number | boolean | undefined, string | undefined][] = [
    ['start_date', '2022-04-18', '18 เม.ย. 2565'],
    ['participants_total', 1200, '1,200'],
    ['latitude', 16.5432, '16.5432'],
    ['kind', 'disaster', 'จิตอาสาภัยพิบัติ'],
    ['kind', 'constructor', 'constructor'],
    ['title', '<b>ปลูกป่า</b>', '<b>ปลูกป่า</b>'],
    ['participants_approximate', true, '✓'],
    ['venue', undefined, undefined],
  ];
  for (const [column, value, text] of cases) assert.equal(formatChangedValue(column, value, 'th'), text);
});
