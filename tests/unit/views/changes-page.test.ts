import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Change, Run } from '../../../src/domain/history.ts';
import { toChangesPage } from '../../../src/views/changes-page.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { activity, dataset, settings } from '../../support/builders.ts';

const run = (number: number, added = 0): Run => ({
  number,
  asOf: `2022-04-${10 + number}T00:00:00.000Z`,
  today: `2022-04-${10 + number}`,
  follows: number === 1 ? null : 'ab'.repeat(32),
  link: null,
  content: '0'.repeat(64),
  changes: { added, corrected: 0, withdrawn: 0, merged: 0 },
  districts: {},
});
const added = (number: number, activityId: string): Change => ({
  run: number,
  at: `2022-04-${10 + number}T00:00:00.000Z`,
  kind: 'added',
  activityId,
  districtCode: '4904',
  start: '2022-04-18',
  title: 'ปลูกป่า',
  cells: [],
});
const pageOf = (over: Parameters<typeof dataset>[0]) =>
  toChangesPage(createSiteIndex(dataset(over), '2022-04-20', settings()));

test('runs are told the latest first; those that found nothing are counted and not shown', () => {
  const page = pageOf({ runs: [run(1, 9), run(2), run(3, 1)], changes: [added(3, 'a1')] });
  assert.deepEqual(
    page.runs.map(({ number, counts }) => [number, counts.added]),
    [[3, 1]],
  );
  assert.deepEqual([page.total, page.first?.today, page.follows], [3, '2022-04-11', 'ab'.repeat(32)]);
});

test('a run that was held says who let it through and why, also where nothing in it changed', () => {
  const released = {
    at: '2022-04-12T00:00:00.000Z',
    who: 'หัวหน้ากลุ่มงาน',
    why: 'รวมสองอำเภอจริง',
    reasons: ['run-rows-fell'],
  };
  const page = pageOf({ runs: [run(1, 1), { ...run(2), released }], changes: [added(1, 'a1')] });
  assert.deepEqual(
    page.runs.map(({ number, released: told }) => [number, told]),
    [
      [2, { who: released.who, why: released.why }],
      [1, undefined],
    ],
  );
});

test('an activity leads to its page while it has one, also by an old id', () => {
  const [first] = pageOf({
    activities: [activity()],
    aliases: { a0: 'a1' },
    runs: [run(1)],
    changes: [added(1, 'a1'), added(1, 'a0'), added(1, 'a9')],
  }).runs;
  assert.deepEqual(
    first!.changes.map(({ href }) => href),
    ['/activities/a1', '/activities/a0', undefined],
  );
});

test('a run with very many changes shows the first hundred and says how many more there are', () => {
  const changes = Array.from({ length: 130 }, (_, at) => added(1, `a${at}`));
  const [first] = pageOf({ runs: [run(1, 130)], changes }).runs;
  assert.deepEqual([first!.changes.length, first!.more], [100, 30]);
});

test('before anything changed there is no run to show, and the log says since when it is kept', () => {
  const page = pageOf({ runs: [run(1, 5)] });
  assert.deepEqual([page.runs, page.first?.today, page.follows], [[], '2022-04-11', null]);
});
