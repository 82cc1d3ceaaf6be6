import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toLineLink } from '../../../src/format/share-links.ts';

test('a text is escaped whole, line breaks too', () => {
  assert.equal(toLineLink('a&b #1\nค'), 'https://line.me/R/share?text=a%26b%20%231%0A%E0%B8%84');
});
