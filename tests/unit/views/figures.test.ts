import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toGroupFigures, toPeriodFigures, toPublicShare } from '../../../src/views/figures.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { activity, count, dataset, done, photo, plan, result, settings } from '../../support/builders.ts';

const today = '2022-04-20';
const april = { from: '2022-04-01', to: '2022-04-30' };
const figuresOf = (activities: ReturnType<typeof activity>[], over = {}) => {
  const index = createSiteIndex(dataset({ activities, ...over }), today, settings());
  return toPeriodFigures(index, '49', index.dataset.activities, april);
};

test('what was not reported is not 0: the figure says how many reported', () => {
  const { participants } = figuresOf([done({ id: 'a', people: 50 }), done({ id: 'b' }), done({ id: 'c', people: 0 })]);
  assert.deepEqual(participants, { total: 50, reported: 2, of: 3, approximate: false });
});

test('one approximate number makes the sum approximate', () => {
  const about = result({ total: count(200, true) });
  const { participants } = figuresOf([done({ id: 'a', people: 50 }), done({ id: 'b', result: about })]);
  assert.equal(participants.approximate, true);
});

test('participants come from hosts alone; an event known only from a guest is counted as an event', () => {
  const figures = figuresOf([
    done({ id: 'a', people: 50 }),
    done({ id: 'b', people: 20, hosting: 'joined' }),
    done({ id: 'c' }),
  ]);
  assert.equal(figures.done, 3);
  assert.equal(figures.joinedOnly, 1);
  assert.deepEqual(figures.participants, { total: 50, reported: 1, of: 2, approximate: false });
});

test('the first day decides the period', () => {
  const figures = figuresOf([
    done({ id: 'a', start: '2022-03-31', end: '2022-04-02' }),
    done({ id: 'b', start: '2022-04-30', end: '2022-05-02' }),
  ]);
  assert.equal(figures.done, 1);
});

test('states are told apart, and cancelled plans ask for no result', () => {
  const figures = figuresOf([
    done({ id: 'a', plan: plan() }),
    activity({ id: 'b', start: '2022-04-19', plan: plan() }),
    activity({ id: 'c', start: '2022-04-20', plan: plan() }),
    activity({ id: 'd', start: '2022-04-02', plan: plan(), state: 'cancelled' }),
    done({ id: 'e' }),
  ]);
  assert.deepEqual([figures.done, figures.awaiting, figures.ahead, figures.cancelled], [2, 1, 1, 1]);
  assert.deepEqual(figures.plansWithResult, { part: 1, of: 2 });
});

test('a plan postponed without a new day is neither awaited nor among the plans that ask for a result', () => {
  const postponed = { start: '2022-04-19', plan: plan(), state: 'postponed' } as const;
  const figures = figuresOf([
    activity({ id: 'a', ...postponed }),
    activity({ id: 'b', ...postponed, postponedFrom: '2022-04-12' }),
  ]);
  assert.equal(figures.awaiting, 1);
  assert.deepEqual(figures.plansWithResult, { part: 0, of: 1 });
});

test('the share of results with photographs counts results, not photographs', () => {
  const photos = [photo({ activityId: 'a' }), photo({ activityId: 'a', id: '00000000000000b2' })];
  const figures = figuresOf([done({ id: 'a' }), done({ id: 'b' }), activity({ id: 'c', state: 'done' })], { photos });
  assert.deepEqual(figures.resultsWithPhotos, { part: 1, of: 2 });
});

test('active areas are those known inside the area; a code no table knows is not among them', () => {
  const figures = figuresOf([
    done({ id: 'a', place: { tambonCode: '490401', villageCode: '49040101' } }),
    done({ id: 'b', place: { tambonCode: '490401', villageCode: '49040199' } }),
    activity({ id: 'c', place: { districtCode: '4903' } }),
  ]);
  assert.deepEqual(figures.activeDistricts, { part: 1, of: 2 });
  assert.deepEqual(figures.activeTambons, { part: 1, of: 3 });
  assert.deepEqual(figures.activeVillages, { part: 1, of: 2 });
});

test('groups nobody reported are left out', () => {
  const activities = [
    done({ id: 'a', result: result({ groups: { public: count(30), officials: count(10) } }) }),
    done({ id: 'b', result: result({ groups: { officials: count(5) } }) }),
  ];
  assert.deepEqual(
    toGroupFigures(activities, april).map(({ group, total, reported, of }) => [group, total, reported, of]),
    [
      ['officials', 15, 2, 2],
      ['public', 30, 1, 2],
    ],
  );
});

test("the public's share is reckoned over the results that report that group", () => {
  const activities = [
    done({ id: 'a', result: result({ groups: { public: count(30), officials: count(10) } }) }),
    done({ id: 'b', result: result({ groups: { officials: count(500) } }) }),
    done({ id: 'c', hosting: 'joined', result: result({ groups: { public: count(7) } }) }),
  ];
  const index = createSiteIndex(dataset({ activities }), today, settings());
  assert.deepEqual(toPublicShare(index, activities, april), { part: 30, of: 40 });
});
