import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { doubleAreaOf, findCrossing, type Position } from '../../../../src/pipeline/boundaries/rings.ts';

type Move = (place: Position) => Position;

/** A ring of corners, "x y, x y", in every way in which it can lie: mirrored, turned by a quarter, run through backwards. */
function waysOf(corners: string): { ring: Position[]; move: Move }[] {
  const moves = [1, -1].flatMap((east) =>
    [1, -1].flatMap((north): Move[] => [
      ([x, y]) => [104 + east * x, 16 + north * y],
      ([x, y]) => [104 + east * y, 16 + north * x],
    ]),
  );
  return moves.flatMap((move) => {
    const open = corners.split(', ').map((corner) => move(corner.split(' ').map(Number) as [number, number]));
    const ring = [...open, open[0]!];
    return [ring, ring.toReversed()].map((each) => ({ ring: each, move }));
  });
}

for (const [what, corners, meeting] of [
  ['a bow tie', '0 0, 2 2, 2 0, 0 2', [1, 1]],
  ['a ring with a side that runs far past the one that it crosses', '0 0, 4 4, 9 0, 1 4', [3, 3]],
] as const) {
  test(`${what} crosses itself there, whichever way it lies`, () => {
    for (const { ring, move } of waysOf(corners)) assert.deepEqual(findCrossing(ring), move(meeting));
  });
}

for (const [what, corners] of [
  ['a square', '0 0, 2 0, 2 2, 0 2'],
  ['a ring that meets itself in a corner', '0 0, 2 0, 1 1, 2 2, 0 2, 1 1'],
  ['a ring with a corner upon one of its sides', '0 0, 4 0, 4 4, 2 0, 0 4'],
  ['a ring with a corner upon a side that begins beyond it', '1 0, 5 0, 5 4, 0 4, 2 0, 1 2'],
  ['a ring that runs back along a side', '0 0, 2 0, 4 0, 2 0, 2 2'],
  ['a ring with a side that points at another and ends before it', '0 0, 10 1, 1 10, 0 5, 3 3'],
] as const) {
  test(`${what} does not cross itself, whichever way it lies`, () => {
    for (const { ring } of waysOf(corners)) assert.equal(findCrossing(ring), undefined);
  });
}

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
