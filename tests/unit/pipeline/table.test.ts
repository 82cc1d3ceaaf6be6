import assert from 'node:assert/strict';
import { test } from 'node:test';
import { issue } from '../../../src/domain/issue.ts';
import { isIssue } from '../../../src/pipeline/table.ts';

test('an issue is told from every value that a cell can be read as', () => {
  assert.ok(isIssue(issue('date-missing')));
  const values = [undefined, null, 0, '', 'date-missing', true, [], {}, { code: '49' }, { severity: 'note' }];
  for (const value of values) assert.ok(!isIssue(value), JSON.stringify(value));
  assert.ok(!isIssue({ start: '2022-04-18', end: '2022-04-18' }));
});
