import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ActivityState } from '../../../../src/domain/activity.ts';
import type { Event } from '../../../../src/pipeline/join/event.ts';
import { checkResultInFuture, toActivity } from '../../../../src/pipeline/join/to-activity.ts';
import { areas } from '../../../support/builders.ts';
import { report } from '../../../support/reports.ts';

const today = '2026-11-24';
const areaPoint = (code: string) => areas.find((area) => area.code === code)?.point;
const eventOf = (parts: Partial<Event>): Event => ({ joined: [], sharesId: false, ...parts });
const activityOf = (parts: Partial<Event>) =>
  toActivity(eventOf(parts), { today, areaPoint }, { activityId: 'x1', agencyId: (name) => `id of ${name}` });

test('a plan alone is what was announced', () => {
  const plan = report({
    subtype: 'แหล่งน้ำ',
    occasion: 'วันแม่แห่งชาติ',
    description: 'ลอกคลอง',
    startTime: '09:00',
    endTime: '12:00',
    end: '2026-11-21',
    agencyName: 'อบต.นาโก',
    sector: 'state',
  });
  assert.deepEqual(activityOf({ plan }), {
    id: 'x1',
    kind: 'development',
    title: 'ลอกผักตบชวาลำห้วยมุก',
    start: '2026-11-20',
    end: '2026-11-21',
    place: { districtCode: '4901' },
    hosting: 'own',
    joinedBy: [],
    state: 'planned',
    subtype: 'แหล่งน้ำ',
    occasion: 'วันแม่แห่งชาติ',
    description: 'ลอกคลอง',
    startTime: '09:00',
    endTime: '12:00',
    agencyId: 'id of อบต.นาโก',
    sector: 'state',
    plan: plan.plan,
  });
});

test('what nobody said has no key', () => {
  assert.deepEqual(Object.keys(activityOf({ plan: report() })).toSorted(), [
    'end',
    'hosting',
    'id',
    'joinedBy',
    'kind',
    'place',
    'plan',
    'start',
    'state',
    'title',
  ]);
});

test('of plan and result the title and description are the plan’s, the day, hour and place the result’s', () => {
  const plan = report({
    title: 'ลอกคลอง',
    description: 'ก',
    startTime: '09:00',
    endTime: '12:00',
    sector: 'state',
    agencyName: 'ก',
    kind: 'special',
  });
  const result = report({
    title: 'ลอกคลองแล้ว',
    description: 'ข',
    start: '2026-11-21',
    end: '2026-11-22',
    startTime: '10:00',
    total: 5,
    place: { districtCode: '4901', tambonCode: '490101' },
    sector: 'people',
    agencyName: 'ข',
    subtype: 'แหล่งน้ำ',
    occasion: 'วันแม่',
  });
  const activity = activityOf({ plan, result });
  const { title, description, start, end, startTime, endTime, place, sector, agencyId, kind, subtype, occasion } =
    activity;
  assert.deepEqual([title, description, sector, agencyId, kind], ['ลอกคลอง', 'ก', 'state', 'id of ก', 'special']);
  assert.deepEqual([start, end, startTime, endTime], ['2026-11-21', '2026-11-22', '10:00', undefined]);
  assert.deepEqual([subtype, occasion, place.tambonCode], ['แหล่งน้ำ', 'วันแม่', '490101']);
  assert.deepEqual([activity.plan, activity.result, activity.state], [plan.plan, result.result, 'done']);
});

test('what the plan leaves open the result fills in, and what the result leaves open stays as planned', () => {
  const bare = report({ kind: 'unspecified' });
  const result = report({ total: 5, kind: 'special', description: 'ข', sector: 'people', agencyName: 'ข' });
  const { kind, description, sector, agencyId } = activityOf({ plan: bare, result });
  assert.deepEqual([kind, description, sector, agencyId], ['special', 'ข', 'people', 'id of ข']);
  const timed = report({ startTime: '09:00', endTime: '12:00' });
  const { startTime, endTime } = activityOf({ plan: timed, result: report({ total: 5 }) });
  assert.deepEqual([startTime, endTime], ['09:00', '12:00']);
});

test('hosts’ people are the activity’s; without a host the first guest’s are', () => {
  const guest = (agencyName: string, total: number) => report({ hosting: 'joined', agencyName, total });
  const [first, second] = [guest('ก', 5), guest('ข', 7)];
  const joined = activityOf({ joined: [first, second] });
  assert.deepEqual(
    [joined.hosting, joined.agencyId, joined.result, joined.state],
    ['joined', undefined, first.result, 'done'],
  );
  assert.equal(activityOf({ plan: report(), joined: [first] }).result, undefined, 'the host has not reported yet');
  assert.equal(activityOf({ plan: report(), joined: [first] }).hosting, 'own');
  const own = report({ total: 9 });
  assert.equal(activityOf({ result: own, joined: [first] }).result, own.result);
  assert.equal(activityOf({ result: own }).hosting, 'own');
});

