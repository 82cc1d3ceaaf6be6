import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Activity } from '../../../src/domain/activity.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { Withdrawal } from '../../../src/domain/revision.ts';
import { hashText } from '../../../src/io/hash.ts';
import { withRevisions } from '../../../src/pipeline/revisions.ts';
import { activity, count, dataset, done, manifest, plan, result } from '../../support/builders.ts';

/** The dataset of a run on a day of April 2022, after another. */
function runOn(day: number, activities: Activity[], earlier?: Dataset): Dataset {
  const today = `2022-04-${String(day).padStart(2, '0')}`;
  const made = dataset({ activities, manifest: manifest({ today, asOf: `${today}T02:00:00.000Z` }) });
  return withRevisions(made, earlier, hashText);
}
const announcedIn = ({ revisions }: Dataset) => revisions[0]!.announced;

test('a first run has seen every activity as it is and nothing change', () => {
  const { revisions, withdrawals } = runOn(10, [activity(), done({ id: 'a2' })]);
  assert.deepEqual(
    revisions.map(({ id, uid, announced, reported }) => [
      id,
      uid,
      announced.sequence,
      announced.first,
      reported?.sequence,
    ]),
    [
      ['a1', 'a1', 0, '2022-04-10T02:00:00.000Z', undefined],
      ['a2', 'a2', 0, '2022-04-10T02:00:00.000Z', 0],
    ],
  );
  assert.deepEqual(withdrawals, []);
});

test('a run over the same data says the same, whatever the day and however often', () => {
  const first = runOn(10, [activity()]);
  const second = runOn(11, [activity()], first);
  assert.deepEqual(second.revisions, first.revisions);
  assert.deepEqual(withRevisions(second, second, hashText), second);
});

test('a corrected title counts one more and dates from the newest export of the run that saw it', () => {
  const corrected = announcedIn(runOn(12, [activity({ title: 'ล้างตลาด' })], runOn(10, [activity()])));
  assert.equal(corrected.sequence, 1);
  assert.equal(corrected.first, '2022-04-10T02:00:00.000Z');
  assert.equal(corrected.changed, '2022-04-12T02:00:00.000Z');
});

test('an older copy that stands in for an export turns no time back', () => {
  const second = runOn(12, [activity({ title: 'ล้างตลาด' })], runOn(10, [activity()]));
  const third = announcedIn(runOn(9, [activity({ title: 'ล้างวัด' })], second));
  assert.deepEqual([third.sequence, third.changed], [2, '2022-04-12T02:00:00.000Z']);
});

test('what the reports tell counts without an earlier run: postponed once, cancelled after that twice', () => {
  const postponed = activity({ state: 'postponed', postponedFrom: '2022-04-11' });
  assert.equal(announcedIn(runOn(10, [postponed])).sequence, 1);
  assert.equal(announcedIn(runOn(10, [{ ...postponed, state: 'cancelled' }])).sequence, 2);
});

test('the same plan on another row, or reported once more, is no change', () => {
  const first = runOn(10, [activity({ plan: plan({ dress: 'เสื้อเหลือง', reportedOn: '2022-04-01' }) })]);
  const again = activity({
    plan: plan({ dress: 'เสื้อเหลือง', reportedOn: '2022-04-09', source: { source: 's', file: 'f', row: 9 } }),
  });
  assert.equal(announcedIn(runOn(11, [again], first)).changed, undefined);
});

test('a result changes nothing that was announced, and a corrected result is a change of its own', () => {
  const planned = runOn(10, [activity()]);
  const reported = runOn(20, [done({ people: 50 })], planned);
  assert.deepEqual(reported.revisions[0]!.announced, planned.revisions[0]!.announced);
  const corrected = runOn(21, [done({ result: result({ total: count(60) }) })], reported).revisions[0]!;
  assert.deepEqual([corrected.announced.sequence, corrected.reported?.sequence], [0, 1]);
});

test('a plan that is gone before its last day is withdrawn until that day is over', () => {
  const second = runOn(12, [], runOn(10, [activity({ title: 'ลบ' })]));
  assert.deepEqual(
    second.withdrawals.map(({ id, sequence, since }) => [id, sequence, since]),
    [['a1', 1, '2022-04-12T02:00:00.000Z']],
  );
  assert.deepEqual(runOn(18, [], second).withdrawals, second.withdrawals);
  assert.deepEqual(runOn(19, [], second).withdrawals, []);
});

test('a withdrawal keeps no text of what it withdraws, and what a list keeps fits its schema', () => {
  const venue = 'บ้านเลขที่ 12';
  const one = activity({
    title: 'ชื่อที่ถูกนำออก',
    description: 'ลับ',
    place: { venue, villageNo: 5 },
    plan: plan({ contact: '042' }),
  });
  const [withdrawal] = runOn(12, [], runOn(10, [one])).withdrawals;
  const kept: unknown = JSON.parse(JSON.stringify(withdrawal));
  assert.deepEqual(Withdrawal.parse(kept), kept);
  for (const text of [one.title, 'ลับ', venue, '042']) assert.equal(JSON.stringify(withdrawal).includes(text), false);
});

test('what is over when it goes is not withdrawn', () => {
  assert.deepEqual(runOn(19, [], runOn(10, [activity()])).withdrawals, []);
});

