import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breakLines, breakWords, shorten } from '../../../src/exports/thai-lines.ts';

test('lines end between phrases, and marks above and below take no room', () => {
  assert.deepEqual(breakLines('น้ำ ที่นี้ มี ดี', 6), ['น้ำ ที่นี้', 'มี ดี']);
});

test('a phrase longer than a line stays whole', () => {
  assert.deepEqual(breakLines('ก ขขขขขขขข ค', 4), ['ก', 'ขขขขขขขข', 'ค']);
});

test('where every line must fit, a long phrase ends after a word, and a long word between letters, marks and all', () => {
  assert.deepEqual(breakWords('ปลูกป่า ร่วมกันพัฒนา', 8), ['ปลูกป่า', 'ร่วมกัน', 'พัฒนา']);
  assert.deepEqual(breakWords('xxxxxxxxxx', 4), ['xxxx', 'xxxx', 'xx']);
});

test('what is too long ends at a word with "…"; what fits stays as it is', () => {
  assert.equal(shorten('ร่วมกันพัฒนา', 30), 'ร่วมกันพัฒนา');
  assert.equal(shorten('ร่วมกันพัฒนา', 8), 'ร่วมกัน…');
});
