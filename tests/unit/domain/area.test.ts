import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roundPoint } from '../../../src/domain/area.ts';

test('a point has four decimals at most, about 11 m', () => {
  assert.deepEqual(roundPoint({ lat: 16.545352, lon: 104.723449 }), { lat: 16.5454, lon: 104.7234 });
  assert.deepEqual(roundPoint({ lat: 16.5, lon: 104.00001 }), { lat: 16.5, lon: 104 });
});
