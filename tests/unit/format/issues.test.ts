import assert from 'node:assert/strict';
import { test } from 'node:test';
import { issue } from '../../../src/domain/issue.ts';
import { formatIssue, formatIssueCode, placeOfIssue } from '../../../src/format/issues.ts';

test('one issue shows the value that was found, many of a code show none', () => {
  const found = issue('date-unreadable', { found: '31/2/65' });
  assert.match(formatIssue(found, 'th').what, /31\/2\/65/);
  assert.match(formatIssueCode('date-unreadable', 'th').what, /…/);
  assert.equal(formatIssueCode('date-out-of-range', 'en').what, 'The date "…" lies outside the expected range');
});

test('an issue is placed as exactly as it is known', () => {
  const file = 'แผน.xlsx';
  assert.equal(
    placeOfIssue(issue('date-missing', { file, sheet: 'เมษายน', column: 'วันที่' })),
    'แผน.xlsx · เมษายน · “วันที่”',
  );
  assert.equal(placeOfIssue(issue('date-missing', { file })), 'แผน.xlsx');
  assert.equal(placeOfIssue(issue('date-missing')), '');
});

test('a value is shown as it was found, whatever it holds', () => {
  const found = issue('kind-unknown', { found: '$& {expected} $1' });
  assert.ok(formatIssue(found, 'th').what.includes('$& {expected} $1'));
});