test('a withdrawn plan that is there again goes on counting under its UID', () => {
  const second = runOn(12, [], runOn(10, [activity()]));
  const third = runOn(13, [activity()], second);
  assert.deepEqual([announcedIn(third).sequence, third.withdrawals], [2, []]);
});

test('an id that a corrected title changed keeps its UID, withdraws nothing and leads on from its old address', () => {
  const first = runOn(10, [activity({ id: 'xold', title: 'ทำความสะอาดวัดโพธิ์ศรี' })]);
  const second = runOn(11, [activity({ id: 'xnew', title: 'ทำความสะอาดวัดโพธิ์ศรีแก้ว' })], first);
  assert.deepEqual(
    second.revisions.map(({ id, uid, announced }) => [id, uid, announced.sequence]),
    [['xnew', 'xold', 1]],
  );
  assert.deepEqual([second.withdrawals, second.aliases], [[], { xold: 'xnew' }]);
  const third = runOn(12, second.activities, second);
  assert.deepEqual([third.revisions, third.aliases], [second.revisions, second.aliases]);
});

test('a UID is never that of two activities', () => {
  const first = runOn(10, [activity({ id: 'xold', title: 'ทำความสะอาดวัดโพธิ์ศรี' })]);
  const second = runOn(11, [activity({ id: 'xnew', title: 'ทำความสะอาดวัดโพธิ์ศรีแก้ว' })], first);
  const third = runOn(12, [...second.activities, ...first.activities], second);
  assert.deepEqual(third.revisions.map(({ uid }) => uid).toSorted(), ['xnew', 'xold']);
});

test('an earlier title that comes back after its correction was withdrawn goes on counting, and its UID is not withdrawn', () => {
  const old = activity({ id: 'xold', title: 'ทำความสะอาดวัดโพธิ์ศรี' });
  const corrected = runOn(11, [activity({ id: 'xnew', title: 'ทำความสะอาดวัดโพธิ์ศรีแก้ว' })], runOn(10, [old]));
  const gone = runOn(12, [], corrected);
  assert.deepEqual(
    gone.withdrawals.map(({ id, uid, sequence }) => [id, uid, sequence]),
    [['xnew', 'xold', 2]],
  );
  const back = runOn(13, [old], gone);
  assert.deepEqual(
    back.revisions.map(({ uid, announced }) => [uid, announced.sequence]),
    [['xold', 3]],
  );
  assert.deepEqual(back.withdrawals, []);
});

test('withdrawals are in the order of their ids, whenever each went', () => {
  const [late, middle, early] = [
    activity({ id: 'c1', start: '2022-04-18' }),
    activity({ id: 'b1', start: '2022-04-20' }),
    activity({ id: 'a1', start: '2022-04-22' }),
  ];
  const second = runOn(11, [early], runOn(10, [late, middle, early]));
  assert.deepEqual(
    second.withdrawals.map(({ id }) => id),
    ['b1', 'c1'],
  );
  assert.deepEqual(
    runOn(12, [], second).withdrawals.map(({ id }) => id),
    ['a1', 'b1', 'c1'],
  );
});

test('what was never announced is not withdrawn', () => {
  const first = runOn(10, [activity(), activity({ id: 'a2', state: 'draft' })]);
  assert.deepEqual(
    runOn(12, [], first).withdrawals.map(({ id }) => id),
    ['a1'],
  );
  // A dataset of before there were revisions.
  assert.deepEqual(runOn(12, [], { ...first, revisions: [] }).withdrawals, []);
});

test('an activity that keeps its id gets no address beside its own, and addresses it had stay', () => {
  const made = dataset({ activities: [activity()], aliases: { before: 'a1' } });
  const first = withRevisions(made, undefined, hashText);
  assert.deepEqual(first.aliases, { before: 'a1' });
  assert.deepEqual(withRevisions(made, first, hashText).aliases, { before: 'a1' });
});

test('a cancellation that a run sees is a change, and what was planned is done without one', () => {
  const first = runOn(10, [activity()]);
  const cancelled = announcedIn(runOn(11, [activity({ state: 'cancelled' })], first));
  assert.deepEqual([cancelled.sequence, cancelled.changed], [1, '2022-04-11T02:00:00.000Z']);
  assert.deepEqual(announcedIn(runOn(19, [activity({ state: 'done' })], first)), announcedIn(first));
});

test('a postponement counts also where no day is told that it was postponed from', () => {
  assert.equal(announcedIn(runOn(10, [activity({ state: 'postponed' })])).sequence, 1);
  assert.equal(announcedIn(runOn(20, [done({ postponedFrom: '2022-04-11' })])).sequence, 1);
});

test('one that is told to be done before anything is reported of it changes with its first report', () => {
  const told = runOn(19, [activity({ state: 'done' })]);
  assert.equal(told.revisions[0]!.reported?.sequence, 0);
  const reported = runOn(20, [done({ people: 50 })], told).revisions[0]!.reported;
  assert.deepEqual([reported?.sequence, reported?.changed], [1, '2022-04-20T02:00:00.000Z']);
});

test('checksums are sixteen digits, as a dataset keeps one or two for each activity', () => {
  const { announced, reported } = runOn(20, [done()]).revisions[0]!;
  for (const { digest } of [announced, reported!]) assert.match(digest, /^[0-9a-f]{16}$/);
});
