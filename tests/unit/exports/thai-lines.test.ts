import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breakLines } from '../../../src/exports/thai-lines.ts';

test('lines end between phrases, and marks above and below take no room', () => {
  assert.deepEqual(breakLines('น้ำ ที่นี้ มี ดี', 6), ['น้ำ ที่นี้', 'มี ดี']);
});

test('a phrase longer than a line stays whole', () => {
  assert.deepEqual(breakLines('ก ขขขขขขขข ค', 4), ['ก', 'ขขขขขขขข', 'ค']);
});
