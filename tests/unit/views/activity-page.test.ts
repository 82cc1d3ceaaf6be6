import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toActivityPage } from '../../../src/views/activity-page.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { issue } from '../../../src/domain/issue.ts';
import { activity, agency, channel, count, dataset, done, plan, result, settings } from '../../support/builders.ts';
import { sourceRef } from '../../support/builders.ts';

const pageOf = (id: string, over: Parameters<typeof dataset>[0]) =>
  toActivityPage(createSiteIndex(dataset(over), '2022-04-20', settings()), id);
const only = (...args: Parameters<typeof activity>) => pageOf('a1', { activities: [activity(...args)] });

test('one page holds the plan and the result', () => {
  const page = only({
    plan: plan({ wantedPeople: count(30), dress: 'เสื้อเหลือง' }),
    result: result({ total: count(42), groups: { public: count(40), officials: count(2) }, reportedOn: '2022-04-19' }),
  });
  assert.equal(page.plan?.wantedPeople?.value, 30);
  assert.equal(page.result?.total?.value, 42);
  assert.deepEqual(
    page.result?.groups.map(({ group }) => group),
    ['officials', 'public'],
  );
  assert.equal(page.result?.reportedAfterDays, 1);
});

test('a report dated before the last day gives no number of days', () => {
  assert.equal(only({ result: result({ reportedOn: '2022-04-17' }) }).result?.reportedAfterDays, undefined);
});

test('an awaited result says for how many days', () => {
  assert.equal(only({}).awaitingDays, 2);
  assert.equal(only({ start: '2022-04-25' }).awaitingDays, undefined);
});

test('postponed more than once, the page names every day planned before', () => {
  const earlierStarts = ['2022-04-04', '2022-04-11'];
  assert.deepEqual(
    only({ state: 'postponed', postponedFrom: earlierStarts[0], earlierStarts }).earlierStarts,
    earlierStarts,
  );
  assert.deepEqual(only({}).earlierStarts, []);
});

test('every row behind the page is named, joined ones with their agency', () => {
  const page = pageOf('a1', {
    activities: [
      done({ plan: plan(), joinedBy: [{ agencyId: 'dong-luang', source: sourceRef({ source: 'plans', row: 9 }) }] }),
    ],
  });
  assert.deepEqual(
    page.sources.map(({ of, source, row, href }) => [of, source, row, href]),
    [
      ['plan', 'sample', 2, '/data/quality#source-sample'],
      ['result', 'sample', 3, '/data/quality#source-sample'],
      ['joined', 'plans', 9, '/data/quality#source-plans'],
    ],
  );
  assert.equal(page.sources[2]?.agency?.id, 'dong-luang');
});

test('an agency that reported joining twice is named once', () => {
  const joinedBy = [1, 2].map((row) => ({ agencyId: agency().id, source: sourceRef({ row }) }));
  assert.equal(only({ joinedBy }).joinedBy.length, 1);
});

test("that guests' people are in the host's number is said only where the host gave a number", () => {
  const joinedBy = [{ agencyId: agency().id, source: sourceRef() }];
  const total = count(20);
  assert.equal(only({ joinedBy, result: result({ total }) }).joinedInTotal, true);
  assert.equal(only({ joinedBy, result: result() }).joinedInTotal, false);
  assert.equal(only({ joinedBy, state: 'done' }).joinedInTotal, false);
  assert.equal(only({ joinedBy, hosting: 'joined', result: result({ total }) }).joinedInTotal, false);
});

test('an event known only from a guest names the guest as such, and no host', () => {
  const joinedBy = [{ agencyId: agency().id, source: sourceRef() }];
  const page = only({ joinedBy, hosting: 'joined', sector: 'state', result: result({ total: count(20) }) });
  assert.deepEqual([page.card.agency, page.sector], [undefined, undefined]);
  assert.deepEqual(
    page.joinedBy.map(({ id }) => id),
    ['dong-luang'],
  );
  assert.equal(only({ sector: 'state' }).sector, 'state');
});

test('the activities before and after are those of the smallest area', () => {
  const place = { tambonCode: '490401' };
  const page = pageOf('b', {
    activities: [
      activity({ id: 'a', start: '2022-04-01', place }),
      activity({ id: 'elsewhere', start: '2022-04-02' }),
      activity({ id: 'b', start: '2022-04-03', place }),
    ],
  });
  assert.equal(page.previous?.id, 'a');
  assert.equal(page.next, undefined);
});

test('nearby are activities to join: the same tambon first, then the same kind, then the nearest day', () => {
  const start = '2022-04-25';
  const page = pageOf('a1', {
    activities: [
      done({ place: { tambonCode: '490401' } }),
      activity({ id: 'other-kind', start, kind: 'disaster' }),
      activity({ id: 'later', start: '2022-04-28' }),
      activity({ id: 'sooner', start }),
      activity({ id: 'same-tambon', start: '2022-05-05', kind: 'special', place: { tambonCode: '490401' } }),
      activity({ id: 'off', start, state: 'cancelled' }),
      activity({ id: 'elsewhere', start, place: { districtCode: '4903' } }),
    ],
  });
  assert.deepEqual(
    page.nearby.map(({ id }) => id),
    ['same-tambon', 'sooner', 'later', 'other-kind'],
  );
});

test('channels are shown while people can still join', () => {
  const channels = [channel()];
  assert.equal(pageOf('a1', { channels, activities: [activity({ start: '2022-04-25' })] }).channels.length, 1);
  assert.equal(pageOf('a1', { channels, activities: [done()] }).channels.length, 0);
});

test('the point says what it stands for', () => {
  assert.equal(only({ place: { point: { lat: 16.8, lon: 104.5 } } }).point?.precision, 'exact');
  assert.equal(only({ place: { tambonCode: '490401', villageCode: '49040101' } }).point?.precision, 'village');
  // Village 5 has no point of its own: its tambon's stands in.
  assert.equal(only({ place: { tambonCode: '490401', villageCode: '49040105' } }).point?.precision, 'tambon');
  assert.equal(only({}).point?.precision, 'district');
});

test('issues of the activity are on its page', () => {
  const issues = [issue('title-long', { activityId: 'a1' }), issue('title-long', { activityId: 'other' })];
  assert.equal(pageOf('a1', { issues, activities: [activity()] }).issues.length, 1);
});

test('an activity the dataset does not hold has no page', () => {
  assert.throws(() => pageOf('nothing', {}), RangeError);
});