test('those who went along are named once, by their own report before the host’s', () => {
  const guest = report({ hosting: 'joined', agencyName: 'ก' });
  const nameless = report({ hosting: 'joined' });
  const result = report({ total: 5, partnerNames: ['ข', 'ก'] });
  const plan = report({ partnerNames: ['ค', 'ข'] });
  assert.deepEqual(activityOf({ plan, result, joined: [guest, nameless] }).joinedBy, [
    { agencyId: 'id of ก', source: guest.source },
    { agencyId: 'id of ข', source: result.source },
    { agencyId: 'id of ค', source: plan.source },
  ]);
});

const stateOf = (parts: Partial<Event>) => activityOf(parts).state;
const said = (state: ActivityState, more: Parameters<typeof report>[0] = {}) => report({ state, ...more });

test('what has become of it is what was said last', () => {
  assert.equal(stateOf({ plan: report() }), 'planned');
  assert.equal(stateOf({ plan: said('done') }), 'done');
  assert.equal(stateOf({ plan: said('postponed') }), 'postponed');
  assert.equal(stateOf({ plan: report({ originalDate: '2026-11-10' }) }), 'postponed');
  assert.equal(stateOf({ plan: said('postponed'), result: report({ total: 5 }) }), 'done');
  assert.equal(stateOf({ plan: report(), result: said('cancelled', { total: 5 }) }), 'cancelled');
  assert.equal(stateOf({ plan: said('cancelled'), result: said('done', { total: 5 }) }), 'cancelled');
  assert.equal(stateOf({ joined: [said('cancelled', { hosting: 'joined' })] }), 'cancelled');
  assert.equal(stateOf({ joined: [report({ hosting: 'joined' })] }), 'planned');
  assert.equal(stateOf({ plan: report(), joined: [report({ hosting: 'joined', total: 5 })] }), 'done', 'guests saw it');
});

test('what is reported for a day to come stays planned, without its result', () => {
  const on = (start: string) => activityOf({ plan: report({ start }), result: report({ start, total: 5 }) });
  assert.deepEqual([on(today).state, on(today).result!.total!.value], ['done', 5]);
  assert.deepEqual([on('2026-11-25').state, on('2026-11-25').result], ['planned', undefined]);
});

test('it is told at the result’s row, unless that says that it was cancelled', () => {
  const check = (over: Parameters<typeof report>[0]) =>
    checkResultInFuture(eventOf({ result: report({ total: 5, ...over }) }), today);
  assert.deepEqual(check({ start: today }), []);
  assert.deepEqual(check({ start: '2026-11-25', state: 'cancelled' }), []);
  assert.deepEqual(checkResultInFuture(eventOf({ plan: report({ start: '2026-11-25' }) }), today), []);
  const source = { source: 'test', file: 'test.csv', row: 7 };
  assert.deepEqual(check({ start: '2026-11-25', source }), [
    { code: 'result-in-future', severity: 'warning', ...source, districtCode: '4901', found: '2026-11-25' },
  ]);
});

test('a postponed activity tells its days before, unless it took place on one of them', () => {
  const daysOf = (plan: Parameters<typeof report>[0], start = '2026-11-20') => {
    const { postponedFrom, earlierStarts } = activityOf({ plan: report(plan), result: report({ start, total: 5 }) });
    return [postponedFrom, earlierStarts];
  };
  const earlierStarts = ['2026-11-01', '2026-11-10'];
  assert.deepEqual(daysOf({ originalDate: '2026-11-01', earlierStarts }), ['2026-11-01', earlierStarts]);
  assert.deepEqual(daysOf({ originalDate: '2026-11-01', earlierStarts }, '2026-11-01'), [undefined, undefined]);
  assert.deepEqual(daysOf({ originalDate: '2026-11-01' }), ['2026-11-01', undefined]);
  assert.deepEqual(daysOf({}), [undefined, undefined]);
});

test('its point is public only as far as people were invited to it', () => {
  const place = {
    districtCode: '4904',
    tambonCode: '490401',
    point: { lat: 16.8, lon: 104.55 },
    pointPrecision: 'exact' as const,
  };
  assert.deepEqual(activityOf({ plan: report({ place: { ...place, venue: 'วัด' } }) }).place.point, place.point);
  assert.deepEqual(activityOf({ result: report({ place, total: 5 }) }).place.point, areaPoint('490401'));
});
