import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupAlike } from '../../../../src/pipeline/photos/alike.ts';

const base = 'fc18f058c810f820b4061e03c31b99539151609b625d28573d8472e4f2d0fc80';
/** The hash with a bit turned in so many of its groups of four digits: in the first of them, or in the last. */
const turned = (bits: number, bit = 1, isFromEnd = false) =>
  [...base]
    .map((digit, at) => {
      const group = isFromEnd ? 15 - Math.floor(at / 4) : at / 4;
      return at % 4 === 0 && group < bits ? (parseInt(digit, 16) ^ bit).toString(16) : digit;
    })
    .join('');
const look = (hash: string, contrast = 40) => ({ hash, contrast });

test('hashes that differ in fifteen bits are one picture, wherever the bits are; in sixteen, two', () => {
  assert.deepEqual(groupAlike([look(base), look(turned(15))]), [[0, 1]]);
  assert.deepEqual(groupAlike([look(base), look(turned(15, 1, true))]), [[0, 1]]);
  assert.deepEqual(groupAlike([look(base), look(turned(16))]), []);
});

test('pictures that agree in a part of their hash alone are two, however many parts', () => {
  const other = base.replaceAll(/[0-9a-f]/g, (digit) => (15 - parseInt(digit, 16)).toString(16));
  for (let part = 0; part < 16; part++) {
    const mixed = other.slice(0, part * 4) + base.slice(part * 4, part * 4 + 4) + other.slice(part * 4 + 4);
    assert.deepEqual(groupAlike([look(base), look(mixed)]), [], `part ${part}`);
  }
  // The last group alone differs, in all its sixteen bits.
  assert.deepEqual(groupAlike([look(base), look(base.slice(0, 60) + other.slice(60))]), []);
});

test('a picture that is like another of a group belongs to it, in whatever order they came', () => {
  // Either is fifteen bits from the base, and agrees with it in the last group alone; they are thirty bits apart.
  const [one, two, far] = [look(turned(15)), look(turned(15, 2)), look(turned(16, 4))];
  assert.deepEqual(groupAlike([one, two]), []);
  assert.deepEqual(groupAlike([look(base), far, one, two]), [[0, 2, 3]]);
  assert.deepEqual(groupAlike([one, far, look(base), two]), [[0, 2, 3]]);
  assert.deepEqual(groupAlike([one, two, look(base), far]), [[0, 1, 2]]);
});

test('each group holds its own pictures alone', () => {
  const other = [...base].toReversed().join('');
  assert.deepEqual(groupAlike([look(base), look(other), look(turned(3)), look(other)]), [
    [0, 2],
    [1, 3],
  ]);
  assert.deepEqual(groupAlike([]), []);
});

test('a picture sent 400 times is one group, and pictures of one grey are alike to none', () => {
  assert.deepEqual(
    groupAlike(Array.from({ length: 400 }, () => look(base))).map((group) => group.length),
    [400],
  );
  assert.deepEqual(groupAlike([look(base, 3), look(base, 3), look(base)]), []);
  assert.deepEqual(groupAlike([look(base, 4), look(base, 4)]), [[0, 1]]);
});
