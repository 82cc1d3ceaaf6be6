import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normaliseActionPlan } from '../../../../src/pipeline/normalise/normalise-action-plan.ts';
import { type Cells, normalisingContext, rowOf, toldOf } from '../../../support/rows.ts';

const least: Cells = { agency: 'อบต.ดงหลวง', title: 'ลอกคลอง', fiscalYear: 2565 };

function read(cells: Cells, over: Parameters<typeof normalisingContext>[0] = {}) {
  const row = rowOf({ ...least, ...cells }, { kind: 'action-plans' });
  return { line: normaliseActionPlan(row, normalisingContext(over)), told: toldOf(row) };
}
function lineOf(cells: Cells) {
  const { line, told } = read(cells);
  assert.ok(typeof line === 'object');
  assert.deepEqual(told, []);
  return line;
}

test('agency, title and fiscal year are enough', () => {
  assert.deepEqual(lineOf({}), {
    id: 'l-hash(test|',
    agencyId: 'id of อบต.ดงหลวง',
    fiscalYear: 2565,
    title: 'ลอกคลอง',
    source: { source: 'test', file: 'test.csv', row: 2 },
  });
});

test('a line’s id is made of where it stands and of its title', () => {
  const asked: string[] = [];
  const { line } = read({}, { hash: (text) => (asked.push(text), '0123456789abcdef') });
  assert.deepEqual(asked, ['test|test.csv||2|ลอกคลอง']);
  assert.ok(typeof line === 'object' && line.id === 'l-0123456789');
});

test('a line that lacks one of them is held, and told all that it lacks, each once', () => {
  assert.deepEqual(read({ agency: null }), { line: 'held', told: ['plan-agency-missing | agency'] });
  assert.deepEqual(read({ title: '-' }), { line: 'held', told: ['title-missing | title'] });
  assert.deepEqual(read({ fiscalYear: null }), { line: 'held', told: ['fiscal-year-unreadable | fiscalYear'] });
  assert.deepEqual(read({ fiscalYear: 'ปีนี้' }), { line: 'held', told: ['fiscal-year-unreadable | fiscalYear | ปีนี้'] });
  assert.equal(read({ agency: null, title: null, fiscalYear: null }).told.length, 3);
});

test('numbers are read, as many as there are', () => {
  const { plannedActivities, budgetBaht } = lineOf({ plannedActivities: '12 ครั้ง', budgetBaht: '5,000 บาท' });
  assert.deepEqual([plannedActivities, budgetBaht], [12, 5000]);
  const { plannedActivities: none, budgetBaht: nothing } = lineOf({ plannedActivities: 0, budgetBaht: 'ไม่ใช้งบประมาณ' });
  assert.deepEqual([none, nothing], [0, 0]);
  const { told } = read({ plannedActivities: 'หลาย', budgetBaht: 'มาก' });
  assert.deepEqual(told, ['number-unreadable | plannedActivities | หลาย', 'number-unreadable | budgetBaht | มาก']);
});

test('a line is for the finest area that it names; without any, or with all, for the province', () => {
  assert.equal(lineOf({ district: 'ดงหลวง' }).areaCode, '4904');
  assert.equal(lineOf({ district: 'ดงหลวง', tambon: 'หนองบัว' }).areaCode, '490402');
  assert.equal(lineOf({ district: 'ดงหลวง', tambon: 'ทุกตำบล' }).areaCode, '4904');
  for (const all of ['ทุกอำเภอ', 'ทั้งจังหวัด', 'รวมทุกอำเภอ', 'All districts', null, '-']) {
    assert.ok(!('areaCode' in lineOf({ district: all, tambon: all })), String(all));
  }
});

test('an area that nobody knows is told, and the line stays without it', () => {
  const { line, told } = read({ district: 'กกกก', tambon: 'ขขขข' });
  assert.ok(typeof line === 'object' && !('areaCode' in line));
  assert.deepEqual(told, ['plan-area-unknown | district | กกกก', 'plan-area-unknown | tambon | ขขขข']);
  assert.deepEqual(read({ district: 'ดงหลวง', tambon: 'ขขขข' }).told, ['plan-area-unknown | tambon | ขขขข']);
  assert.deepEqual(read({ tambon: 'ดงหลวง' }).told, ['plan-area-unknown | tambon | ดงหลวง'], 'of no district');
  assert.deepEqual(read({ district: 'อำเภอทุกวัน' }).told.length, 1, 'the word begins it');
});
