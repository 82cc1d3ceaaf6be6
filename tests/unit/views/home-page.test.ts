import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toHomePage } from '../../../src/views/home-page.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { activity, dataset, done, photo, settings } from '../../support/builders.ts';

const homeOf = (activities: ReturnType<typeof activity>[], today = '2022-04-20', over = {}) =>
  toHomePage(createSiteIndex(dataset({ activities, ...over }), today, settings()));
const filled = (home: ReturnType<typeof homeOf>) => home.next.filter(({ total }) => total > 0);

test('what runs already belongs to today, after what begins today', () => {
  const home = homeOf([
    activity({ id: 'runs', start: '2022-04-01', end: '2022-05-01' }),
    activity({ id: 'begins', start: '2022-04-20' }),
  ]);
  assert.deepEqual(
    filled(home).map(({ key, cards }) => [key, ...cards.map(({ id }) => id)]),
    [['today', 'begins', 'runs']],
  );
});

test('a long group shows its first six and says how many there are', () => {
  const home = homeOf(Array.from({ length: 15 }, (_, place) => activity({ id: `a${place}`, start: '2022-04-20' })));
  assert.equal(home.next[0]?.cards.length, 6);
  assert.equal(home.next[0]?.total, 15);
});

test('where nothing comes within 30 days, the next one is named', () => {
  const home = homeOf([activity({ id: 'far', start: '2022-08-12' })]);
  assert.deepEqual(filled(home), []);
  assert.equal(home.nextAfter?.id, 'far');
  assert.equal(home.ahead, 1);
});

test('districts are all there, by code, also the one without an activity', () => {
  const { districts } = homeOf([done({ start: '2022-04-12' }), activity({ id: 'b', start: '2022-05-01' })]);
  assert.deepEqual(
    districts.map(({ area, done: count, ahead, lastActivity }) => [area.code, count, ahead, lastActivity]),
    [
      ['4903', 0, 0, undefined],
      ['4904', 1, 1, '2022-04-12'],
    ],
  );
});

test('the latest results are those with photographs, newest first', () => {
  const photos = [photo({ activityId: 'a' }), photo({ activityId: 'c', id: '00000000000000c3' })];
  const activities = ['a', 'b', 'c'].map((id, place) => done({ id, start: `2022-04-1${place}` }));
  const { latest } = homeOf(activities, '2022-04-20', { photos });
  assert.deepEqual(
    latest.map(({ id }) => id),
    ['c', 'a'],
  );
});

test('the fiscal year counts from 1 October', () => {
  const { fiscalYear } = homeOf([done({ id: 'a', start: '2021-09-30' }), done({ id: 'b', start: '2021-10-01' })]);
  assert.deepEqual([fiscalYear.year, fiscalYear.done], [2565, 1]);
});

test('an empty dataset still makes a home page', () => {
  const home = homeOf([]);
  assert.deepEqual([filled(home), home.latest, home.ahead, home.last12Months.done], [[], [], 0, 0]);
});
