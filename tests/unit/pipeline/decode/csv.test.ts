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

test('an opening quote in the last row takes neither the cells behind it nor the end of the line', () => {
  for (const row of ['1,"ปลูกป่า,ดงหลวง', '1,ปลูกป่า,"ดงหลวง']) {
    for (const ending of ['', '\n', '\r\n']) {
      const text = `id,เรื่อง,อำเภอ\n${row}${ending}`;
      assert.deepEqual(cellsOf(text)[1], ['1', 'ปลูกป่า', 'ดงหลวง'], JSON.stringify(text));
      assert.deepEqual(broken(text), ['quote-broken 2']);
    }
  }
});

test('an opening quote that never closes takes no row with it where lines end with CR or CR LF', () => {
  for (const ending of ['\r', '\r\n']) {
    const text = ['id,เรื่อง,อำเภอ', '1,ปลูกป่า,"ดงหลวง', '2,เก็บขยะ,ดอนตาล', '3,กวาดวัด,คำชะอี'].join(ending);
    assert.deepEqual(cellsOf(text).slice(1), [
      ['1', 'ปลูกป่า', 'ดงหลวง'],
      ['2', 'เก็บขยะ', 'ดอนตาล'],
      ['3', 'กวาดวัด', 'คำชะอี'],
    ]);
    assert.deepEqual(broken(text), ['quote-broken 2']);
  }
});

test('in a line that is read without quotes, whole cells lose theirs and an empty one is empty', () => {
  const text = [
    'id,เรื่อง,สถานที่,อำเภอ,ตำบล',
    '1,"ปลูกป่า","","ดงหลวง,หนองบัว',
    '2,"เก็บขยะ,วัด,ดอนตาล,"นาสะเม็ง"',
    '3,กวาดวัด,วัด,คำชะอี,"โพนงาม',
  ].join('\r\n');
  assert.deepEqual(cellsOf(text).slice(1), [
    ['1', 'ปลูกป่า', null, 'ดงหลวง', 'หนองบัว'],
    ['2', 'เก็บขยะ', 'วัด', 'ดอนตาล', 'นาสะเม็ง'],
    ['3', 'กวาดวัด', 'วัด', 'คำชะอี', 'โพนงาม'],
  ]);
});

test('a title of several lines above the table is one cell, though it has fewer cells than the table', () => {
  const text = '"รายงานกิจกรรม\nปี 2565"\nid,เรื่อง,อำเภอ\n1,ปลูกป่า,ดงหลวง\n';
  assert.deepEqual(cellsOf(text)[0], ['รายงานกิจกรรม\nปี 2565']);
  assert.deepEqual(broken(text), []);
});

test('a row that ends early keeps the comma of its quoted cell', () => {
  const text = 'id,เรื่อง,อำเภอ\n1,"เก็บขยะ, ลอกคลอง"\n2,กวาดวัด,คำชะอี\n';
  assert.deepEqual(cellsOf(text)[1], ['1', 'เก็บขยะ, ลอกคลอง']);
  assert.deepEqual(broken(text), []);
});

test('a line break in the last cell belongs to it, though the first line alone has as many cells', () => {
  const text = 'id,เรื่อง,อำเภอ\n1,กวาดวัด,"คำชะอี\nดงหลวง"\n2,เก็บขยะ,ดอนตาล\n';
  assert.deepEqual(cellsOf(text)[1], ['1', 'กวาดวัด', 'คำชะอี\nดงหลวง']);
  assert.deepEqual(broken(text), []);
});

test('a quote that is not doubled inside a quoted cell is told, and keeps its commas as long as the cell closes', () => {
  for (const rest of ['', '\n', '\n2,เก็บขยะ,ดอนตาล\n']) {
    const text = `id,เรื่อง,อำเภอ\n1,"รักษ์" น้ำ, ปลูกป่า",ดงหลวง${rest}`;
    assert.deepEqual(cellsOf(text)[1], ['1', 'รักษ์" น้ำ, ปลูกป่า', 'ดงหลวง'], JSON.stringify(text));
    assert.deepEqual(broken(text), ['quote-broken 2']);
  }
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

test('after a few stray quotes those that pair still hold a cell together, after very many none does', () => {
  const text = (strays: number) =>
    `id,เรื่อง,อำเภอ\n${'1,"ปลูกป่า,ดงหลวง\n'.repeat(strays)}2,"เก็บขยะ, ลอกคลอง",ดอนตาล\n3,กวาดวัด,คำชะอี\n`;
  assert.deepEqual(cellsOf(text(10)).at(-2), ['2', 'เก็บขยะ, ลอกคลอง', 'ดอนตาล']);
  assert.deepEqual(cellsOf(text(100)).at(-2), ['2', 'เก็บขยะ', ' ลอกคลอง"', 'ดอนตาล']);
  // Rows with quotes are told, the one without is not.
  assert.equal(broken(text(10)).length, 10);
  assert.deepEqual(broken(text(100)).slice(-2), ['quote-broken 101', 'quote-broken 102']);
});

test('titles and headers are no rows of data: fifty rows more than the limit are read, and not one beyond', () => {
  const read = (rows: number) => decodeCsv('ก,ข\n'.repeat(rows), { file: 'ก.csv', limits: { rows: 100 } }).rows.length;
  assert.equal(read(150), 150);
  assert.throws(() => read(151), SourceError);
});

test('an empty cell is none, be it quoted or not, and one of spaces is text', () => {
  assert.deepEqual(cellsOf('ก,ข,ค\n1,,3\n"",2, \n,,ค\r\n').slice(1), [
    ['1', null, '3'],
    [null, '2', ' '],
    [null, null, 'ค'],
  ]);
});

test('a text without a line is no row', () => {
  assert.deepEqual(cellsOf(''), []);
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
