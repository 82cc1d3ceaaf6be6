import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Settings } from '../../../src/domain/settings.ts';
import { checkRun, type RunCounts } from '../../../src/pipeline/gate.ts';

const { thresholds } = Settings.parse({
  portal: { name: 'ก', nameEn: 'a', province: '49', address: 'https://example.org', owner: 'ก' },
});
const before: RunCounts = { rows: 1000, participants: 5000, 'activities-in-4901': 30, 'activities-in-4904': 12 };

const codesOf = (now: RunCounts, last: RunCounts | undefined = before) =>
  checkRun(now, last, thresholds).map(({ code, found }) => `${code} ${found}`);

test('a run like the last one goes on', () => {
  assert.deepEqual(codesOf({ ...before, rows: 900, participants: 9000 }), []);
});

test('a first run has nothing to be compared with', () => {
  assert.deepEqual(checkRun({ rows: 3 }, undefined, thresholds), []);
});

test('rows that fall by more than the threshold hold the run', () => {
  assert.deepEqual(codesOf({ ...before, rows: 701 }), []);
  assert.deepEqual(codesOf({ ...before, rows: 699 }), ['run-rows-fell 699']);
});

test('activities that fall while rows stay hold the run: dates turned unreadable', () => {
  const last = { rows: 40, activities: 40 };
  assert.deepEqual(codesOf({ rows: 40, activities: 24 }, last), ['run-rows-fell 24']);
});

test('a district that vanished holds the run and is named', () => {
  assert.deepEqual(codesOf({ rows: 1000, participants: 5000, 'activities-in-4901': 30 }), [
    'run-district-vanished 4904',
  ]);
});

test('what else is no longer counted, and a district that had nothing, is no reason', () => {
  assert.deepEqual(codesOf(before, { ...before, photos: 80, 'activities-in-4905': 0 }), []);
});

test('a total ten times as large holds the run', () => {
  assert.deepEqual(codesOf({ ...before, participants: 50_001 }), ['run-total-jumped 50001']);
  assert.deepEqual(codesOf({ ...before, participants: 50_000 }), []);
  assert.deepEqual(codesOf({ ...before, participants: 50 }, { ...before, participants: 0 }), []);
});

test('many dates out of range hold even a first run; a few rows say nothing', () => {
  assert.deepEqual(codesOf({ 'activity-rows': 100, 'rows-with-odd-dates': 21 }, {}), ['run-dates-odd 21 / 100']);
  assert.deepEqual(codesOf({ 'activity-rows': 100, 'rows-with-odd-dates': 20 }, {}), []);
  assert.deepEqual(codesOf({ 'activity-rows': 20, 'rows-with-odd-dates': 5 }, {}), ['run-dates-odd 5 / 20']);
  assert.deepEqual(codesOf({ 'activity-rows': 10, 'rows-with-odd-dates': 9 }, {}), []);
});
