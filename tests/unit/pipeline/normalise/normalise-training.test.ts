import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normaliseTraining } from '../../../../src/pipeline/normalise/normalise-training.ts';
import type { Cell } from '../../../../src/pipeline/table.ts';
import { type Cells, normalisingContext, rowOf, toldOf } from '../../../support/rows.ts';

const context = normalisingContext();
const least: Cells = { localGovernment: 'อบต.ดงหลวง', district: 'ดงหลวง' };

function read(cells: Cells, within = context) {
  const row = rowOf({ ...least, ...cells }, { kind: 'training', headers: { members: 'รายชื่อ' } });
  return { training: normaliseTraining(row, within), told: toldOf(row) };
}
function trainingOf(cells: Cells) {
  const { training } = read(cells);
  assert.ok(typeof training === 'object', training as string);
  return training;
}

test('unit and district are enough; the settings say how many people a unit should have', () => {
  const { training, told } = read({});
  assert.deepEqual(told, []);
  assert.deepEqual(training, {
    id: 't-hash(u-has',
    unitId: 'u-hash(490',
    unitName: 'อบต.ดงหลวง',
    unitKind: 'sao',
    districtCode: '4904',
    target: 50,
    source: { source: 'test', file: 'test.csv', row: 2 },
  });
});

test('a row without unit or district is held, and told what it lacks', () => {
  assert.deepEqual(read({ localGovernment: '-' }), { training: 'held', told: ['unit-missing | localGovernment'] });
  assert.deepEqual(read({ district: null }), { training: 'held', told: ['district-missing | district'] });
});

test('all that a report says is read', () => {
  const training = trainingOf({
    target: 60,
    registered: '55 คน',
    trained: 50,
    classNo: 'รุ่นที่ 2',
    start: '18/4/2565',
    end: '20/4/2565',
  });
  const { target, registered, trained, classNo, start, end } = training;
  assert.deepEqual(
    [target, registered, trained, classNo, start, end],
    [60, 55, 50, 'รุ่นที่ 2', '2022-04-18', '2022-04-20'],
  );
});

test('a unit is the same one however it is written, but not in another district or of another kind', () => {
  const hash = (text: string) => `<${text}>${' '.repeat(80)}`;
  const unitOf = (cells: Cells) => {
    const asked: string[] = [];
    read(cells, { ...context, hash: (text) => (asked.push(text), hash(text)) });
    return asked[0];
  };
  assert.equal(unitOf({}), '4904|sao|ดงหลวง');
  assert.equal(unitOf({ localGovernment: 'องค์การบริหารส่วนตำบล ดงหลวง' }), unitOf({}));
  assert.equal(unitOf({ localGovernment: 'เทศบาลตำบลดงหลวง' }), '4904|subdistrict-municipality|ดงหลวง');
  assert.equal(unitOf({ district: 'ดอนตาล' }), '4903|sao|ดงหลวง');
});

test('two classes of a unit have ids of their own', () => {
  const asked: string[] = [];
  read({ classNo: '2', start: '18/4/2565' }, { ...context, hash: (text) => (asked.push(text), 'abcdefghijkl') });
  assert.equal(asked[1], 'u-abcdefgh|2|2022-04-18|test|test.csv||2');
});

test('days stand in columns of their own, or in one', () => {
  const days = (cells: Cells) => [trainingOf(cells).start, trainingOf(cells).end];
  assert.deepEqual(days({ trainingDates: '18 - 20 เม.ย. 2565' }), ['2022-04-18', '2022-04-20']);
  assert.deepEqual(days({ trainingDates: '18 - 20 เม.ย. 2565', start: '17/4/2565', end: '21/4/2565' }), [
    '2022-04-17',
    '2022-04-21',
  ]);
  assert.deepEqual(days({ start: '18/4/2565' }), ['2022-04-18', '2022-04-18']);
  assert.deepEqual(days({ start: '17 - 18 เม.ย. 2565', end: '19 - 20 เม.ย. 2565' }), ['2022-04-17', '2022-04-20']);
  assert.deepEqual(days({}), [undefined, undefined]);
  const { told } = read({ trainingDates: 'x', start: 'y', end: 'z' });
  assert.deepEqual(told, ['date-ignored | trainingDates | x', 'date-ignored | start | y', 'date-ignored | end | z']);
});

test('more who passed than who applied are told', () => {
  assert.deepEqual(read({ registered: 50, trained: 50 }).told, []);
  assert.deepEqual(read({ trained: 50 }).told, []);
  assert.deepEqual(read({ registered: 50 }).told, []);
  assert.deepEqual(read({ registered: 50, trained: 51 }).told, ['trained-exceeds-registered | trained | 51 | 50']);
});

const membersIn = (members: Cell) => [trainingOf({ members }).registered, ...read({ members }).told];
const dropped = 'names-dropped | รายชื่อ | รายชื่อ';

test('a list of names is counted, and none of them is kept', () => {
  assert.deepEqual(membersIn('นายก ข, นางค ง;นายจ ฉ\nนายช ซ\r\n, '), [4, dropped]);
  assert.deepEqual(membersIn('นายก ข'), [1, dropped]);
  assert.deepEqual(membersIn('1. นายก ข\n2. นางค ง'), [2, dropped], 'numbered');
  assert.doesNotMatch(JSON.stringify(read({ members: 'นายสมชาย ใจดี' })), /สมชาย/);
  assert.deepEqual(membersIn('-, นายก ข, ไม่มี'), [1, dropped]);
});

test('a number in the column of names is how many there are', () => {
  assert.deepEqual(membersIn(50), [50]);
  assert.deepEqual(membersIn('๕๐ คน'), [50]);
  assert.deepEqual(membersIn(' 1,250 ราย '), [1250]);
  assert.deepEqual(membersIn('50'), [50]);
});

test('a number that cannot be people is told and not used', () => {
  assert.deepEqual(membersIn(-5), [undefined, 'number-implausible | รายชื่อ | -5 | 0–10000000']);
  assert.deepEqual(membersIn(12.5), [undefined, 'number-implausible | รายชื่อ | 12.5 | 0–10000000']);
});

test('where no names are given nobody is counted', () => {
  for (const cell of [null, '', ' ', '-', '– ', 'ไม่มี', 'ไม่ระบุ'])
    assert.deepEqual(membersIn(cell), [undefined], String(cell));
});

test('a number of applicants comes before a list of names, which is then not looked at', () => {
  assert.deepEqual(read({ registered: 3, members: 'ก, ข' }).told, []);
  assert.equal(trainingOf({ registered: 3, members: 'ก, ข' }).registered, 3);
});
