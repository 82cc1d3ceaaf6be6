import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import Papa from 'papaparse';
import type { TableOfValues } from '../../../src/exports/published-fields.ts';
import type { FieldType, Value } from '../../../src/exports/tables/published-table.ts';
import { toCsv } from '../../../src/exports/to-csv.ts';

const tableOf = (types: FieldType[], rows: Value[][]): TableOfValues => ({
  info: { id: 'activities', title: { th: 'ก', en: 'A' }, descriptionTh: 'ก' },
  columns: types.map((type, index) => ({ name: `c${index}`, type, title: { th: 'ก', en: 'A' }, descriptionTh: 'ก' })),
  rows,
});
const read = (csv: string) =>
  Papa.parse<string[]>(csv.slice(1), { delimiter: ',', newline: '\r\n', skipEmptyLines: false }).data;
/** Cells without the apostrophe that stands before a formula's first character. */
const withoutGuard = (row: string[]) =>
  row.map((text) => (text.startsWith("'") && formulaStart.test(text.slice(1)) ? text.slice(1) : text));
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;

test('the file has a byte order mark, a header and CRLF after every line', () => {
  assert.equal(toCsv(tableOf(['string', 'integer'], [['ดงหลวง', 3]])), '\uFEFFc0,c1\r\n"ดงหลวง",3\r\n');
  assert.equal(toCsv(tableOf(['string'], [])), '\uFEFFc0\r\n');
});

test('codes are quoted text, numbers are not, and nothing is nothing', () => {
  const csv = toCsv(
    tableOf(
      ['string', 'number', 'boolean', 'date', 'time', 'string'],
      [['0499', 0, false, '2022-04-18', '09:30', undefined]],
    ),
  );
  assert.match(csv, /\r\n"0499",0,false,2022-04-18,09:30,\r\n$/);
});

test('text with quotes, commas and lines keeps them', () => {
  const cell = 'วัด "โพธิ์ศรี", หมู่ 5\nบ้านโคก';
  const csv = toCsv(tableOf(['string'], [[cell]]));
  assert.match(csv, /"วัด ""โพธิ์ศรี"", หมู่ 5\nบ้านโคก"/);
  assert.deepEqual(read(csv)[1], [cell]);
});

test('text that a spreadsheet would run is made safe', () => {
  for (const text of ['=HYPERLINK("http://x")', '+66 42 611 817', '-', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1']) {
    assert.deepEqual(read(toCsv(tableOf(['string'], [[text]])))[1], [`'${text}`]);
  }
});

test('a negative number of a column of numbers stays a number', () => {
  assert.match(toCsv(tableOf(['number', 'integer'], [[-5.5, -1]])), /\r\n-5\.5,-1\r\n$/);
});

test('a column of dates that holds something else is made safe as well', () => {
  assert.match(toCsv(tableOf(['date'], [['=1+1']])), /\r\n"'=1\+1"\r\n$/);
});

test('another reader reads back every cell, and none begins a formula', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '\t', '=', '+', '-', '@', "'", 'ก', 'ำ', ' ', '\u200B') }),
  );
  const rows = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }));
  fc.assert(
    fc.property(rows, (written) => {
      const types = written[0]!.map((): FieldType => 'string');
      const lines = read(toCsv(tableOf(types, written)));
      assert.deepEqual(lines.at(-1), ['']);
      const back = lines.slice(1, -1);
      assert.equal(
        back.some((row) => row.some((text) => formulaStart.test(text))),
        false,
      );
      assert.deepEqual(back.map(withoutGuard), written.map(withoutGuard));
    }),
    { seed: 2565, numRuns: 500 },
  );
});
