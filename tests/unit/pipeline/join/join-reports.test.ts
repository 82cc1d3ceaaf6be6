import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinReports } from '../../../../src/pipeline/join/join-reports.ts';
import { toActivity } from '../../../../src/pipeline/join/to-activity.ts';
import type { ActivityReport } from '../../../../src/pipeline/report.ts';
import { report } from '../../../support/reports.ts';

const today = '2026-11-24';
const ids = { activityId: 'x1', agencyId: (name: string) => `a-${name}` };

/** Activities and issue codes that reports come to. */
function join(reports: ActivityReport[]) {
  const { events, issues, superseded } = joinReports(reports);
  return {
    activities: events.map((event) => toActivity(event, { today, areaPoint: () => undefined }, ids)),
    codes: issues.map(({ code }) => code),
    superseded,
  };
}

test('a plan and a result with the same id are one activity', () => {
  const { activities, codes } = join([report({ exportId: 'mk-1' }), report({ exportId: 'mk-1', total: 50 })]);
  assert.equal(activities.length, 1);
  assert.equal(activities[0]!.state, 'done');
  assert.equal(activities[0]!.result!.total!.value, 50);
  assert.ok(activities[0]!.plan);
  assert.deepEqual(codes, []);
});

test('without ids, district, days and a like title join a result to its plan', () => {
  const { activities } = join([
    report({ title: 'ลอกผักตบชวาลำห้วยมุก' }),
    report({ title: 'กิจกรรมลอกผักตบชวา ลำห้วยมุก', start: '2026-11-22', total: 40 }),
  ]);
  assert.equal(activities.length, 1);
  assert.equal(activities[0]!.start, '2026-11-22');
});

test('four days apart, another district or another title stays apart', () => {
  const plan = report();
  for (const other of [
    report({ start: '2026-11-24', total: 1 }),
    report({ place: { districtCode: '4903' }, total: 1 }),
    report({ title: 'บริจาคโลหิตประจำเดือน', total: 1 }),
  ]) {
    assert.equal(join([plan, other]).activities.length, 2);
  }
});

test('tambons that contradict each other keep reports apart; a missing one does not', () => {
  const at = (tambonCode?: string) => ({ districtCode: '4901', ...(tambonCode ? { tambonCode } : {}) });
  assert.equal(join([report({ place: at('490101') }), report({ place: at('490103'), total: 1 })]).activities.length, 2);
  assert.equal(join([report({ place: at('490101') }), report({ place: at(), total: 1 })]).activities.length, 1);
});

test('where two plans fit a result nobody guesses: all stay and an issue is written', () => {
  const { activities, codes } = join([
    report({ start: '2026-11-19', place: { districtCode: '4901', venue: 'ก' } }),
    report({ start: '2026-11-21', place: { districtCode: '4901', venue: 'ข' } }),
    report({ start: '2026-11-20', total: 30 }),
  ]);
  assert.equal(activities.length, 3);
  assert.deepEqual(codes, ['join-ambiguous']);
});

test('the same day and title outdo a merely like one', () => {
  const { activities, codes } = join([
    report({ start: '2026-11-19' }),
    report({ start: '2026-11-20' }),
    report({ start: '2026-11-20', total: 30 }),
  ]);
  assert.equal(activities.length, 2);
  assert.deepEqual(codes, []);
});

test('two results that claim one plan both stay apart from it', () => {
  const { activities, codes } = join([
    report({ start: '2026-11-20' }),
    report({ start: '2026-11-19', total: 30, place: { districtCode: '4901', venue: 'ก' } }),
    report({ start: '2026-11-21', total: 31, place: { districtCode: '4901', venue: 'ข' } }),
  ]);
  assert.equal(activities.length, 3);
  assert.deepEqual(codes, ['join-ambiguous', 'join-ambiguous']);
});

test('a joined event adds no participants to its host', () => {
  const { activities } = join([
    report({ total: 50, agencyName: 'เจ้าภาพ' }),
    report({ total: 20, hosting: 'joined', agencyName: 'ผู้ร่วม' }),
  ]);
  assert.equal(activities.length, 1);
  assert.equal(activities[0]!.result!.total!.value, 50);
  assert.deepEqual(
    activities[0]!.joinedBy.map((guest) => guest.agencyId),
    ['a-ผู้ร่วม'],
  );
});

test('guests without a host make one event among them, counted once', () => {
  const { activities, codes } = join([
    report({ total: 20, hosting: 'joined', agencyName: 'ก' }),
    report({ total: 15, hosting: 'joined', agencyName: 'ข' }),
  ]);
  assert.equal(activities.length, 1);
  assert.equal(activities[0]!.hosting, 'joined');
  assert.equal(activities[0]!.result!.total!.value, 20);
  assert.deepEqual(codes, ['host-not-found']);
});

test('one id on two different activities is an issue, and neither is lost', () => {
  const { activities, codes } = join([
    report({ exportId: 'mk-1' }),
    report({ exportId: 'mk-1', title: 'บริจาคโลหิตประจำเดือน', start: '2026-10-01' }),
  ]);
  assert.equal(activities.length, 2);
  assert.deepEqual(codes, ['id-repeated']);
});

