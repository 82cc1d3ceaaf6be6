import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { SourceError } from '../../../../src/domain/errors.ts';
import { decodeCsv } from '../../../../src/pipeline/decode/csv.ts';

const limits = { rows: 1000 };
const decode = (text: string) => decodeCsv(text, { file: 'ก.csv', limits });
const cellsOf = (text: string) => decode(text).rows.map(({ cells }) => cells);
const broken = (text: string) => decode(text).issues.map(({ code, row }) => `${code} ${row}`);

test('comma, semicolon, tab and bar are told apart', () => {
  for (const [name, mark] of [
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
    ['bar', '|'],
  ]) {
    const text = ['อำเภอ', 'วันที่', 'เรื่อง'].join(mark) + `\nดงหลวง${mark}1/1/2565${mark}ปลูกป่า\n`;
    assert.equal(decode(text).delimiter, mark, name);
    assert.deepEqual(cellsOf(text)[1], ['ดงหลวง', '1/1/2565', 'ปลูกป่า']);
  }
});

test('commas in sentences do not hide a semicolon, nor a title above the table', () => {
  const text =
    'รายงานกิจกรรม, ปี 2565\nอำเภอ;เรื่อง;วันที่\nดงหลวง;เก็บขยะ, ลอกคลอง, ปลูกป่า;1/1/2565\nดอนตาล;กวาดวัด, ทาสี;2/1/2565\n';
  assert.equal(decode(text).delimiter, ';');
});

test('a quoted cell keeps its commas, quotes and line breaks, and is one row of the spreadsheet', () => {
  const { rows, issues } = decode('ก,ข,ค\r\n"หนึ่ง,\nสอง","เขาว่า ""ดี""",3\r\n4,5,6\r\n');
  assert.deepEqual(rows, [
    { row: 1, cells: ['ก', 'ข', 'ค'] },
    { row: 2, cells: ['หนึ่ง,\nสอง', 'เขาว่า "ดี"', '3'] },
    { row: 3, cells: ['4', '5', '6'] },
  ]);
  assert.deepEqual(issues, []);
});

test('empty lines are left out but counted, as a spreadsheet numbers its rows', () => {
  assert.deepEqual(
    decode('ก,ข\n\n,\n  ,\nค,ง').rows.map(({ row }) => row),
    [1, 5],
  );
});

test('lines may end with CR LF, LF, CR or a mixture of the first two', () => {
  for (const text of ['ก,ข\r\nค,ง\r\n', 'ก,ข\nค,ง', 'ก,ข\rค,ง\r', 'ก,ข\r\nค,ง\nจ,ฉ', 'ก,"ข"\r\n"ค","ง"\r\n']) {
    assert.deepEqual(cellsOf(text).slice(0, 2), [
      ['ก', 'ข'],
      ['ค', 'ง'],
    ]);
  }
});

test('an opening quote that never closes takes no row with it', () => {
  const text = 'id,เรื่อง,อำเภอ\n1,"ปลูกป่า,ดงหลวง\n2,เก็บขยะ,ดอนตาล\n3,กวาดวัด,คำชะอี\n';
  assert.deepEqual(cellsOf(text).slice(1), [
    ['1', 'ปลูกป่า', 'ดงหลวง'],
    ['2', 'เก็บขยะ', 'ดอนตาล'],
    ['3', 'กวาดวัด', 'คำชะอี'],
  ]);
  assert.deepEqual(broken(text), ['quote-broken 2']);
});

test('an opening quote that closes in a later row takes no row with it', () => {
  const text = 'id,เรื่อง,อำเภอ\n1,"ปลูกป่า,ดงหลวง\n2,"เก็บขยะ, ลอกคลอง",ดอนตาล\n3,กวาดวัด,คำชะอี\n';
  assert.deepEqual(cellsOf(text).slice(1), [
    ['1', 'ปลูกป่า', 'ดงหลวง'],
    ['2', 'เก็บขยะ, ลอกคลอง', 'ดอนตาล'],
    ['3', 'กวาดวัด', 'คำชะอี'],
  ]);
  assert.deepEqual(broken(text), ['quote-broken 2']);
});

test('a swallowed row whose quotes happen to pair is found by its missing cells', () => {
  const text = 'id,เรื่อง,อำเภอ\n1,"ปลูกป่า,ดงหลวง\n2,เก็บขยะ,ดอนตาล"\n3,กวาดวัด,คำชะอี\n';
  assert.deepEqual(
    cellsOf(text).map(([id]) => id),
    ['id', '1', '2', '3'],
  );
  assert.deepEqual(broken(text), ['quote-broken 2']);
});

test('quotes around a word at the start of a cell are text', () => {
  const text = 'id,เรื่อง,อำเภอ\n1,"รักษ์น้ำ" ปี 2,ดงหลวง\n2,เก็บขยะ,ดอนตาล\n3,"ก""ข",คำชะอี\n';
  assert.deepEqual(cellsOf(text), [
    ['id', 'เรื่อง', 'อำเภอ'],
    ['1', 'รักษ์น้ำ" ปี 2', 'ดงหลวง'],
    ['2', 'เก็บขยะ', 'ดอนตาล'],
    ['3', 'ก"ข', 'คำชะอี'],
  ]);
});

test('a quote inside a cell is text and no issue', () => {
  const text = 'id,เรื่อง\n1,ไม้ยาว 3" สองท่อน\n';
  assert.deepEqual(cellsOf(text)[1], ['1', 'ไม้ยาว 3" สองท่อน']);
  assert.deepEqual(broken(text), []);
});

test('a file with a stray quote in every row is read in one go, and every row is kept', () => {
  const rows = 900;
  const text = `id,เรื่อง,อำเภอ\n${'1,"ปลูกป่า,ดงหลวง\n'.repeat(rows)}`;
  assert.equal(decode(text).rows.length, rows + 1);
  assert.equal(decode(text).issues.length, rows);
});

test('more rows than the limit are refused with file and limit, not cut off', () => {
  assert.throws(
    () => decodeCsv('ก,ข\n'.repeat(200), { file: 'ก.csv', limits: { rows: 100 } }),
    (error) => error instanceof SourceError && error.message.includes('ก.csv') && error.message.includes('100'),
  );
});

test('cells that a spreadsheet writes are read back, whatever they hold', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'กขำ่ ,;|\t"\n\'=ab1') });
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 }), (records) => {
      // A first and last cell with content, so that every record is a row and the comma is the delimiter.
      const written = [['x', 'a', 'b', 'c', 'x'], ...records.map((record) => ['x', ...record, 'x'])];
      const text = written.map((record) => record.map(quote).join(',')).join('\r\n');
      const { rows, issues } = decode(text);
      assert.deepEqual(issues, []);
      assert.deepEqual(
        rows.map(({ cells }) => cells.map((value) => value ?? '')),
        written,
      );
    }),
    { seed: 49 },
  );
});
