import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Activity } from '../../../../src/domain/activity.ts';
import { issue, type Issue } from '../../../../src/domain/issue.ts';
import { gatherNotes } from '../../../../src/pipeline/rules/gather-notes.ts';
import { rules } from '../../../../src/pipeline/rules/rules.ts';
import { activity, done, plan, result, sourceRef } from '../../../support/builders.ts';

const today = '2022-04-20';
/** All that the rules tell of one activity. */
const tellOf = (each: Activity, resultDueDays = 7): Issue[] =>
  rules.flatMap((rule) => rule({ activity: each, today, resultDueDays }));
const codesOf = (each: Activity) => tellOf(each).map(({ code }) => code);
/** What a rule tells, as code, row, found and expected. */
const linesOf = (each: Activity) =>
  tellOf(each).map(({ code, row, found, expected }) => [code, row, found, expected].filter(Boolean).join(' '));

const agencyId = 'dong-luang';
/** An announcement that leaves nothing open. */
const announced = (over: Parameters<typeof activity>[0] = {}) =>
  activity({
    agencyId,
    start: '2022-04-20',
    startTime: '09:00',
    plan: plan({ contact: '042-611-817' }),
    ...over,
    place: { venue: 'วัดโพธิ์', ...over.place },
  });
/** A report that leaves nothing open. */
const reported = (over: Parameters<typeof done>[0] = {}) =>
  done({ agencyId, plan: plan(), result: result({ photos: ['1.jpg'], reportedOn: '2022-04-18' }), ...over });

test('of what leaves nothing open nothing is told, before its day and after it', () => {
  assert.deepEqual(tellOf(announced()), []);
  assert.deepEqual(tellOf(announced({ start: '2022-05-01' })), []);
  assert.deepEqual(tellOf(reported()), []);
});

test('a host is missing where nobody named one, but not where only guests reported', () => {
  const { agencyId: _host, ...nameless } = announced();
  assert.deepEqual(linesOf(nameless), ['agency-missing 2']);
  assert.deepEqual(linesOf({ ...nameless, hosting: 'joined' }), []);
});

test('an announcement is asked for its hour, its place and somebody to ask', () => {
  const bare = activity({ agencyId, start: today, plan: plan() });
  assert.deepEqual(linesOf(bare), ['plan-without-time 2', 'plan-without-venue 2', 'plan-without-contact 2']);
  assert.deepEqual(codesOf({ ...announced(), place: { districtCode: '4904' } }), ['plan-without-venue']);
  const met = announced({ plan: plan({ contact: '191', meetingPoint: 'ศาลาประชาคม' }) });
  assert.deepEqual(codesOf({ ...met, place: { districtCode: '4904' } }), [], 'a meeting point is a place to go to');
});

test('only what is still to come, and goes on, is asked', () => {
  const bare = { agencyId, plan: plan() };
  const asked = (over: Parameters<typeof activity>[0]) =>
    codesOf(activity({ ...bare, ...over })).filter((code) => code.startsWith('plan-without')).length;
  assert.equal(asked({ start: '2022-04-18', end: '2022-04-20' }), 3, 'it lasts until today');
  assert.equal(asked({ start: '2022-04-18', end: '2022-04-19' }), 0, 'it is over');
  assert.equal(asked({ start: '2022-04-25', state: 'postponed', postponedFrom: '2022-04-20' }), 3);
  assert.equal(asked({ start: '2022-04-25', state: 'cancelled' }), 0);
  assert.equal(asked({ start: '2022-04-20', result: result() }), 0, 'it is reported');
  assert.equal(asked({ start: '2022-04-25', result: result(), state: 'planned' }), 0, 'reported for a day to come');
  assert.deepEqual(codesOf(activity({ agencyId, start: '2022-04-25' })), [], 'nobody announced it');
});

test('what was postponed wants another day', () => {
  assert.deepEqual(linesOf(announced({ state: 'postponed' })), ['postponed-without-date 2']);
  assert.deepEqual(linesOf(announced({ state: 'postponed', postponedFrom: '2022-04-11' })), []);
  assert.deepEqual(linesOf(announced({ state: 'planned' })), []);
});

