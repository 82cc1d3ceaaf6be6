import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Activity } from '../../../src/domain/activity.ts';
import type { Revision, Withdrawal } from '../../../src/domain/revision.ts';
import { toNews } from '../../../src/views/news.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { activity, dataset, done, plan, result, revision, settings } from '../../support/builders.ts';

const seen = { digest: '0', sequence: 0, first: '2022-04-20T02:00:00.000Z' };
const changed = { ...seen, sequence: 2, changed: '2022-04-21T02:00:00.000Z' };
const newsOf = (activities: Activity[], revisions: Revision[] = [], withdrawals: Withdrawal[] = []) => {
  const known = activities.map((one) => revisions.find(({ id }) => id === one.id) ?? revision(one));
  const made = dataset({ activities, revisions: known, withdrawals });
  return toNews(createSiteIndex(made, '2022-04-21', settings()), { area: '4904' });
};
const told = (one: Activity, known: Partial<Revision> = {}) => newsOf([one], [revision(one, known)])[0]!;

test('a plan is news until it changes, and a change is news of its own', () => {
  const one = activity();
  assert.deepEqual([told(one).kind, told(one).id], ['plan', 'a1/plan']);
  const after = told(one, { announced: changed });
  assert.deepEqual([after.kind, after.id, after.updated], ['plan-changed', 'a1/plan-changed/2', changed.changed]);
});

test('a result is the news of an activity that is done, and a corrected result is another', () => {
  const one = done({ result: result({ reportedOn: '2022-04-19' }) });
  assert.deepEqual([told(one).id, told(one).updated], ['a1/result', '2022-04-18T17:00:00.000Z']);
  assert.equal(told(one, { reported: changed }).id, 'a1/result-changed/2');
});

test('postponed and cancelled are told even where no earlier run is known', () => {
  const announced = { ...seen, sequence: 1 };
  assert.equal(told(activity({ state: 'postponed' }), { announced }).id, 'a1/postponed/1');
  assert.equal(told(activity({ state: 'cancelled' }), { announced }).id, 'a1/cancelled/1');
});

test('an activity under a new id is news of the same name', () => {
  assert.equal(told(activity(), { uid: 'xold' }).id, 'xold/plan');
});

test('what was withdrawn leads to the smallest area that still has a page', () => {
  const place = { districtCode: '4904', tambonCode: '490401', villageCode: '49040199' };
  const since = '2022-04-21T02:00:00.000Z';
  const withdrawal: Withdrawal = { ...activity({ start: '2022-04-25' }), uid: 'a1', place, sequence: 1, since };
  const [item] = newsOf([], [], [withdrawal]);
  assert.deepEqual(
    [item?.kind, item?.id, item?.href, item?.updated],
    ['withdrawn', 'a1/withdrawn/1', '/area/490401', since],
  );
  assert.equal(item?.place.tambon?.nameTh, 'ดงหลวง');
});

test('the latest come first, and of more than fifty the oldest are left out', () => {
  const day = (place: number) => `2022-03-${String((place % 28) + 1).padStart(2, '0')}`;
  const many = Array.from({ length: 60 }, (_none, place) =>
    activity({ id: `a${place}`, plan: plan({ reportedOn: day(place) }) }),
  );
  const news = newsOf(many);
  assert.equal(news.length, 50);
  const moments = news.map(({ updated }) => updated);
  assert.deepEqual(moments, moments.toSorted().toReversed());
  assert.equal(moments[0], '2022-03-27T17:00:00.000Z');
});
