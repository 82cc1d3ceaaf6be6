import assert from 'node:assert/strict';
import { test } from 'node:test';
import { telephoneIn } from '../../../../src/pipeline/cells/telephone.ts';

test('a telephone that was taken for a number has its zero again', () => {
  assert.equal(telephoneIn(812_345_678), '0812345678');
  assert.equal(telephoneIn(612_345_678), '0612345678');
  assert.equal(telephoneIn(42_611_817), '042611817');
  assert.equal(telephoneIn(21_234_567), '021234567');
});

test('a number that has no zero to lose stays, and so does a text', () => {
  for (const number of [191, 1567, 1669, 12_345_678, 81_234_567, 112_345_678, 66_812_345_678, 4_261_181, -42_611_817]) {
    assert.equal(telephoneIn(number), String(number));
  }
  assert.equal(telephoneIn('812345678'), '812345678');
});
