import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isInside, type Rings, runsAt } from '../../../src/maps/ring-runs.ts';

/** A square of 10 with a hole of 2 in its middle. */
const rings: Rings = [
  [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
  ],
  [
    [4, 4],
    [6, 4],
    [6, 6],
    [4, 6],
  ],
];

test('a line runs from edge to edge, and around a hole', () => {
  assert.deepEqual(runsAt(rings, 2), [[0, 10]]);
  assert.deepEqual(runsAt(rings, 5), [
    [0, 4],
    [6, 10],
  ]);
  assert.deepEqual(runsAt(rings, 11), []);
});

test('a corner on the line is crossed once', () => {
  assert.deepEqual(
    runsAt(
      [
        [
          [0, 0],
          [5, 5],
          [0, 10],
        ],
      ],
      5,
    ),
    [[0, 5]],
  );
});

test('a hole is not inside', () => {
  assert.equal(isInside(rings, 2, 5), true);
  assert.equal(isInside(rings, 5, 5), false);
  assert.equal(isInside(rings, 12, 5), false);
});
