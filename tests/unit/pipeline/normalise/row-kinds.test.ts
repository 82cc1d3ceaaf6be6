import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRepeatedHeader, isTotalRow, RepeatFinder } from '../../../../src/pipeline/normalise/row-kinds.ts';
import { indexColumns } from '../../../../src/pipeline/normalise/row-reader.ts';
import type { Cell } from '../../../../src/pipeline/table.ts';
import { type Cells, tableOf } from '../../../support/rows.ts';

const columns: Cells = { activityId: null, title: null, start: null, district: null, tambon: null, total: null };
const isTotal = (cells: Cells) => {
  const table = tableOf([{ ...columns, ...cells }]);
  return isTotalRow(table.rows[0]!, indexColumns(table));
};

test('a row that opens with a word of sums and names neither day nor place is one of sums', () => {
  const words = [
    'รวม',
    ' รวมทั้งสิ้น',
    'รวมทั้งหมด',
    'ยอดรวม',
    'รวมเดือนมกราคม',
    'รวม 5 กิจกรรม',
    'TOTAL',
    'Total:',
    'sum',
    'Grand total',
  ];
  for (const title of words) assert.ok(isTotal({ title, total: 500 }), title);
  assert.ok(isTotal({ activityId: '', title: 'รวม', start: ' ', district: '' }));
});

test('with a day or a place it is a row like any other', () => {
  for (const field of ['start', 'district', 'tambon'] as const)
    assert.ok(!isTotal({ title: 'รวม', [field]: 'x' }), field);
  assert.ok(!isTotal({ title: 'รวม', start: 44_669 }));
});

test('a word of sums counts only where the row opens with it', () => {
  assert.ok(!isTotal({ activityId: 'A-1', title: 'รวม' }));
  assert.ok(!isTotal({ activityId: 5, title: 'รวม' }));
  assert.ok(!isTotal({ title: 'กิจกรรมรวม' }));
  assert.ok(!isTotal({}));
});

test('a name that begins like it is no sum: its row is not lost without a word', () => {
  for (const title of ['รวมพลังจิตอาสา', 'รวมใจภักดิ์', 'รวมน้ำใจ', 'รวมไทย', 'Summer camp', 'Totally clean']) {
    assert.ok(!isTotal({ title }), title);
  }
});

test('a table without days and places may have a row of sums', () => {
  const table = tableOf([{ title: 'รวม', total: 5 }]);
  assert.ok(isTotalRow(table.rows[0]!, indexColumns(table)));
});

const isHeader = (cells: Cell[]) => {
  const table = tableOf([{ title: null, start: null, district: null }], {
    headers: { title: 'ชื่อกิจกรรม', start: 'วันที่', district: 'อำเภอ' },
  });
  return isRepeatedHeader({ row: 9, cells }, table);
};

test('a row that repeats two headers or more, and says nothing else, is the header of the next page', () => {
  assert.ok(isHeader(['ชื่อกิจกรรม', 'วันที่', 'อำเภอ']));
  assert.ok(isHeader([' ชื่อ กิจกรรม ', null, 'อำเภอ']));
  assert.ok(isHeader(['ชื่อกิจกรรม', 'วันที่']));
  assert.ok(!isHeader([null, ' ', 'อำเภอ']), 'one word may be said by chance');
  assert.ok(!isHeader([null, null, null]));
  assert.ok(!isHeader(['ชื่อกิจกรรม', 'วันที่', 'ดงหลวง']));
  assert.ok(!isHeader(['ชื่อกิจกรรม', 'อำเภอ', 'วันที่']), 'each under its own');
  assert.ok(!isHeader(['ชื่อกิจกรรม', 'วันที่', 5]));
  assert.ok(!isHeader(['ชื่อกิจกรรม', 'วันที่', `อำเภอ${' '.repeat(80)}`]), 'no header is so long');
});

const day = { year: 2565, month: 4, day: 18 };
const repeats = (...rows: Cell[][]) => {
  const finder = new RepeatFinder();
  return rows.map((cells, at) => finder.isRepeat({ row: at + 2, cells }));
};

test('a row repeats an earlier one where every cell is the same, wherever that stands', () => {
  assert.deepEqual(repeats(['ก', 1, day], ['ข', 1, day], ['ก', 1, { ...day }], ['ก', 1, day]), [
    false,
    false,
    true,
    true,
  ]);
  assert.deepEqual(repeats(['ก', null], ['ก', '']), [false, true], 'both are empty');
});

test('rows that differ in one cell, its place or their number of cells are no repeats', () => {
  assert.deepEqual(repeats(['ก', 1], ['ก', 2], [1, 'ก'], ['ก'], ['ก1']), [false, false, false, false, false]);
  assert.deepEqual(repeats([day], [{ ...day, day: 19 }], [{ ...day, time: '09:00' }]), [false, false, false]);
  assert.deepEqual(repeats(['ก', 'ข'], ['กข', '']), [false, false]);
});

test('rows whose hashes meet by chance are told apart, and each is found again', () => {
  // 31 × "A" + "a" is 31 × "B" + "B".
  assert.deepEqual(repeats(['Aa'], ['BB'], ['BB'], ['Aa']), [false, false, true, true]);
  assert.deepEqual(repeats(['Aa', 'x'], ['BB', 'x']), [false, false]);
});
