import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toBarChart } from '../../../src/islands/chart-bars.ts';
import type { MonthPoint } from '../../../src/views/months-series.ts';

const month = (development: number, special: number): MonthPoint => ({
  month: '2022-04',
  state: 'complete',
  byKind: { development, disaster: 0, special, unspecified: 0 },
  total: development + special,
});
const none: MonthPoint = { month: '2022-03', state: 'none', byKind: null, total: null };

test('kinds lie upon each other and the whole is as high as the total', () => {
  const { bars, height } = toBarChart({ points: [month(6, 2)], kinds: ['development', 'special'], max: 8 });
  const [development, special] = bars[0]!.blocks;
  assert.equal(development!.y + development!.height, height);
  assert.equal(special!.y + special!.height, development!.y);
  assert.equal(special!.y, 0);
});

test('a month of which nothing is known and one without activities both have no block, but differ in their total', () => {
  const { bars } = toBarChart({ points: [none, month(0, 0)], kinds: ['development'], max: 5 });
  assert.deepEqual(
    bars.map(({ blocks, total }) => [blocks.length, total]),
    [
      [0, null],
      [0, 0],
    ],
  );
});

test('the lines stand at whole numbers, the highest at or above the largest month', () => {
  const topOf = (max: number) => toBarChart({ points: [], kinds: [], max }).lines.map(({ value }) => value);
  assert.deepEqual(topOf(0), [0, 1, 2]);
  assert.deepEqual(topOf(7), [0, 4, 8]);
  assert.deepEqual(topOf(47), [0, 25, 50]);
  assert.deepEqual(topOf(101), [0, 100, 200]);
  for (let max = 0; max < 2000; max++) {
    const [, half, top] = topOf(max);
    assert.ok(Number.isInteger(half) && top! >= max, `max ${max}`);
  }
});
