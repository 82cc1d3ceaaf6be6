import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkWithNu } from '../scripts/check-html/nu-checker.ts';
import { readPages, shareOfEachType } from './support/site/built-site.ts';

// A suite of its own, because it needs Java; without Java `npm test` says that it was not run.

test('the Nu HTML checker finds no error in pages of any type', () => {
  const files = shareOfEachType(readPages(), 4).map(({ file }) => file);
  assert.deepEqual(checkWithNu(files).slice(0, 30), []);
});
