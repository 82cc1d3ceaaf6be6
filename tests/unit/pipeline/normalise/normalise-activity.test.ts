import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ActivityState } from '../../../../src/domain/activity.ts';
import { normaliseActivity } from '../../../../src/pipeline/normalise/normalise-activity.ts';
import { type Cells, normalisingContext, rowOf, toldOf } from '../../../support/rows.ts';

const context = normalisingContext();
const least: Cells = { title: 'ลอกคลอง', start: '18/4/2565', district: 'ดงหลวง' };

/** What a row with title, day and district comes to, and what is told of it. */
function read(cells: Cells, within = context) {
  const row = rowOf({ ...least, ...cells });
  return { report: normaliseActivity(row, within), told: toldOf(row) };
}
/** The report of a row that is published. */
function reportOf(cells: Cells) {
  const { report } = read(cells);
  assert.ok(typeof report === 'object', String(report));
  return report;
}

test('title, day and district are enough for a report', () => {
  const { report, told } = read({});
  assert.deepEqual(told, []);
  assert.deepEqual(report, {
    title: 'ลอกคลอง',
    titleKey: 'ลอกคลอง',
    kind: 'unspecified',
    start: '2022-04-18',
    end: '2022-04-18',
    place: { districtCode: '4904' },
    hosting: 'own',
    plan: { source: { source: 'test', file: 'test.csv', row: 2 } },
    source: { source: 'test', file: 'test.csv', row: 2 },
  });
});

test('a row without one of them is held, and told all that it lacks', () => {
  assert.deepEqual(read({ title: '-' }), { report: 'held', told: ['title-missing | title'] });
  assert.deepEqual(read({ start: null }), { report: 'held', told: ['date-missing | start'] });
  assert.deepEqual(read({ district: null }), { report: 'held', told: ['district-missing | district'] });
  const all = read({ title: null, start: null, district: null });
  assert.deepEqual(all.told, ['district-missing | district', 'title-missing | title', 'date-missing | start']);
});

test('all that a row says of the activity is read', () => {
  const report = reportOf({
    activityId: ' MK-๑๒ ',
    title: 'ลอกคลอง ครั้งที่ ๑',
    kind: 'จิตอาสาพัฒนา',
    subtype: 'แหล่งน้ำ',
    occasion: 'วันแม่แห่งชาติ',
    description: 'ลอกคลองส่งน้ำ',
    agency: 'อบต.ดงหลวง',
    partners: 'อบต.ก, โรงเรียน ข;\nวัด ค',
    sector: 'ภาครัฐ',
    hosting: 'ไปเข้าร่วม',
    start: '18/4/2565',
    end: '19/4/2565 - 20/4/2565',
    time: '09.30-12.00 น.',
    originalDate: '11 - 12 เมษายน 2565',
    state: 'ดำเนินการแล้ว',
    total: 50,
  });
  const { result, source, ...said } = report;
  assert.deepEqual(said, {
    exportId: 'mk-12',
    title: 'ลอกคลอง ครั้งที่ ๑',
    titleKey: 'ลอกคลองครั้งที่1',
    kind: 'development',
    subtype: 'แหล่งน้ำ',
    occasion: 'วันแม่แห่งชาติ',
    description: 'ลอกคลองส่งน้ำ',
    agencyName: 'อบต.ดงหลวง',
    partnerNames: ['อบต.ก', 'โรงเรียน ข', 'วัด ค'],
    sector: 'state',
    hosting: 'joined',
    start: '2022-04-18',
    end: '2022-04-20',
    startTime: '09:30',
    endTime: '12:00',
    originalDate: '2022-04-11',
    place: { districtCode: '4904' },
    state: 'done',
  });
  assert.deepEqual([result!.total!.value, result!.source], [50, source]);
});

test('a draft is left out, and nothing that it says is told', () => {
  assert.deepEqual(read({ state: 'ร่าง', title: 'ก'.repeat(301), kind: 'xx' }), { report: 'excluded', told: [] });
});

test('words that are not known are told, and what they stand for is left open', () => {
  const { report, told } = read({
    state: 'xx',
    kind: 'xx',
    hosting: 'xx',
    sector: 'xx',
    originalDate: 'xx',
    end: 'xx',
  });
  assert.deepEqual(told, [
    'date-ignored | end | xx',
    'state-unknown | state | xx',
    'kind-unknown | kind | xx',
    'hosting-unknown | hosting | xx',
    'sector-unknown | sector | xx',
    'date-ignored | originalDate | xx',
  ]);
  assert.deepEqual(report, reportOf({}));
});

