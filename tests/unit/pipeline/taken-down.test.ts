import assert from 'node:assert/strict';
import { test } from 'node:test';
import { issue } from '../../../src/domain/issue.ts';
import { isAboutRemoved, rowsOfRemoved } from '../../../src/pipeline/taken-down.ts';
import { activity, plan, result, sourceRef } from '../../support/builders.ts';

const guest = { agencyId: 'x', source: sourceRef({ row: 4 }) };
const whole = activity({ id: 'a1', plan: plan(), result: result(), joinedBy: [guest] });
const other = activity({ id: 'a2', plan: plan({ source: sourceRef({ row: 9 }) }) });
const rowsOf = (...[drafts, kept]: Parameters<typeof rowsOfRemoved>) =>
  rowsOfRemoved(drafts, kept).map(({ source, outcome }) => [source.row, outcome]);

test('all rows of what was removed are left out, its guests’ as well, each once', () => {
  assert.deepEqual(rowsOf([whole, other], [other]), [
    [2, 'excluded'],
    [3, 'excluded'],
    [4, 'excluded'],
  ]);
  const inOneRow = activity({ plan: plan(), result: result({ source: sourceRef() }) });
  assert.deepEqual(rowsOf([inOneRow], []), [[2, 'excluded']]);
  assert.deepEqual(rowsOf([activity()], []), [], 'nobody’s row');
});

test('rows of other sources, files and sheets are rows of their own', () => {
  const parts = [{}, { source: 'b' }, { file: 'b.csv' }, { sheet: 'b' }].map((over) =>
    activity({ plan: plan({ source: sourceRef(over) }) }),
  );
  assert.equal(rowsOf(parts, []).length, 4);
});

test('where nothing was removed no row is left out', () => {
  assert.deepEqual(rowsOf([whole, other], [whole, other]), []);
});

test('an issue of a removed row goes with it; the same row of another source, file or sheet is another', () => {
  const removed = rowsOfRemoved([other], []);
  const at = (over: object) => isAboutRemoved(issue('time-unreadable', { ...sourceRef({ row: 9 }), ...over }), removed);
  assert.ok(at({}));
  for (const over of [{ row: 8 }, { file: 'b.csv' }, { sheet: 'b' }, { source: 'b' }]) {
    assert.ok(!at(over), JSON.stringify(over));
  }
  assert.ok(!isAboutRemoved(issue('time-unreadable', sourceRef({ row: 9 })), []));
  const two = rowsOfRemoved([whole, other], []);
  assert.ok(isAboutRemoved(issue('time-unreadable', sourceRef({ row: 4 })), two));
});
