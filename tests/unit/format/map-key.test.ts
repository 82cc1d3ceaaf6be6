import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatMapNotes, formatRange, type MapFacts } from '../../../src/format/map-key.ts';
import { th } from '../../../src/words/th.ts';
import { en } from '../../../src/words/en.ts';

const facts = (over: Partial<MapFacts> = {}): MapFacts => ({
  period: { from: '2021-04-21', to: '2022-04-20' },
  done: 12,
  withoutMark: 0,
  villages: [],
  labels: { th: { numbers: {} }, en: { numbers: {} } },
  isSketch: false,
  ...over,
});

test('a range has its ends, one of them where they are the same, or none', () => {
  assert.deepEqual(
    [{ from: 1, to: 20 }, { from: 7, to: 7 }, { from: 1027 }].map((range) => formatRange(range, th)),
    ['1–20', '7', '1,027 ขึ้นไป'],
  );
});

test('a map that lacks nothing has nothing to say', () => {
  assert.deepEqual(formatMapNotes(facts(), th), []);
});

test('what is missing is said with its numbers', () => {
  assert.match(formatMapNotes(facts({ withoutMark: 3 }), th)[0]!, /^3 จาก 12 กิจกรรม/);
  assert.match(formatMapNotes(facts({ done: 0 }), th)[0]!, /21 เม\.ย\. 2564 – 20 เม\.ย\. 2565/);
});

test('numbers on a map are explained in the language that has them', () => {
  const labels = { th: { numbers: {} }, en: { numbers: { '4904': 2 } } };
  assert.deepEqual(formatMapNotes(facts({ labels }), th), []);
  assert.deepEqual(formatMapNotes(facts({ labels }), en), [en.areaMap.numbers]);
  assert.deepEqual(formatMapNotes(facts({ labels, villages: [[1, 2]] }), en), [en.areaMap.villageNumbers]);
});

test('a schematic says that it is one; boundaries say whose they are', () => {
  assert.deepEqual(formatMapNotes(facts({ isSketch: true }), th), [th.areaMap.sketch]);
  const attribution = { source: 'กรมแผนที่ทหาร', licence: 'CC BY 3.0 IGO', date: '2022-01-22' };
  assert.deepEqual(formatMapNotes(facts({ attribution }), th), ['แนวเขต: กรมแผนที่ทหาร (CC BY 3.0 IGO) ณ 22 ม.ค. 2565']);
});
