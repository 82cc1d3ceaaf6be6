import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findFreeCorner } from '../../../src/maps/free-corner.ts';

const frame = { width: 100, height: 100 };
const box = { width: 30, height: 30 };

test('the upper right corner comes first, then any other that is free', () => {
  assert.deepEqual(
    findFreeCorner(
      [
        [
          [0, 40],
          [60, 40],
          [60, 100],
          [0, 100],
        ],
      ],
      frame,
      box,
    ),
    [70, 0],
  );
  assert.deepEqual(
    findFreeCorner(
      [
        [
          [0, 0],
          [100, 0],
          [100, 100],
          [40, 40],
        ],
      ],
      frame,
      box,
    ),
    [0, 70],
  );
});

test('where every corner is taken, or the drawing is smaller than the box, there is none', () => {
  assert.equal(
    findFreeCorner(
      [
        [
          [0, 0],
          [100, 0],
          [100, 100],
          [0, 100],
        ],
      ],
      frame,
      box,
    ),
    undefined,
  );
  assert.equal(findFreeCorner([], { width: 100, height: 20 }, box), undefined);
});
