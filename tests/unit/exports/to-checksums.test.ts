import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toChecksums } from '../../../src/exports/to-checksums.ts';

test('checksums are listed by name, two spaces after the digest', () => {
  const [a, b] = ['a'.repeat(64), 'b'.repeat(64)];
  assert.equal(toChecksums({ 'issues.csv': b, 'activities.csv': a }), `${a}  activities.csv\n${b}  issues.csv\n`);
  assert.equal(toChecksums({}), '');
});
