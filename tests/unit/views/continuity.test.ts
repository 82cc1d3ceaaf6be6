import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toContinuity } from '../../../src/views/continuity.ts';
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