test('a title of more than 300 letters is published, and told', () => {
  assert.deepEqual(read({ title: 'ก'.repeat(300) }).told, []);
  const { report, told } = read({ title: 'ก'.repeat(301) });
  assert.ok(typeof report === 'object' && report.title.length === 301);
  assert.deepEqual(told, [`title-long | title | ${'ก'.repeat(120)} | 300`]);
});

test('a day that cannot be is told once; one that no activity has with the days between which it should lie', () => {
  assert.deepEqual(read({ start: '31/2/2565' }), { report: 'held', told: ['date-impossible | start | 31/2/2565'] });
  const most = '2018-01-01 – 2023-04-20';
  assert.deepEqual(read({ start: '31/12/2560' }), {
    report: 'held',
    told: [`date-out-of-range | start | 2017-12-31 | ${most}`],
  });
  assert.deepEqual(read({ start: '21/4/2566' }).told, [`date-out-of-range | start | 2023-04-21 | ${most}`]);
  assert.equal(reportOf({ start: '1/1/2561' }).start, '2018-01-01');
  assert.equal(reportOf({ start: '20/4/2566' }).start, '2023-04-20');
});

test('a day that a program failed to fill in is missing, and both are told', () => {
  assert.deepEqual(read({ start: '#REF!' }).told, ['cell-failed | start | #REF!', 'date-missing | start']);
});

test('the last day is its own column’s, else that of the first day’s cell', () => {
  const days = (cells: Cells) => [reportOf(cells).start, reportOf(cells).end];
  assert.deepEqual(days({ start: '18 - 20 เม.ย. 2565' }), ['2022-04-18', '2022-04-20']);
  assert.deepEqual(days({ start: '18 - 20 เม.ย. 2565', end: '19/4/2565' }), ['2022-04-18', '2022-04-19']);
  assert.deepEqual(days({ end: '18/4/2565' }), ['2022-04-18', '2022-04-18']);
  const { report, told } = read({ end: '17/4/2565' });
  assert.deepEqual(told, ['end-before-start | end | 2022-04-17']);
  assert.ok(typeof report === 'object' && report.end === '2022-04-18');
});

const clockOf = (cells: Cells) => {
  const { report, told } = read(cells);
  assert.ok(typeof report === 'object');
  return [report.startTime, report.endTime, ...told];
};

test('hours are those of their own columns, else those beside the day', () => {
  assert.deepEqual(clockOf({ time: '09.30 น.' }), ['09:30', undefined]);
  assert.deepEqual(clockOf({ time: '09.30-12.00 น.', endTime: '13.00' }), ['09:30', '13:00']);
  assert.deepEqual(clockOf({ start: '18/4/2565 09.30 น.' }), ['09:30', undefined]);
  assert.deepEqual(clockOf({ start: '18/4/2565 09.30 น.', endTime: '12.00' }), ['09:30', '12:00']);
  assert.deepEqual(clockOf({ start: '18/4/2565 09.30 น.', time: '10.00' }), ['10:00', undefined]);
  assert.deepEqual(clockOf({ start: '18/4/2565', endTime: '12.00' }), [undefined, undefined]);
});

test('first and last hour beside the day are both kept', () => {
  assert.deepEqual(clockOf({ start: '18/4/2565 เวลา 09.30-12.00 น.' }), ['09:30', '12:00']);
  assert.deepEqual(clockOf({ start: '18 เมษายน 2565 (09.30-12.00 น.)', endTime: '13.00' }), ['09:30', '13:00']);
  assert.deepEqual(clockOf({ start: '18/4/2565 09.30-12.00 น.', time: '10.00' }), ['10:00', undefined]);
});

test('an hour beside the last day is the end, unless another is told', () => {
  const begins = { start: '18/4/2565 09.30' };
  assert.deepEqual(clockOf({ ...begins, end: '18/4/2565 16:00' }), ['09:30', '16:00']);
  assert.deepEqual(clockOf({ time: '09.30', end: { year: 2022, month: 4, day: 18, time: '16:00' } }), [
    '09:30',
    '16:00',
  ]);
  assert.deepEqual(clockOf({ ...begins, end: '18/4/2565 16:00', endTime: '15.00' }), ['09:30', '15:00']);
  assert.deepEqual(clockOf({ ...begins, end: '18/4/2565 00:00' }), ['09:30', undefined]);
  assert.deepEqual(clockOf({ ...begins, end: '18/4/2565 09:30' }), ['09:30', undefined], 'the first day once more');
  assert.deepEqual(clockOf({ start: '18/4/2565 20.00', end: '19/4/2565 06:00' }), ['20:00', '06:00']);
  assert.deepEqual(clockOf({ ...begins, end: '18/4/2565 08:00' }), [
    '09:30',
    undefined,
    'end-time-ignored | end | 08:00 | 09:30',
  ]);
});

