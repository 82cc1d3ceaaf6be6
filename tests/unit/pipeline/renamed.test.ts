import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Activity } from '../../../src/domain/activity.ts';
import { findRenamed } from '../../../src/pipeline/renamed.ts';
import { activity } from '../../support/builders.ts';

const title = 'ทำความสะอาดวัดโพธิ์ศรี';
const old = activity({ id: 'old', title });
const find = (now: Activity[], before: Activity[]) => [...findRenamed(now, before, '2022-04-10')];

test('a title corrected in a few letters is the same activity under a new id', () => {
  assert.deepEqual(find([activity({ id: 'new', title: `${title}แก้ว` })], [old]), [['new', 'old']]);
});

test('so is a day moved by at most three days', () => {
  assert.deepEqual(find([activity({ id: 'new', title, start: '2022-04-21' })], [old]), [['new', 'old']]);
  assert.deepEqual(find([activity({ id: 'new', title, start: '2022-04-22' })], [old]), []);
});

test('another place, host or title is another activity', () => {
  const others: Partial<Activity>[] = [
    { place: { districtCode: '4904', venue: 'วัดป่า' } },
    { agencyId: 'other' },
    { title: 'ปลูกต้นไม้ริมห้วย' },
  ];
  for (const other of others) assert.deepEqual(find([activity({ ...old, id: 'new', ...other })], [old]), []);
});

test('where two fit nobody guesses', () => {
  const [one, two] = [activity({ id: 'n1', title }), activity({ id: 'n2', title, start: '2022-04-19' })];
  assert.deepEqual(find([one, two], [old]), []);
  assert.deepEqual(find([one], [old, { ...old, id: 'old2' }]), []);
});

test('one that is still there, or that is over, was not renamed', () => {
  assert.deepEqual(find([old, activity({ id: 'new', title })], [old]), []);
  assert.deepEqual([...findRenamed([activity({ id: 'new', title })], [old], '2022-04-19')], []);
});
