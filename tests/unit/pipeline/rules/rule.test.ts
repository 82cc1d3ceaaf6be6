import assert from 'node:assert/strict';
import { test } from 'node:test';
import { issueAt } from '../../../../src/pipeline/rules/rule.ts';
import { activity } from '../../../support/builders.ts';

const source = (row: number) => ({ source: 's', file: 'f.csv', row });

test('an issue stands at the half it is of, else at the other, else at the first who joined, else at none', () => {
  const { plan: _plan, result: _result, ...bare } = activity({ id: 'aa' });
  const full = activity({ id: 'aa' });
  const plan = { ...full.plan!, source: source(1) };
  const result = { ...full.result, source: source(2) } as NonNullable<typeof full.result>;
  const rowOf = (half: 'plan' | 'result', of: object) =>
    issueAt(half, { ...bare, joinedBy: [], ...of }, 'result-missing').row;
  assert.deepEqual([rowOf('plan', { plan, result }), rowOf('result', { plan, result })], [1, 2]);
  assert.deepEqual([rowOf('plan', { result }), rowOf('result', { plan })], [2, 1]);
  assert.equal(rowOf('plan', { joinedBy: [{ source: source(3) }, { source: source(4) }] }), 3);
  assert.equal(rowOf('result', {}), undefined);
});

test('it names the activity and its district, and what more is said', () => {
  const of = activity({ id: 'aa' });
  const made = issueAt('plan', of, 'result-missing', { found: 'x' });
  assert.deepEqual(
    [made.code, made.activityId, made.districtCode, made.found],
    ['result-missing', 'aa', of.place.districtCode, 'x'],
  );
});