test('hours that cannot be read are told, beside a day as well; a whole day is no fault', () => {
  assert.deepEqual(clockOf({ time: 'เช้า' }), [undefined, undefined, 'time-unreadable | time | เช้า']);
  assert.deepEqual(clockOf({ start: '18/4/2565 เวลา เช้า' }), [
    undefined,
    undefined,
    'time-unreadable | start | 18/4/2565 เวลา เช้า',
  ]);
  assert.deepEqual(clockOf({ start: '18/4/2565 เวลา เช้า', time: '09.30' }), ['09:30', undefined]);
  assert.deepEqual(clockOf({ start: '18/4/2565 เวลา ทั้งวัน' }), [undefined, undefined]);
  assert.deepEqual(clockOf({ time: '09.30', endTime: 'เย็น' }), ['09:30', undefined, 'time-unreadable | endTime | เย็น']);
});

test('an end before the beginning is a night where the days differ, else a mistake', () => {
  const night = { time: '20.00', endTime: '06.00' };
  assert.deepEqual(clockOf({ ...night, end: '19/4/2565' }), ['20:00', '06:00']);
  assert.deepEqual(clockOf(night), ['20:00', undefined, 'end-time-ignored | endTime | 06:00 | 20:00']);
  assert.deepEqual(clockOf({ time: '20.00', endTime: '20.00' }), [
    '20:00',
    undefined,
    'end-time-ignored | endTime | 20:00 | 20:00',
  ]);
});

test('of what did not take place the narrative is the reason, where nothing else describes it', () => {
  const described = (state: string, more: Cells = {}) => reportOf({ state, narrative: 'ฝนตก', ...more }).description;
  assert.equal(described('เลื่อน'), 'ฝนตก');
  assert.equal(described('ยกเลิก'), 'ฝนตก');
  assert.equal(described('ยกเลิก', { description: 'ลอกคลอง' }), 'ลอกคลอง');
  assert.equal(described('ดำเนินการแล้ว'), undefined);
  assert.equal(reportOf({ state: 'ดำเนินการแล้ว', narrative: 'เรียบร้อย' }).result!.narrative, 'เรียบร้อย');
});

test('a row without a state is a result only once its day has come', () => {
  const empty = { total: null };
  const halves = (start: string) => Object.keys(reportOf({ ...empty, start })).filter((key) => /plan|result/.test(key));
  assert.deepEqual(halves('20/4/2565'), ['result']);
  assert.deepEqual(halves('21/4/2565'), ['plan']);
  const states: [string, ActivityState][] = [
    ['เลื่อน', 'postponed'],
    ['แผน', 'planned'],
  ];
  for (const [word, state] of states) assert.equal(reportOf({ state: word }).state, state);
});

test('the day before it was postponed is another one than its day', () => {
  assert.equal(reportOf({ originalDate: '18/4/2565' }).originalDate, undefined);
  assert.equal(reportOf({ originalDate: '11/4/2565' }).originalDate, '2022-04-11');
});

test('an id that was masked, or is none, identifies nothing', () => {
  assert.equal(reportOf({ activityId: '1-1018-00000-00-1' }).exportId, undefined);
  assert.equal(reportOf({ activityId: '-' }).exportId, undefined);
  assert.equal(reportOf({ activityId: 812_345_678 }).exportId, '812345678', 'a number as it stands');
});

test('a word for nothing is nobody’s name', () => {
  for (const none of ['ไม่มี', 'ไม่ระบุ', 'N/A', '...', '-']) {
    const report = reportOf({ agency: none, partners: none, venue: none, occasion: none, villageName: none });
    assert.deepEqual(report, reportOf({}), none);
  }
  assert.deepEqual(reportOf({ partners: '-, ไม่มี\nวัด ค,' }).partnerNames, ['วัด ค']);
  assert.equal(reportOf({ partners: '-,\n-' }).partnerNames, undefined);
});

test('what both halves of a row read is told once', () => {
  const { told } = read({ dress: 'x', total: 5, budgetBaht: 'มาก', reportedOn: 'เมื่อวาน' });
  assert.deepEqual(told, ['number-unreadable | budgetBaht | มาก', 'date-ignored | reportedOn | เมื่อวาน']);
  const cancelled = read({ state: 'ยกเลิก', total: 5, narrative: 'โทร 081-234-5678' }).told;
  assert.equal(cancelled.length, 1);
});
