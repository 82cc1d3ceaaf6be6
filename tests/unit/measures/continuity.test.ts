import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countDays, toContinuity, toPeriodContinuity } from '../../../src/measures/continuity.ts';
import { activity, done } from '../../support/builders.ts';

// A Wednesday; the running ISO week began on Monday 18 April.
const today = '2022-04-20';
const doneOn = (...days: string[]) => days.map((start) => done({ start }));

test('weeks in a row are counted back from the last complete week', () => {
  const { weeksInARow, weeksWithout } = toContinuity(doneOn('2022-04-17', '2022-04-04', '2022-03-28'), today);
  assert.equal(weeksInARow, 3);
  assert.equal(weeksWithout, 0);
});

test('a week without an activity ends the row', () => {
  assert.equal(toContinuity(doneOn('2022-04-11', '2022-03-28'), today).weeksInARow, 1);
});

test('the running week counts neither for nor against', () => {
  const { weeksInARow, weeksWithout, lastActivity } = toContinuity(doneOn('2022-04-19', '2022-04-01'), today);
  assert.equal(weeksInARow, 0);
  assert.equal(weeksWithout, 0);
  assert.equal(lastActivity, '2022-04-19');
});

test('weeks without are the complete weeks after the last activity', () => {
  assert.equal(toContinuity(doneOn('2022-04-10'), today).weeksWithout, 1);
  assert.equal(toContinuity(doneOn('2022-03-28'), today).weeksWithout, 2);
});

test('plans, cancelled activities and days to come are no activity done', () => {
  const activities = [activity({ start: '2022-04-12' }), activity({ start: '2022-04-13', state: 'cancelled' })];
  assert.deepEqual(toContinuity([...activities, ...doneOn('2022-04-21')], today), {
    weeksInARow: 0,
    weeksWithout: undefined,
    lastActivity: undefined,
    activeWeeks: { part: 0, of: 52 },
  });
});

test('active weeks are counted over the last 52 complete weeks', () => {
  // Monday 19 April 2021 begins the 52nd week back; the Sunday before it lies outside.
  assert.equal(toContinuity(doneOn('2021-04-19', '2021-04-18', '2022-04-20'), today).activeWeeks.part, 1);
});

const continuityOf = (days: string[], period: { from: string; to: string }, over = {}) =>
  toPeriodContinuity('49', period, {
    doneDays: (area) => (area === '49' ? countDays(doneOn(...days)) : new Map()),
    today,
    firstDay: '2022-01-03',
    villages: [],
    ...over,
  });

test('the longest gap is of complete weeks inside the period, and none before all data', () => {
  const quarter = { from: '2021-10-01', to: '2022-03-31' };
  const { longestGap, activeWeeks } = continuityOf(['2022-01-04', '2022-02-14', '2022-03-21'], quarter);
  // 12 complete weeks from Monday 3 January to Sunday 27 March; three had an activity.
  assert.deepEqual(activeWeeks, { part: 3, of: 12 });
  assert.equal(longestGap, 5);
});

test('a month of which no week is over yet has no gap to speak of', () => {
  assert.equal(continuityOf([], { from: '2022-04-18', to: '2022-05-31' }).longestGap, undefined);
});

test('weeks in a row are those up to the end of the period, not up to today', () => {
  const january = { from: '2022-01-01', to: '2022-01-31' };
  assert.equal(continuityOf(['2022-01-12', '2022-01-19', '2022-01-26', '2022-04-12'], january).weeksInARow, 3);
});

test('villages are active, quiet for over eight weeks, or never had one', () => {
  const days: Record<string, string[]> = { '49040101': ['2022-04-10'], '49040102': ['2022-01-05'], '49040103': [] };
  const { villages } = continuityOf(
    [],
    { from: '2022-04-01', to: '2022-04-30' },
    {
      doneDays: (area: string) => countDays(doneOn(...(days[area] ?? []))),
      villages: Object.keys(days),
    },
  );
  assert.deepEqual(villages, { active: 1, quiet: 1, never: 1, of: 3 });
});
