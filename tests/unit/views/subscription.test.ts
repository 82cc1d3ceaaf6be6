import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Activity } from '../../../src/domain/activity.ts';
import type { Withdrawal } from '../../../src/domain/revision.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import {
  activitiesOf,
  subscribedAreaKinds,
  subscribedKinds,
  toCalendarContent,
  toSubscription,
  toSubscriptionLinks,
  withdrawalsOf,
} from '../../../src/views/subscription.ts';
import { activity, dataset, sourceRef, settings } from '../../support/builders.ts';

const indexOf = (activities: Activity[], withdrawals: Withdrawal[] = []) =>
  createSiteIndex(dataset({ activities, withdrawals }), '2022-04-20', settings());
const withdrawal = (place: Withdrawal['place']): Withdrawal => ({
  id: 'w1',
  uid: 'w1',
  kind: 'disaster',
  start: '2022-04-25',
  end: '2022-04-25',
  agencyId: 'dong-luang',
  place,
  sequence: 1,
  since: '2022-04-20T02:00:00.000Z',
});
const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe('a subscription', () => {
  test('of an area lies beside its page, and that of one of its kinds beside it', () => {
    const index = indexOf([]);
    const { page, calendarHref, feedHref } = toSubscription(index, { area: '4904' });
    assert.deepEqual([page, calendarHref, feedHref], ['/area/4904', '/area/4904/calendar.ics', '/area/4904/feed.xml']);
    const own = toSubscription(index, { area: '4904', kind: 'disaster' });
    assert.deepEqual([own.calendarHref, own.feedHref], ['/area/4904/disaster.ics', '/area/4904/disaster.xml']);
  });

  test('of a kind of the whole province is that of the kind’s own page', () => {
    const { page, calendarHref } = toSubscription(indexOf([]), { area: '49', kind: 'disaster' });
    assert.deepEqual([page, calendarHref], ['/kinds/disaster', '/kinds/disaster/calendar.ics']);
  });

  test('names the areas around a village, below the province', () => {
    const { area, around } = toSubscription(indexOf([]), { area: '49040101' });
    assert.deepEqual([area.code, ...around.map(({ code }) => code)], ['49040101', '4904', '490401']);
  });

  test('of an area leads to those of the kinds that it ever held, withdrawn ones too', () => {
    const long = activity({ start: '2019-01-01', place: { tambonCode: '490401' } });
    const index = indexOf([long], [withdrawal({ districtCode: '4904', tambonCode: '490401' })]);
    assert.deepEqual(subscribedKinds(index, '490401'), ['development', 'disaster']);
    assert.deepEqual(subscribedKinds(index, '490402'), []);
    assert.deepEqual(
      toSubscriptionLinks(index, { area: '4904' }).kinds.map(({ calendarHref }) => calendarHref),
      ['/area/4904/development.ics', '/area/4904/disaster.ics'],
    );
    assert.deepEqual(toSubscriptionLinks(index, { area: '4904', kind: 'disaster' }).kinds, []);
    const pairs = subscribedAreaKinds(index).map(({ code, kind }) => `${code} ${kind}`);
    assert.deepEqual(pairs, ['4904 development', '4904 disaster', '490401 development', '490401 disaster']);
  });
});

describe('what a scope holds', () => {
  const joined = activity({
    id: 'j',
    start: '2022-04-01',
    joinedBy: [{ agencyId: 'dong-luang', source: sourceRef() }],
  });
  const hosted = activity({ id: 'h', agencyId: 'dong-luang', kind: 'disaster', place: { tambonCode: '490401' } });
  const both = { ...hosted, id: 'b', joinedBy: joined.joinedBy };
  const index = indexOf([joined, hosted, both], [withdrawal({ districtCode: '4904', tambonCode: '490401' })]);

  test('is what an agency hosts and what it joins, each once, by day', () => {
    assert.deepEqual(idsOf(activitiesOf(index, { agency: 'dong-luang' })), ['j', 'b', 'h']);
  });

  test('is an area’s, of one kind where one is named', () => {
    assert.deepEqual(idsOf(activitiesOf(index, { area: '4904' })), ['j', 'b', 'h']);
    assert.deepEqual(idsOf(activitiesOf(index, { area: '490401', kind: 'disaster' })), ['b', 'h']);
    assert.deepEqual(idsOf(activitiesOf(index, { area: '4903' })), []);
  });

  test('is what was withdrawn as well, up to the province, by kind and by host', () => {
    const held = [
      { area: '49' },
      { area: '490401' },
      { area: '49', kind: 'disaster' },
      { agency: 'dong-luang' },
    ] as const;
    for (const scope of held) assert.deepEqual(idsOf(withdrawalsOf(index, scope)), ['w1'], JSON.stringify(scope));
    const free = [{ area: '490402' }, { area: '49', kind: 'special' }, { agency: 'other' }] as const;
    for (const scope of free) assert.deepEqual(withdrawalsOf(index, scope), [], JSON.stringify(scope));
  });
});

test('a calendar holds the last six months and everything ahead', () => {
  const days = ['2021-09-30', '2021-10-01', '2022-04-20', '2023-12-31'];
  const index = indexOf(days.map((start, place) => activity({ id: `a${place}`, start })));
  assert.deepEqual(idsOf(toCalendarContent(index, { area: '49' }).activities), ['a1', 'a2', 'a3']);
});

test('of very many the oldest are left out, and nothing that is ahead', () => {
  const many = (start: string, count: number) =>
    Array.from({ length: count }, (_none, place) => activity({ id: `${start}-${place}`, start }));
  const countsOf = (past: number, ahead: number) => {
    const index = indexOf([...many('2022-03-01', past), ...many('2022-05-01', ahead)]);
    const { activities } = toCalendarContent(index, { area: '49' });
    return [activities.length, activities.filter(({ start }) => start === '2022-05-01').length];
  };
  assert.deepEqual(countsOf(700, 100), [600, 100]);
  assert.deepEqual(countsOf(100, 700), [700, 700]);
});
