import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupAlike } from '../../../../src/pipeline/photos/alike.ts';

const base = 'fc18f058c810f820b4061e03c31b99539151609b625d28573d8472e4f2d0fc80';
/** The hash with its first bits turned, one in each group of four digits. */
const turned = (bits: number) =>
  [...base]
    .map((digit, at) => (at % 4 === 0 && at / 4 < bits ? (parseInt(digit, 16) ^ 1).toString(16) : digit))
    .join('');
const look = (hash: string, contrast = 40) => ({ hash, contrast });

test('hashes that differ in fifteen bits are one picture, wherever the bits are; in sixteen, two', () => {
  assert.deepEqual(groupAlike([look(base), look(turned(15))]), [[0, 1]]);
  assert.deepEqual(groupAlike([look(base), look(turned(16))]), []);
});

test('a picture sent 400 times is one group, and pictures of one grey are alike to none', () => {
  assert.deepEqual(
    groupAlike(Array.from({ length: 400 }, () => look(base))).map((group) => group.length),
    [400],
  );
  assert.deepEqual(groupAlike([look(base, 1), look(base, 1)]), []);
});
