import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRing } from '../../../../src/pipeline/boundaries/check-ring.ts';
import type { Position } from '../../../../src/pipeline/boundaries/rings.ts';

const square: Position[] = [
  [104, 16],
  [105, 16],
  [105, 17],
  [104, 17],
  [104, 16],
];
const whatOf = (ring: Position[]) => checkRing(ring)?.what;

test('a ring that ends where it begins and crosses nothing is an outline, whichever way round', () => {
  assert.equal(checkRing(square), undefined);
  assert.equal(checkRing(square.toReversed()), undefined);
  assert.equal(checkRing([square[0]!, square[1]!, square[2]!, square[0]!]), undefined, 'three corners are enough');
});

test('an open ring is told, and how to mend it', () => {
  const open = { what: 'เส้นขอบไม่บรรจบกัน / a ring is not closed', hint: 'End the ring where it begins.' };
  assert.deepEqual(checkRing(square.slice(0, -1)), open);
  assert.deepEqual(checkRing([...square.slice(0, -1), [104, 16.1]]), open);
  assert.deepEqual(checkRing([...square.slice(0, -1), [104.1, 16]]), open);
  assert.deepEqual(checkRing([]), open);
});

test('a ring of fewer than four positions is told with their number', () => {
  assert.equal(whatOf([square[0]!, square[1]!, square[0]!]), 'เส้นขอบมีเพียง 3 จุด / a ring has only 3 positions');
  assert.match(checkRing([square[0]!])!.what, /only 1 positions/);
  assert.match(checkRing([square[0]!])!.hint, /three corners and the first again/);
});

test('a ring that crosses itself is told with the place, latitude first', () => {
  const bow: Position[] = [
    [104, 16],
    [106, 18],
    [106, 16],
    [104, 18],
    [104, 16],
  ];
  const { what, hint } = checkRing(bow)!;
  assert.equal(what, 'เส้นขอบตัดกันเองที่ 17.00000, 105.00000 / a ring crosses itself at 17.00000, 105.00000');
  assert.match(hint, /QGIS/);
});

test('a ring without an area is told, and one of a few metres is not', () => {
  const flat = (height: number): Position[] => [
    [104, 16],
    [104.00002, 16],
    [104.00001, 16 + height],
    [104, 16],
  ];
  assert.equal(whatOf(flat(0)), 'เส้นขอบไม่มีพื้นที่ / a ring has no area');
  assert.match(checkRing(flat(0))!.hint, /^Remove it/);
  assert.equal(whatOf(flat(0.000_001)), 'เส้นขอบไม่มีพื้นที่ / a ring has no area');
  assert.equal(whatOf(flat(0.000_02)), undefined);
});
