import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'node:test';
import { shadeOf, toCountShades, weekShades } from '../../../src/views/map-shades.ts';

test('shades are equal ranges of round numbers from the smallest to the largest', () => {
  assert.deepEqual(toCountShades([48, 103, 60]), [
    { from: 45, to: 59 },
    { from: 60, to: 74 },
    { from: 75, to: 89 },
    { from: 90, to: 104 },
  ]);
  assert.deepEqual(toCountShades([1, 0, 3]), [
    { from: 1, to: 1 },
    { from: 2, to: 2 },
    { from: 3, to: 3 },
  ]);
});

test('nothing has no shade', () => {
  assert.deepEqual(toCountShades([0, 0]), []);
  assert.deepEqual(toCountShades([]), []);
  assert.equal(shadeOf(0, toCountShades([4, 9])), 0);
  assert.equal(shadeOf(undefined, weekShades), 0);
});

test('every number has one of at most five shades, and a larger one never a lighter one', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 60 }), (values) => {
      const ranges = toCountShades(values);
      const shades = values.toSorted((a, b) => a - b).map((value) => shadeOf(value, ranges));
      assert.ok(ranges.length <= 5);
      assert.ok(shades.every((shade) => shade >= 1 && shade <= 5));
      assert.deepEqual(
        shades,
        shades.toSorted((a, b) => a - b),
      );
    }),
  );
});

test('weeks without an activity go on without end', () => {
  assert.deepEqual(
    [0, 1, 4, 5, 12, 13, 26, 27, 500].map((weeks) => shadeOf(weeks, weekShades)),
    [1, 2, 2, 3, 3, 4, 4, 5, 5],
  );
});
