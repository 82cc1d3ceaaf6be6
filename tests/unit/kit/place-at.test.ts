import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toAt } from '../../../src/kit/place-at.ts';

test('a place is told with the word that its beginning takes', () => {
  assert.equal(toAt('วัดโพธิ์ศรี'), 'ที่วัดโพธิ์ศรี');
  assert.equal(toAt('ที่ทำการ อบต.'), 'ณ ที่ทำการ อบต.');
  assert.equal(toAt('ริมฝั่งแม่น้ำโขง'), 'ริมฝั่งแม่น้ำโขง');
});
