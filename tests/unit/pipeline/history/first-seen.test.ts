import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Mended } from '../../../../src/domain/history.ts';
import type { IssueCode } from '../../../../src/domain/issue-catalogue.ts';
import { issue, type Issue, type IssueDetails } from '../../../../src/domain/issue.ts';
import { carryFirstSeen } from '../../../../src/pipeline/history/first-seen.ts';

const today = '2022-04-20';
const [earlierDay, firstDay] = ['2022-04-10', '2022-04-01'];
const told = (over: IssueDetails = {}, code: IssueCode = 'date-unreadable') =>
  issue(code, { source: 's', file: 'a.csv', row: 5, column: 'วันที่', found: 'x', districtCode: '4904', ...over });
const seen = (over: IssueDetails = {}, code?: IssueCode) => told({ firstSeen: firstDay, ...over }, code);
const carry = (issues: Issue[], before: Issue[] = [], mended: Mended[] = []) =>
  carryFirstSeen(issues, { issues: before, mended }, today);
const days = (issues: Issue[], before: Issue[]) => carry(issues, before).issues.map(({ firstSeen }) => firstSeen);

test('what is found for the first time is known since today', () => {
  assert.deepEqual(carryFirstSeen([told()], undefined, today), {
    issues: [{ ...told(), firstSeen: today }],
    mended: [],
  });
});

test('what was found before is known since then, though its row moved and its file has another name', () => {
  assert.deepEqual(days([told({ row: 9, file: 'b.csv', sheet: 'b' })], [seen()]), [firstDay]);
});

test('another value, column, source, district or code is another thing', () => {
  for (const other of [{ found: 'y' }, { column: 'y' }, { source: 'y' }, { districtCode: '4903' }]) {
    assert.deepEqual(days([told(other)], [seen()]), [today], JSON.stringify(other));
  }
  assert.deepEqual(days([told({}, 'date-impossible')], [seen()]), [today]);
});

test('an issue of an activity is known by that, though what was found grows', () => {
  const of = (over: IssueDetails) => ({ activityId: 'a1', ...over });
  assert.deepEqual(days([told(of({ found: '8', source: 'y' }))], [seen(of({ found: '7' }))]), [firstDay]);
  assert.deepEqual(days([told(of({ activityId: 'a2' }))], [seen(of({}))]), [today]);
  assert.deepEqual(days([told(of({ column: 'y' }))], [seen(of({}))]), [today]);
});

test('of several alike the first stands for the first', () => {
  assert.deepEqual(days([told(), told(), told()], [seen(), seen({ firstSeen: earlierDay })]), [
    firstDay,
    earlierDay,
    today,
  ]);
});

test('what is found no more was mended today, and tells what it was', () => {
  assert.deepEqual(carry([], [seen()]).mended, [
    { code: 'date-unreadable', districtCode: '4904', file: 'a.csv', firstSeen: firstDay, mendedOn: today },
  ]);
  const { file: _file, districtCode: _district, ...placeless } = seen();
  assert.deepEqual(carry([], [placeless]).mended, [{ code: 'date-unreadable', firstSeen: firstDay, mendedOn: today }]);
  assert.equal(carry([], [told()]).mended[0]!.firstSeen, today, 'nobody knew since when');
});

test('of two alike of which one is left, one was mended', () => {
  assert.deepEqual(
    carry([told()], [seen(), seen({ firstSeen: earlierDay })]).mended.map(({ firstSeen }) => firstSeen),
    [earlierDay],
  );
});

test('a note that is gone was nothing to mend', () => {
  assert.deepEqual(carry([], [seen({}, 'agency-missing')]).mended, []);
});

test('what was mended is told for 90 days, the latest first', () => {
  const on = (mendedOn: string): Mended => ({ code: 'date-missing', firstSeen: firstDay, mendedOn });
  const { mended } = carry([], [seen()], [on('2022-04-19'), on('2022-01-20'), on('2022-01-19')]);
  assert.deepEqual(
    mended.map(({ mendedOn }) => mendedOn),
    [today, '2022-04-19', '2022-01-20'],
  );
});
