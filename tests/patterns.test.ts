import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPattern } from './support/patterns/check-pattern.ts';
import { allPatterns, checkPatterns } from './support/patterns/check-patterns.ts';

// A share of npm run test:patterns: the patterns that read exports, and some of the others.

test('a pattern that takes a square of the time for a text twice as long is found out', () => {
  assert.equal(checkPattern({ source: '^\\s*รวม\\s*:?\\s*$', flags: '', where: '' }).growth, 'super-linear');
  assert.equal(checkPattern({ source: '^(?:a+)+$', flags: '', where: '' }).growth, 'super-linear');
  assert.equal(checkPattern({ source: '^a+$', flags: '', where: '' }).growth, 'linear');
  assert.equal(checkPattern({ source: '[a--b]+$', flags: 'v', where: '' }).growth, 'unknown');
});

test('no pattern that reads what others wrote takes time that grows faster than the text', async () => {
  const patterns = await allPatterns();
  assert.ok(patterns.length > 400, `${patterns.length}`);
  const share = patterns.filter(({ where }, at) => at % 9 === 4 || /^src\/pipeline\/(?:decode|text|cells)/.test(where));
  assert.deepEqual(checkPatterns(share).failures, []);
});
