import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findHeaderRow, searchedRows } from '../../../../src/pipeline/decode/header-row.ts';
import { indexHeaders } from '../../../../src/pipeline/decode/match-columns.ts';
import type { Cell } from '../../../../src/pipeline/table.ts';

const index = indexHeaders('activities', {});
const find = (...rows: Cell[][]) =>
  findHeaderRow(
    rows.map((cells, at) => ({ row: at + 1, cells })),
    index,
  );

test('merged titles above the header are passed over', () => {
  const header = find(
    ['รายงานกิจกรรมจิตอาสา จังหวัดมุกดาหาร', null, null],
    ['ประจำเดือน', 'เมษายน 2565', null],
    ['ลำดับ', 'ชื่อกิจกรรม', 'วันที่', 'อำเภอ', null],
    [1, 'ปลูกป่า', '18/4/2565', 'ดงหลวง'],
  );
  assert.deepEqual(header, { row: 3, headers: ['ลำดับ', 'ชื่อกิจกรรม', 'วันที่', 'อำเภอ'], bodyStart: 3, knownFields: 3 });
});

test('a header repeated further down stays in the body', () => {
  const header = find(['ชื่อกิจกรรม', 'วันที่'], ['ปลูกป่า', '18/4/2565'], ['ชื่อกิจกรรม', 'วันที่']);
  assert.equal(header?.row, 1);
});

test('groups above and their parts below are one header', () => {
  const header = find(
    ['บัญชีกิจกรรม'],
    ['ที่', 'ชื่อกิจกรรม', 'วันที่', 'อำเภอ', 'ผู้เข้าร่วม', null, null],
    [null, null, null, null, 'ทหาร', 'ตำรวจ', 'ประชาชน'],
    [1, 'ปลูกป่า', '18/4/2565', 'ดงหลวง', 1, 2, 3],
  );
  assert.deepEqual(header, {
    row: 3,
    headers: ['ที่', 'ชื่อกิจกรรม', 'วันที่', 'อำเภอ', 'ทหาร', 'ตำรวจ', 'ประชาชน'],
    bodyStart: 3,
    knownFields: 6,
  });
});

test('a long lower row is joined to the groups above it', () => {
  const header = find(
    ['ชื่อกิจกรรม', 'วันที่', 'ผู้เข้าร่วม', null, null, null],
    [null, null, 'ทหาร', 'ตำรวจ', 'ประชาชน', 'ข้าราชการ'],
    ['ปลูกป่า', '18/4/2565', 1, 2, 3, 4],
  );
  assert.equal(header?.row, 2);
  assert.deepEqual(header?.headers.slice(0, 3), ['ชื่อกิจกรรม', 'วันที่', 'ทหาร']);
});

test('a lower row may leave out columns, with nothing or only spaces in them', () => {
  const upper = ['ชื่อกิจกรรม', 'วันที่', 'ผู้เข้าร่วม'];
  for (const blank of [null, '', ' ', '\u00a0']) {
    const header = find(upper, [blank, blank, 'ทหาร', blank, 'ตำรวจ'], ['ปลูกป่า', '18/4/2565', 1, null, 2]);
    assert.deepEqual(header?.headers, ['ชื่อกิจกรรม', 'วันที่', 'ทหาร', '', 'ตำรวจ'], JSON.stringify(blank));
    assert.deepEqual([header.row, header.bodyStart], [2, 2]);
  }
});

test('a row of headers with an empty row between stays in the body', () => {
  const header = findHeaderRow(
    [
      { row: 1, cells: ['ชื่อกิจกรรม', 'วันที่', 'ผู้เข้าร่วม', null] },
      { row: 3, cells: [null, null, 'ทหาร', 'ตำรวจ'] },
    ],
    index,
  );
  assert.deepEqual([header?.row, header?.bodyStart], [1, 1]);
});

test('a header repeated right below stays in the body: the two name nothing more', () => {
  const header = find(['ชื่อกิจกรรม', 'วันที่'], ['ชื่อกิจกรรม', 'วันที่'], ['ปลูกป่า', '18/4/2565']);
  assert.deepEqual([header?.row, header?.bodyStart], [1, 1]);
});

test('a row with but one word that is a header, or not most of its words, is one of data', () => {
  const upper = ['ชื่อกิจกรรม', 'วันที่', 'ก', 'ข', 'ค', 'ง'];
  assert.equal(find(upper, [null, null, 'ทหาร'])?.row, 1);
  assert.equal(find(upper, [null, null, 'ทหาร', 'ตำรวจ', 'ปลูกป่า', 'ดงหลวง'])?.row, 1);
  assert.equal(find(upper, [null, null, 'ทหาร', 'ตำรวจ', 5, true])?.row, 1);
  assert.equal(find(upper, [null, null, 'ทหาร', 'ตำรวจ', 'ปลูกป่า'])?.row, 2);
});

test('a row of data below the header is not joined to it', () => {
  const header = find(['ชื่อกิจกรรม', 'วันที่', 'สถานะ'], ['ประชาชน', '1/1/2565', 'แผน', 'ทหาร']);
  assert.equal(header?.row, 1);
});

test('line breaks inside a header are spaces', () => {
  assert.deepEqual(find(['ชื่อ\nกิจกรรม', 'วันที่'])?.headers, ['ชื่อ กิจกรรม', 'วันที่']);
  assert.deepEqual(find([' ชื่อ \r\n กิจกรรม\n', 'วันที่'])?.headers, ['ชื่อ กิจกรรม', 'วันที่']);
});

test('a number is a header as it is written, a date is none', () => {
  const header = find(['ชื่อกิจกรรม', 2565, { year: 2022, month: 4, day: 18 }, 'วันที่']);
  assert.deepEqual(header?.headers, ['ชื่อกิจกรรม', '2565', '', 'วันที่']);
});

test('a header is looked for among the first rows only', () => {
  const below = (titles: number) => find(...Array.from({ length: titles }, () => ['ก']), ['ชื่อกิจกรรม', 'วันที่']);
  assert.equal(below(searchedRows - 1)?.row, searchedRows);
  assert.equal(below(searchedRows)?.row, 1);
});

test('without any known header the first row is taken, and nothing is known', () => {
  assert.deepEqual(find(['ก', 'ข'], ['ค', 'ง']), { row: 1, headers: ['ก', 'ข'], bodyStart: 1, knownFields: 0 });
  assert.equal(find(), undefined);
});
