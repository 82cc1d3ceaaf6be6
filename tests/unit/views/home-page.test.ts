import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toHomePage } from '../../../src/views/home-page.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { activity, dataset, done, photo, settings } from '../../support/builders.ts';

const homeOf = (activities: ReturnType<typeof activity>[], today = '2022-04-20', over = {}) =>
  toHomePage(createSiteIndex(dataset({ activities, ...over }), today, settings()));
const groupsOf = (days: string[], today: string) =>
  homeOf(
    days.map((start) => activity({ id: start, start })),
    today,
  ).next.map(({ key, from, to, cards }) => [key, from, to, ...cards.map(({ start }) => start)]);

test('from a Wednesday the stretches are today, until Friday, the weekend, and until 30 days on', () => {
  assert.deepEqual(groupsOf(['2022-04-20', '2022-04-22', '2022-04-24', '2022-04-25', '2022-05-21'], '2022-04-20'), [
    ['today', '2022-04-20', '2022-04-20', '2022-04-20'],
    ['week', '2022-04-21', '2022-04-22', '2022-04-22'],
    ['weekend', '2022-04-23', '2022-04-24', '2022-04-24'],
    ['month', '2022-04-25', '2022-05-20', '2022-04-25'],
  ]);
});

test('on a Friday there is no rest of the week before the weekend', () => {
  assert.deepEqual(groupsOf(['2022-04-22', '2022-04-23'], '2022-04-22'), [
    ['today', '2022-04-22', '2022-04-22', '2022-04-22'],
    ['weekend', '2022-04-23', '2022-04-24', '2022-04-23'],
  ]);
});

test('on a Saturday the weekend is Sunday, and on a Sunday the week is over', () => {
  assert.deepEqual(groupsOf(['2022-04-24', '2022-04-25'], '2022-04-23'), [
    ['weekend', '2022-04-24', '2022-04-24', '2022-04-24'],
    ['month', '2022-04-25', '2022-05-23', '2022-04-25'],
  ]);
  assert.deepEqual(groupsOf(['2022-04-25'], '2022-04-24'), [['month', '2022-04-25', '2022-05-24', '2022-04-25']]);
});

test('what runs already belongs to today, after what begins today', () => {
  const home = homeOf([
    activity({ id: 'runs', start: '2022-04-01', end: '2022-05-01' }),
    activity({ id: 'begins', start: '2022-04-20' }),
  ]);
  assert.deepEqual(
    home.next.map(({ key, cards }) => [key, ...cards.map(({ id }) => id)]),
    [['today', 'begins', 'runs']],
  );
});

test('a long group shows its first twelve and says how many there are', () => {
  const home = homeOf(Array.from({ length: 15 }, (_, place) => activity({ id: `a${place}`, start: '2022-04-20' })));
  assert.equal(home.next[0]?.cards.length, 12);
  assert.equal(home.next[0]?.total, 15);
});

test('where nothing comes within 30 days, the next one is named', () => {
  const home = homeOf([activity({ id: 'far', start: '2022-08-12' })]);
  assert.deepEqual(home.next, []);
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
  assert.deepEqual([home.next, home.latest, home.ahead, home.last12Months.done], [[], [], 0, 0]);
});