test('a result is missing once it is longer due than is allowed, counted from the last day', () => {
  const over = (days: string, more: Parameters<typeof activity>[0] = {}) =>
    linesOf(activity({ agencyId, plan: plan(), start: '2022-04-01', end: days, ...more }));
  assert.deepEqual(over('2022-04-13'), []);
  assert.deepEqual(over('2022-04-12'), ['result-missing 2 8']);
  assert.deepEqual(over('2022-04-12', { state: 'cancelled' }), []);
  assert.deepEqual(over('2022-04-12', { state: 'postponed', postponedFrom: '2022-03-01' }), ['result-missing 2 8']);
  assert.deepEqual(over('2022-04-12', { state: 'postponed' }), ['postponed-without-date 2'], 'it has no day yet');
  assert.deepEqual(over('2022-04-12', { state: 'planned', result: result({ photos: ['1.jpg'] }) }), []);
});

test('a result that nobody planned is told at its row', () => {
  const { plan: _plan, ...unplanned } = reported();
  assert.deepEqual(linesOf(unplanned), ['result-without-plan 3']);
});

test('a result that was reported before its first day is told with both days', () => {
  const on = (reportedOn: string) => linesOf(reported({ result: result({ photos: ['1.jpg'], reportedOn }) }));
  assert.deepEqual(on('2022-04-17'), ['result-before-start 3 2022-04-17 2022-04-18']);
  assert.deepEqual(on('2022-04-18'), []);
  assert.deepEqual(linesOf(reported({ result: result({ photos: ['1.jpg'] }) })), [], 'nobody says when');
});

test('a result of what was cancelled is told', () => {
  assert.deepEqual(linesOf(reported({ state: 'cancelled' })), ['result-after-cancelled 3']);
  assert.deepEqual(linesOf(announced({ state: 'cancelled' })), []);
});

test('a result without a photograph is told', () => {
  assert.deepEqual(linesOf(reported({ result: result() })), ['result-without-photograph 3']);
});

test('more than 31 days at a stretch are told, with their number', () => {
  assert.deepEqual(linesOf(announced({ start: '2022-05-01', end: '2022-05-31' })), []);
  assert.deepEqual(linesOf(announced({ start: '2022-05-01', end: '2022-06-01' })), ['span-long 2 32']);
});

test('issues of one activity come in the order in which a person mends them', () => {
  const all = activity({ start: '2022-03-01', end: '2022-04-10', plan: plan() });
  assert.deepEqual(codesOf(all), ['span-long', 'agency-missing', 'result-missing']);
  const reportedAll = activity({ state: 'cancelled', result: result({ reportedOn: '2022-04-01' }) });
  assert.deepEqual(codesOf(reportedAll), [
    'agency-missing',
    'result-without-plan',
    'result-before-start',
    'result-after-cancelled',
    'result-without-photograph',
  ]);
});

const open = (at: number, over: Partial<Issue> = {}) =>
  issue('plan-without-contact', { ...sourceRef({ row: at }), districtCode: '4904', activityId: `a${at}`, ...over });
const many = (length: number, over: Partial<Issue> = {}) => Array.from({ length }, (_, at) => open(at + 2, over));

test('five notes of one kind are told one by one, more of them as one that says how many', () => {
  assert.deepEqual(gatherNotes(many(5)), many(5));
  const { activityId: _one, ...first } = open(2);
  assert.deepEqual(gatherNotes(many(6)), [{ ...first, found: '6' }]);
});

test('notes of another sheet, district or kind are counted for themselves', () => {
  for (const other of [
    { source: 'b' },
    { file: 'b.csv' },
    { sheet: 'b' },
    { districtCode: '4903' },
    { code: 'plan-without-venue' },
  ] satisfies Partial<Issue>[]) {
    const issues = [...many(5), ...many(5, other)];
    assert.deepEqual(gatherNotes(issues), issues, JSON.stringify(other));
  }
});

test('all that an announcement can leave open is gathered, and nothing else; the order stays', () => {
  for (const code of ['plan-without-time', 'plan-without-venue', 'plan-without-contact'] as const) {
    assert.equal(gatherNotes(many(6, { code })).length, 1, code);
  }
  const alone = issue('agency-missing', { ...sourceRef({ row: 5 }), districtCode: '4904', activityId: 'a5' });
  const others = many(7, { code: 'agency-missing' });
  const told = gatherNotes([alone, ...many(6), ...others]);
  assert.deepEqual(told.slice(2), others);
  assert.deepEqual([told[0], told[1]!.found], [alone, '6']);
});
