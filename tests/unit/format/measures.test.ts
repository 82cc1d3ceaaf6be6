import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatMeasure } from '../../../src/format/measures.ts';
import { wordsFor } from '../../../src/words/words.ts';

const words = wordsFor('th');

test('what nobody reported is a dash, which is no nought', () => {
  assert.deepEqual(formatMeasure('participants', { total: 0, reported: 0, of: 4, approximate: false }, words), {
    text: '–',
    part: 'ไม่มีรายงาน',
  });
  assert.equal(formatMeasure('report-days-median', { days: undefined, reported: 0 }, words).text, '–');
  assert.deepEqual(formatMeasure('plans-with-result', { part: 0, of: 0 }, words), { text: '–', part: undefined });
});

test('a sum says how many reported, and that it is about so many where a report is', () => {
  assert.deepEqual(formatMeasure('participants', { total: 1250, reported: 3, of: 4, approximate: true }, words), {
    text: 'ราว 1,250',
    part: 'รายงาน 3 จาก 4',
  });
});

test('a share is told in per cent with its parts, areas by their number', () => {
  assert.deepEqual(formatMeasure('people-share', { part: 30, of: 40 }, words), { text: '75%', part: '30 จาก 40' });
  assert.deepEqual(formatMeasure('active-villages', { part: 5, of: 20 }, words), { text: '5', part: '5 จาก 20' });
});