test('of two plans the later report stays and the older row counts as superseded', () => {
  const older = report({ exportId: 'mk-1' });
  const newer = report({ exportId: 'mk-1', start: '2026-11-27', state: 'postponed' });
  const { activities, codes, superseded } = join([older, newer]);
  assert.equal(activities.length, 1);
  assert.equal(activities[0]!.state, 'postponed');
  assert.equal(activities[0]!.postponedFrom, '2026-11-20');
  assert.deepEqual(codes, [], 'that it was postponed since is news, not a repetition');
  assert.deepEqual(superseded, [older.source]);
});

test('the same plan reported twice is an issue', () => {
  const { codes, superseded } = join([report({ exportId: 'mk-1' }), report({ exportId: 'mk-1' })]);
  assert.deepEqual(codes, ['report-repeated']);
  assert.equal(superseded.length, 1);
});

test('postponed twice, every day planned before is kept, the first one first', () => {
  const { activities, codes } = join([
    report({ exportId: 'mk-1', start: '2026-10-01', end: '2026-10-01' }),
    report({ exportId: 'mk-1', start: '2026-10-15', end: '2026-10-15', state: 'postponed' }),
    report({ exportId: 'mk-1', start: '2026-12-01', end: '2026-12-01', state: 'postponed' }),
  ]);
  assert.equal(activities[0]!.postponedFrom, '2026-10-01');
  assert.deepEqual(activities[0]!.earlierStarts, ['2026-10-01', '2026-10-15']);
  assert.deepEqual(codes, [], 'that it was postponed again is news, not a repetition');
});

test('postponed and moved back again, the day it was moved to counts as the earlier one', () => {
  const { activities } = join([
    report({ exportId: 'mk-1', start: '2026-12-01', end: '2026-12-01' }),
    report({ exportId: 'mk-1', start: '2026-12-15', end: '2026-12-15', state: 'postponed' }),
    report({ exportId: 'mk-1', start: '2026-12-01', end: '2026-12-01', state: 'postponed' }),
  ]);
  assert.equal(activities[0]!.postponedFrom, '2026-12-15');
  assert.equal(activities[0]!.earlierStarts, undefined);
});

test('titles that differ in their numbers are different activities', () => {
  const { activities } = join([
    report({ title: 'ทำความสะอาดวัด ครั้งที่ 1' }),
    report({ title: 'ทำความสะอาดวัด ครั้งที่ 2', start: '2026-11-22', total: 30 }),
  ]);
  assert.equal(activities.length, 2);
});

test('agencies, venues and village numbers that contradict each other keep plan and result apart', () => {
  for (const [a, b] of [
    [{ agencyName: 'อบต.กกตูม' }, { agencyName: 'โรงเรียนบ้านโคก' }],
    [{ place: { districtCode: '4901', venue: 'วัดเหนือ' } }, { place: { districtCode: '4901', venue: 'ตลาดสดเทศบาล' } }],
    [{ place: { districtCode: '4901', villageNo: 3 } }, { place: { districtCode: '4901', villageNo: 5 } }],
  ] as const) {
    assert.equal(join([report(a), report({ ...b, total: 1 })]).activities.length, 2);
    assert.equal(join([report(a), report({ ...a, total: 1 })]).activities.length, 1);
  }
});

test('a guest’s people are never the host’s: without the host’s result there is none', () => {
  const { activities } = join([
    report({ agencyName: 'เจ้าภาพ' }),
    report({ total: 33, hosting: 'joined', agencyName: 'ผู้ร่วม' }),
  ]);
  assert.equal(activities.length, 1);
  assert.equal(activities[0]!.result, undefined);
  assert.equal(activities[0]!.agencyId, 'a-เจ้าภาพ');
});

test('an event that only guests reported names no host', () => {
  const { activities } = join([report({ total: 20, hosting: 'joined', agencyName: 'ก' })]);
  assert.equal(activities[0]!.agencyId, undefined);
});

test('agencies that the host names as partners took part, each once', () => {
  const { activities } = join([
    report({ total: 20, agencyName: 'เจ้าภาพ', partnerNames: ['ก', 'ข'] }),
    report({ total: 5, hosting: 'joined', agencyName: 'ก' }),
  ]);
  assert.deepEqual(
    activities[0]!.joinedBy.map(({ agencyId }) => agencyId),
    ['a-ก', 'a-ข'],
  );
});

test('where plan and result name different tambons, the result’s place counts as a whole', () => {
  const { activities } = join([
    report({
      exportId: 'mk-1',
      place: { districtCode: '4903', tambonCode: '490301', villageCode: '49030103', villageNo: 3 },
    }),
    report({ exportId: 'mk-1', place: { districtCode: '4903', tambonCode: '490302' }, total: 9 }),
  ]);
  assert.deepEqual(activities[0]!.place, { districtCode: '4903', tambonCode: '490302' });
});

test('a result for a day still to come leaves the activity planned and its numbers out', () => {
  const { activities } = join([report({ start: '2026-12-01', end: '2026-12-01', total: 30 })]);
  assert.equal(activities[0]!.state, 'planned');
  assert.equal(activities[0]!.result, undefined);
});

test('a cancelled plan stays cancelled', () => {
  assert.equal(join([report({ state: 'cancelled' })]).activities[0]!.state, 'cancelled');
});
