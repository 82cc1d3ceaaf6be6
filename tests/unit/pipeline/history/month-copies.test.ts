import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Activity } from '../../../../src/domain/activity.ts';
import type { MonthCopy } from '../../../../src/domain/history.ts';
import { findDueCopies } from '../../../../src/pipeline/history/month-copies.ts';
import { activity } from '../../../support/builders.ts';

const on = (start: string, id = 'a1', title = 'ก') => activity({ start, id, title });
const find = (activities: Activity[], today: string, copies: MonthCopy[] = []) =>
  findDueCopies(activities, copies, {
    today,
    dueDays: 10,
    cellsOf: ({ id, title }) =>
      new Map([
        ['id', id],
        ['title', title],
      ]),
    hash: (text) => text,
  });
/** Copies that are due, as month and version. */
const linesOf = (...parameters: Parameters<typeof find>) =>
  find(...parameters).map(({ month, version }) => `${month} v${version}`);

const copyOf = (activities: Activity[], over: Partial<MonthCopy> = {}): MonthCopy => ({
  month: '2022-04',
  version: 1,
  frozenOn: '2022-05-11',
  rows: activities.length,
  bytes: 1,
  sha256: '0'.repeat(64),
  content: find(activities, '2022-12-31')[0]?.content ?? '[]',
  ...over,
});

test('a month is frozen once results of its last day are due', () => {
  assert.deepEqual(linesOf([on('2022-04-18')], '2022-05-10'), []);
  assert.deepEqual(linesOf([on('2022-04-18')], '2022-05-11'), ['2022-04 v1']);
  assert.deepEqual(linesOf([on('2022-12-31')], '2023-01-11'), ['2022-12 v1']);
});

test('a copy holds the activities that began in its month, and says when it was frozen and of what', () => {
  const activities = [on('2022-03-31', 'a1'), on('2022-04-01', 'a2'), on('2022-04-30', 'a3'), on('2022-05-01', 'a4')];
  const [march, april, ...more] = find(activities, '2022-05-11');
  assert.deepEqual(more, [], 'May is not over');
  assert.deepEqual([march!.activities, april!.activities], [[activities[0]], [activities[1], activities[2]]]);
  const { activities: _list, ...said } = april!;
  assert.deepEqual(said, {
    month: '2022-04',
    version: 1,
    frozenOn: '2022-05-11',
    content: '[[["id","a2"],["title","ก"]],[["id","a3"],["title","ก"]]]',
  });
});

test('months come in their order', () => {
  assert.deepEqual(linesOf([on('2022-04-18'), on('2021-12-18')], '2022-05-11'), ['2021-12 v1', '2022-04 v1']);
});

const april = [on('2022-04-18')];
const changed = [on('2022-04-18', 'a1', 'ข')];

test('a month of which the same is known has its copy', () => {
  assert.deepEqual(linesOf(april, '2022-12-31', [copyOf(april)]), []);
});

test('a month of which something else is known has another version, four weeks after the last at the earliest', () => {
  assert.deepEqual(linesOf(changed, '2022-06-07', [copyOf(april)]), []);
  assert.deepEqual(linesOf(changed, '2022-06-08', [copyOf(april)]), ['2022-04 v2']);
  assert.deepEqual(linesOf([], '2022-06-08', [copyOf(april)]), ['2022-04 v2'], 'all of it is gone');
});

test('the newest version is the one that counts', () => {
  const copies = [copyOf(april), copyOf(changed, { version: 2, frozenOn: '2022-06-08' })];
  assert.deepEqual(linesOf(changed, '2022-12-31', copies), []);
  assert.deepEqual(linesOf(april, '2022-07-05', copies), []);
  assert.deepEqual(linesOf(april, '2022-07-06', copies), ['2022-04 v3']);
});

test('a copy whose file is gone has another version at once, though nothing else is known', () => {
  assert.deepEqual(linesOf(april, '2022-05-12', [copyOf(april, { gone: 'damaged' })]), ['2022-04 v2']);
});
