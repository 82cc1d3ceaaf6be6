import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { doubleAreaOf, findCrossing, type Position } from '../../../../src/pipeline/boundaries/rings.ts';

test('a bow tie crosses itself in its middle', () => {
  assert.deepEqual(
    findCrossing([
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
      [0, 0],
    ]),
    [1, 1],
  );
});

test('a ring that touches itself, has a spike or runs back along a side does not cross itself', () => {
  const rings: Position[][] = [
    [
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2],
      [0, 0],
    ],
    [
      [0, 0],
      [2, 0],
      [1, 1],
      [2, 2],
      [0, 2],
      [1, 1],
      [0, 0],
    ],
    [
      [0, 0],
      [2, 0],
      [4, 0],
      [2, 0],
      [2, 2],
      [0, 0],
    ],
  ];
  for (const ring of rings) assert.equal(findCrossing(ring), undefined);
});

test('a star-shaped ring never crosses itself, until two of its far corners are exchanged', () => {
  const radii = fc.array(fc.double({ min: 0.5, max: 1, noNaN: true }), { minLength: 8, maxLength: 60 });
  fc.assert(
    fc.property(radii, (lengths) => {
      const corners = lengths.map((length, at): Position => {
        const angle = (2 * Math.PI * at) / lengths.length;
        return [104 + length * Math.cos(angle), 16 + length * Math.sin(angle)];
      });
      assert.equal(findCrossing([...corners, corners[0]!]), undefined);
      const half = Math.floor(corners.length / 2);
      const exchanged = corners.with(0, corners[half]!).with(half, corners[0]!);
      assert.ok(findCrossing([...exchanged, exchanged[0]!]));
    }),
    { seed: 2565 },
  );
});

test('the area is the same whichever way round, and holds for a small ring of large numbers', () => {
  const ring: Position[] = [
    [104, 16],
    [104.001, 16],
    [104.001, 16.001],
    [104, 16.001],
    [104, 16],
  ];
  assert.ok(Math.abs(doubleAreaOf(ring) - 2e-6) < 1e-12);
  assert.equal(doubleAreaOf(ring.toReversed()), doubleAreaOf(ring));
});
