import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partStarts } from '../../../src/map-points/map-detail.ts';

test('a file of details holds one area, and no more than two hundred activities', () => {
  assert.deepEqual(partStarts(new Uint16Array()), []);
  assert.deepEqual(partStarts(Uint16Array.of(0, 0, 1, 2, 2)), [0, 2, 3]);
  const many = new Uint16Array(450).fill(7);
  assert.deepEqual(partStarts(many), [0, 200, 400]);
});
