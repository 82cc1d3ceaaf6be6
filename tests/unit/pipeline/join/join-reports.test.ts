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
  const plans = [report({ start: '2026-11-19' }), report({ start: '2026-11-20' }), report({ start: '2026-11-21' })];
  const result = report({ start: '2026-11-20', total: 30, agencyName: 'อบต.กกตูม' });
  const { events, issues } = joinReports([...plans, result]);
  assert.deepEqual(
    events.map((event) => [event.plan, event.result]),
    [
      [plans[0], undefined],
      [plans[1], result],
      [plans[2], undefined],
    ],
  );
  assert.deepEqual(issues, []);
});

test('of two results that claim one plan the one of its day and title has it, and nothing is told of the other', () => {
  const plan = report();
  const like = report({ start: '2026-11-21', total: 30 });
  const exact = report({ total: 31, agencyName: 'อบต.กกตูม' });
  const { events, issues } = joinReports([plan, like, exact]);
  assert.deepEqual(
    events.map((event) => [event.plan, event.result]),
    [
      [plan, exact],
      [undefined, like],
    ],
  );
  assert.deepEqual(issues, []);
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

test('where reports are ambiguous, the issue stands at the row in question and tells at most three places that fit', () => {
  const source = (row: number) => ({ source: 's', file: 'a.csv', row });
  const venues = ['ก', 'ข', 'ค', 'ง'].map((venue) => ({ districtCode: '4901', venue }));
  const plans = venues.map((place, index) => report({ place, source: source(index + 2), start: '2026-11-19' }));
  const result = report({ total: 30, source: source(9) });
  const guest = report({ hosting: 'joined', source: source(10) });
  const told = { severity: 'warning', source: 's', file: 'a.csv', districtCode: '4901' };
  const { events, issues } = joinReports([...plans, result]);
  assert.equal(events.length, 5);
  assert.deepEqual(issues, [{ ...told, code: 'join-ambiguous', row: 9, found: 'a.csv:2, a.csv:3, a.csv:4' }]);
  assert.deepEqual(joinReports([...plans, guest]).issues, [
    { ...told, code: 'join-ambiguous', row: 10, found: 'a.csv:2, a.csv:3, a.csv:4' },
  ]);
  const claims = venues.slice(0, 2).map((place, index) => report({ place, total: 1, source: source(20 + index) }));
  assert.deepEqual(
    joinReports([report({ source: source(2) }), ...claims]).issues.map(({ row, found }) => [row, found]),
    [
      [20, 'a.csv:2'],
      [21, 'a.csv:2'],
    ],
  );
});

test('an id that stands on another activity is told at the later row, with the id', () => {
  const exportId = 'x'.repeat(200);
  const first = report({ exportId });
  const other = report({ exportId, title: 'บริจาคโลหิตประจำเดือน', start: '2026-10-01' });
  const { issues } = joinReports([first, other]);
  assert.deepEqual(
    issues.map(({ row, districtCode, found }) => [row, districtCode, found]),
    [[other.source.row, '4901', 'x'.repeat(120)]],
  );
});

test('an id is an address only where it stands on one activity that its host reported', () => {
  const sharing = (reports: ActivityReport[]) => joinReports(reports).events.map(({ sharesId }) => sharesId);
  const blood = { title: 'บริจาคโลหิตประจำเดือน', start: '2026-10-01' };
  assert.deepEqual(sharing([report({ exportId: 'a' }), report({ exportId: 'b', ...blood })]), [false, false]);
  assert.deepEqual(sharing([report(), report(blood)]), [false, false]);
  assert.deepEqual(sharing([report({ exportId: 'a' }), report({ exportId: 'a', ...blood })]), [true, true]);
  assert.deepEqual(sharing([report({ exportId: 'a', hosting: 'joined' })]), [true]);
  // A plan that a result with such an id joins is reached by it no better.
  const [, joined] = sharing([report({ exportId: 'a' }), report(blood), report({ exportId: 'a', ...blood, total: 5 })]);
  assert.equal(joined, true);
});

test('an id goes on standing for the first activity that had it', () => {
  const blood = { title: 'บริจาคโลหิตประจำเดือน', start: '2026-10-01' };
  const reports = [report({ exportId: 'a' }), report({ exportId: 'a', ...blood }), report({ exportId: 'a', total: 5 })];
  const { events, issues } = joinReports(reports);
  assert.deepEqual(
    events.map((event) => [event.plan, event.result]),
    [
      [reports[0], reports[2]],
      [reports[1], undefined],
    ],
  );
  assert.deepEqual(
    issues.map(({ code }) => code),
    ['id-repeated'],
  );
});

test('one id is one activity while the title is alike or the days are near, and never in two districts', () => {
  const blood = 'บริจาคโลหิตประจำเดือน';
  for (const [other, activities] of [
    [{ title: blood, start: '2026-11-23' }, 1],
    [{ title: blood, start: '2026-11-24' }, 2],
    [{ title: blood, start: '2026-11-17' }, 1],
    [{ start: '2026-12-31' }, 1],
    [{ place: { districtCode: '4903' } }, 2],
  ] as const)
    assert.equal(
      joinReports([report({ exportId: 'a' }), report({ exportId: 'a', ...other })]).events.length,
      activities,
      JSON.stringify(other),
    );
});

test('without ids the same plan is one, and any fact that differs makes two', () => {
  const place = { districtCode: '4901', tambonCode: '490101', villageCode: '49010101', villageNo: 1, venue: 'วัด' };
  const said = { place, agencyName: 'อบต.กกตูม' };
  const { events, superseded, issues } = joinReports([report(said), report(said)]);
  assert.deepEqual([events.length, superseded.length, issues.length], [1, 1, 1]);
  for (const other of [
    { start: '2026-11-21' },
    { title: 'ลอกผักตบชวาลำห้วยบางทราย' },
    { agencyName: 'อบต.ดงหลวง' },
    { place: { ...place, districtCode: '4903' } },
    { place: { ...place, tambonCode: '490102' } },
    { place: { ...place, villageCode: '49010102' } },
    { place: { ...place, villageNo: 2 } },
    { place: { ...place, venue: 'ตลาด' } },
    { place: { ...place, villageNo: undefined, venue: '1วัด' } },
  ])
    assert.equal(joinReports([report(said), report({ ...said, ...other })]).events.length, 2, JSON.stringify(other));
});

test('of two reports the one that was reported later stays, whichever row comes first', () => {
  const plan = (reportedOn?: string) => {
    const source = { source: 's', file: 'a.csv', row: 2 };
    return report({ exportId: 'a', source, plan: { source, ...(reportedOn ? { reportedOn } : {}) } });
  };
  const kept = (first: ActivityReport, second: ActivityReport) => {
    const { events, superseded } = joinReports([first, second]);
    assert.deepEqual(superseded.length, 1);
    return events[0]!.plan === first ? 'first' : 'second';
  };
  assert.equal(kept(plan('2026-11-02'), plan('2026-11-01')), 'first');
  assert.equal(kept(plan('2026-11-01'), plan('2026-11-02')), 'second');
  assert.equal(kept(plan('2026-11-01'), plan('2026-11-01')), 'second');
  assert.equal(kept(plan('2026-11-01'), plan()), 'first');
  assert.equal(kept(plan(), plan('2026-11-01')), 'second');
  assert.equal(kept(plan(), plan()), 'second');
});

test('a row of plan and result is superseded once both of it are, and told once', () => {
  const source = { source: 's', file: 'a.csv', row: 2 };
  const both = (row: number) => {
    const at = { ...source, row };
    return report({ exportId: 'a', source: at, plan: { source: at }, total: 5 });
  };
  const [first, plan, result] = [both(2), report({ exportId: 'a' }), report({ exportId: 'a', total: 9 })];
  assert.deepEqual(joinReports([first, plan]).superseded, [], 'its result still counts');
  assert.deepEqual(joinReports([first, result]).superseded, [], 'its plan still counts');
  const { superseded, issues } = joinReports([first, both(3)]);
  assert.deepEqual(
    [superseded, issues.map(({ code, row }) => [code, row])],
    [[first.source], [['report-repeated', 2]]],
  );
});

test('a plan that was postponed, postponed again or cancelled since is news; whatever else replaces one is a repetition', () => {
  type Said = Pick<ActivityReport, 'state'> & { start?: string };
  const told = (older: Said, latest: Said) =>
    joinReports([report({ exportId: 'a', ...older }), report({ exportId: 'a', ...latest })]).issues.length;
  const [postponed, again] = [{ state: 'postponed' } as const, { state: 'postponed', start: '2026-12-05' } as const];
  const [planned, cancelled] = [{ state: 'planned' } as const, { state: 'cancelled' } as const];
  for (const [older, latest] of [
    [{}, postponed],
    [planned, again],
    [postponed, again],
    [postponed, cancelled],
    [{}, cancelled],
  ] as const)
    assert.equal(told(older, latest), 0, `${JSON.stringify(older)} ${JSON.stringify(latest)}`);
  for (const [older, latest] of [
    [again, again],
    [cancelled, cancelled],
    [cancelled, { ...cancelled, start: '2026-11-21' }],
    [{}, planned],
    [planned, {}],
    [cancelled, planned],
    [{}, { state: 'done' }],
  ] as const)
    assert.equal(told(older, latest), 1, `${JSON.stringify(older)} ${JSON.stringify(latest)}`);
});

test('only a postponed plan tells of the days before it, and of one such day no list is made', () => {
  const planOf = (...reports: ActivityReport[]) => joinReports(reports).events[0]!.plan!;
  const first = report({ exportId: 'a', originalDate: '2026-11-01' });
  const moved = report({ exportId: 'a', start: '2026-12-05' });
  assert.equal(planOf(first, moved), moved);
  const still = report({ exportId: 'a', state: 'postponed' });
  assert.equal(planOf(report({ exportId: 'a' }), still), still, 'it was planned for no other day');
  const postponed = planOf(
    report({ exportId: 'a' }),
    report({ exportId: 'a', start: '2026-12-05', state: 'postponed' }),
  );
  assert.deepEqual([postponed.originalDate, postponed.earlierStarts], ['2026-11-20', undefined]);
  const known = planOf(first, report({ exportId: 'a', start: '2026-12-05', state: 'postponed' }));
  assert.deepEqual([known.originalDate, known.earlierStarts], ['2026-11-01', ['2026-11-01', '2026-11-20']]);
});

test('a result without a plan stands alone, and nothing is told of it', () => {
  const { events, issues } = joinReports([report({ total: 5 }), report({ title: 'บริจาคโลหิต' })]);
  assert.deepEqual([events.length, issues], [2, []]);
});

test('a guest goes to the host of its day and title; where two hosts fit it goes to none, and the next guest not to it', () => {
  const hosts = [report({ start: '2026-11-19' }), report(), report({ start: '2026-11-21' })];
  const guest = (over: Partial<ActivityReport> = {}) => report({ hosting: 'joined', ...over });
  const exact = joinReports([...hosts, guest()]);
  assert.deepEqual([exact.events.map(({ joined }) => joined.length), exact.issues], [[0, 1, 0], []]);
  const { events, issues } = joinReports([hosts[0]!, hosts[2]!, guest(), guest({ agencyName: 'ก' })]);
  assert.deepEqual(
    events.map(({ joined }) => joined.length),
    [0, 0, 1, 1],
  );
  assert.deepEqual(
    issues.map(({ code }) => code),
    ['join-ambiguous', 'join-ambiguous'],
  );
});

test('a guest without a host is told at its row', () => {
  const guest = report({ hosting: 'joined' });
  const { events, issues } = joinReports([report({ start: '2026-10-01' }), guest]);
  assert.deepEqual(events[1], { joined: [guest], sharesId: true });
  assert.deepEqual(
    issues.map(({ code, row, found }) => [code, row, found]),
    [['host-not-found', guest.source.row, undefined]],
  );
});

test('a guest of the day on which it took place finds its host, whose plan was for another day', () => {
  const { events, issues } = joinReports([
    report({ exportId: 'a' }),
    report({ exportId: 'a', start: '2026-11-30', total: 50 }),
    report({ hosting: 'joined', start: '2026-11-30', total: 20, agencyName: 'ก' }),
  ]);
  assert.deepEqual([events.length, events[0]!.joined.length, issues], [1, 1, []]);
});
