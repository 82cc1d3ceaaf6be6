import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hilbertIndex } from '../../../src/map-points/hilbert.ts';

test('the curve visits every cell once, and each next cell lies beside the one before', () => {
  const order = 4;
  const cells: { x: number; y: number; index: number }[] = [];
  for (let x = 0; x < 16; x++) for (let y = 0; y < 16; y++) cells.push({ x, y, index: hilbertIndex(x, y, order) });
  const along = cells.toSorted((a, b) => a.index - b.index);
  assert.deepEqual(
    along.map(({ index }) => index),
    cells.map((_, at) => at),
  );
  for (const [at, { x, y }] of along.slice(1).entries()) {
    const before = along[at]!;
    assert.equal(Math.abs(x - before.x) + Math.abs(y - before.y), 1);
  }
});
