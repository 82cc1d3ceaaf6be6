import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SourceError } from '../../../../src/domain/errors.ts';
import { howToSheet } from '../../../../src/domain/how-to-sheet.ts';
import { type DecodedSource, type DecodeOptions, decodeTables } from '../../../../src/pipeline/decode/decode-table.ts';
import type { Table } from '../../../../src/pipeline/table.ts';
import { workbook } from '../../../support/workbook.ts';

const options: DecodeOptions = { limits: { rows: 100, sheetMegabytes: 5 }, columns: {} };
const source: DecodedSource = { source: 'district', kind: 'activities', file: 'ก.csv' };

const decode = (content: string | Uint8Array, more: Partial<DecodedSource & DecodeOptions> = {}): Promise<Table[]> =>
  decodeTables(Buffer.from(content), { ...source, ...more }, { ...options, ...more });
const issuesOf = (tables: Table[]) =>
  tables.flatMap(({ issues }) => issues.map(({ code, row, found }) => [code, row, found]));

async function refusalOf(
  content: string | Uint8Array,
  more: Partial<DecodedSource & DecodeOptions> = {},
): Promise<SourceError> {
  try {
    await decode(content, more);
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
  return assert.fail('nothing was refused');
}

const header = 'ลำดับ,ชื่อกิจกรรม,วันที่,อำเภอ,ผู้บันทึก';

test('a CSV becomes one table that says how it was read', async () => {
  const [table, ...rest] = await decode(`\ufeffรายงาน,,,,\n${header}\n1,ปลูกป่า,18/4/2565,ดงหลวง,นายลับ\n`);
  assert.deepEqual(rest, []);
  assert.deepEqual(
    { ...table, columns: table!.columns.map(({ header: text, field }) => [text, field]), issues: [] },
    {
      source: 'district',
      kind: 'activities',
      file: 'ก.csv',
      format: 'csv',
      encoding: 'utf-8',
      delimiter: ',',
      headerRow: 2,
      columns: [
        ['ลำดับ', undefined],
        ['ชื่อกิจกรรม', 'title'],
        ['วันที่', 'start'],
        ['อำเภอ', 'district'],
        ['ผู้บันทึก', undefined],
      ],
      rows: [{ row: 3, cells: [null, 'ปลูกป่า', '18/4/2565', 'ดงหลวง', null] }],
      issues: [],
    },
  );
  assert.deepEqual(
    table!.issues.map(({ code, source: id, file, found }) => [code, id, file, found]),
    [
      ['header-unknown', 'district', 'ก.csv', 'ลำดับ'],
      ['header-unknown', 'district', 'ก.csv', 'ผู้บันทึก'],
    ],
  );
});

test('nothing of a column that nobody knows passes, but the word that marks a row of sums', async () => {
  const rows = [
    '1,ปลูกป่า,18/4/2565,ดงหลวง,นางสาวลับ สุดยอด',
    'รวม,,,,',
    'รวมทั้งสิ้น,2,,,',
    'รวมใจ นามสกุล,เก็บขยะ,1/1/2565,ดอนตาล,',
    ' ยอดรวม : ,2,,,',
    'รวมใจ,เก็บขยะ,1/1/2565,ดอนตาล,',
    'นายรวม,เก็บขยะ,1/1/2565,ดอนตาล,',
    'ก รวม,เก็บขยะ,1/1/2565,ดอนตาล,',
    'รวม:นายลับ,เก็บขยะ,1/1/2565,ดอนตาล,',
  ];
  const [table] = await decode([header, ...rows].join('\n'));
  assert.deepEqual(
    table!.rows.map(({ cells }) => [cells[0], cells[4]]),
    [
      [null, null],
      ['รวม', null],
      ['รวมทั้งสิ้น', null],
      [null, null],
      [' ยอดรวม : ', null],
      [null, null],
      [null, null],
      [null, null],
      [null, null],
    ],
  );
});

test('rows that say something only in unknown columns are left out', async () => {
  const [table] = await decode(`${header}\n7,,,,นายลับ\n`);
  assert.deepEqual(table!.rows, []);
});

test('lines with too few or too many cells are told; empty cells too many are not', async () => {
  const tables = await decode(
    `ชื่อกิจกรรม,วันที่,อำเภอ\nก,1/1/2565\nก,1/1/2565,ดงหลวง,เกิน\nก,1/1/2565,ดงหลวง,,\nก,1/1/2565,ดงหลวง,,เกิน\n`,
  );
  assert.deepEqual(issuesOf(tables), [
    ['row-ragged', 2, '2'],
    ['row-ragged', 3, '4'],
    ['row-ragged', 5, '5'],
  ]);
  assert.deepEqual(tables[0]!.rows[1]!.cells, ['ก', '1/1/2565', 'ดงหลวง']);
});

test('a broken quote is told with the place of its row', async () => {
  const tables = await decode(`ชื่อกิจกรรม,วันที่,อำเภอ\n"ก,1/1/2565,ดงหลวง\nข,1/1/2565,ดอนตาล\n`);
  const found = tables[0]!.issues.find(({ code }) => code === 'quote-broken');
  assert.deepEqual([found?.file, found?.row, tables[0]!.rows.length], ['ก.csv', 2, 2]);
});

test('JSON is known by its text and has no header row', async () => {
  const [table] = await decode(
    '{"data": [{"title": "ปลูกป่า", "start": "2022-04-18", "district": "ดงหลวง", "chair": "นายลับ"}]}',
  );
  assert.equal(table!.format, 'json');
  assert.equal(table!.headerRow, undefined);
  assert.deepEqual(table!.rows, [{ row: 1, cells: ['ปลูกป่า', '2022-04-18', 'ดงหลวง', null] }]);
});

test('every sheet with the needed columns is a table; a summary is passed over and told', async () => {
  const head = ['ชื่อกิจกรรม', 'วันที่', 'อำเภอ'];
  const bytes = workbook([
    {
      name: 'สรุป',
      rows: [
        ['อำเภอ', 'จำนวน'],
        ['ดงหลวง', 5],
      ],
    },
    { name: 'ดงหลวง', rows: [head, ['ปลูกป่า', { date: 242_996 }, 'ดงหลวง']] },
    { name: 'ดอนตาล', rows: [['รายงาน'], head, ['เก็บขยะ', '1/1/2565', 'ดอนตาล']] },
  ]);
  const tables = await decode(bytes, { file: 'ก.xlsx' });
  assert.deepEqual(
    tables.map(({ sheet, format, headerRow, rows }) => [sheet, format, headerRow, rows.length]),
    [
      ['ดงหลวง', 'xlsx', 1, 1],
      ['ดอนตาล', 'xlsx', 2, 1],
    ],
  );
  const skipped = tables[0]!.issues.find(({ code }) => code === 'sheet-skipped');
  assert.deepEqual([skipped?.sheet, skipped?.found, skipped?.expected], ['สรุป', 'สรุป', 'ชื่อกิจกรรม, วันที่']);
});

test('a file without the needed columns is refused with what was missing and what was found', async () => {
  const error = await refusalOf('ชื่อกิจกรรม,วันที่จะจัด\nก,1/1/2565\n');
  assert.equal(error.message, 'ไม่พบคอลัมน์ "วันที่", "อำเภอ" ใน ก.csv');
  assert.match(error.hint, /Found: ชื่อกิจกรรม, วันที่จะจัด\./);
  const bytes = workbook([
    { name: 'ว่าง', rows: [['x']] },
    { name: 'เกือบ', rows: [['ชื่อกิจกรรม', 'วันที่']] },
  ]);
  assert.equal((await refusalOf(bytes)).message, 'ไม่พบคอลัมน์ "อำเภอ" ใน ก.csv (แผ่นงาน เกือบ)');
});

test("the operator's headers are known", async () => {
  const [table] = await decode('งานของเรา,วันที่,อำเภอ\nก,1/1/2565,ดงหลวง\n', { columns: { title: ['งานของเรา'] } });
  assert.equal(table!.columns[0]!.field, 'title');
});

test('more rows than the limit in all sheets together are refused with file and limit', async () => {
  const most = Array.from({ length: 100 }, (_, i) => `ก${i},1/1/2565,ดงหลวง`).join('\n');
  assert.equal((await decode(`ชื่อกิจกรรม,วันที่,อำเภอ\n${most}\n`))[0]!.rows.length, 100);
  const rows = [['ชื่อกิจกรรม', 'วันที่', 'อำเภอ'], ...Array.from({ length: 60 }, (_, i) => [`ก${i}`, '1/1/2565', 'ดงหลวง'])];
  const error = await refusalOf(
    workbook([
      { name: 'ก', rows },
      { name: 'ข', rows },
    ]),
  );
  assert.match(`${error.message} ${error.hint}`, /ก\.csv.*100.*limits\.rows/);
});

test('files that only look like an export are refused with a word on what they are', async () => {
  const files: [string | Uint8Array, RegExp][] = [
    ['', /empty/],
    ['%PDF-1.7', /PDF/],
    ['\ufeff <!DOCTYPE html><html>log in</html>', /log-in page/],
    [Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /Old Excel/],
    [Uint8Array.from([1, 2, 0, 0, 4]), /Neither text/],
    ['\n\n', /no rows/],
  ];
  for (const [content, hint] of files) {
    const error = await refusalOf(content);
    assert.match(error.hint, hint);
    assert.match(error.message, /ก\.csv/);
  }
});

test('a format that the settings give is believed', async () => {
  assert.match((await refusalOf('ชื่อกิจกรรม,วันที่,อำเภอ\n', { format: 'xlsx' })).message, /ก\.csv/);
  assert.match((await refusalOf('ชื่อกิจกรรม,วันที่,อำเภอ\n', { format: 'json' })).message, /JSON/);
  const [table] = await decode('[ชื่อกิจกรรม],วันที่,อำเภอ\nก,1/1/2565,ดงหลวง\n', { format: 'csv' });
  assert.equal(table!.columns[0]!.field, 'title');
});

test('a table wider than anybody fills in is refused, empty cells at the ends of rows aside', async () => {
  const limits = { rows: 1000, sheetMegabytes: 5 };
  const wide = (cell: string) => `${header}${`,${cell}`.repeat(2000)}\n1,ปลูกป่า,18/4/2565,ดงหลวง,x\n`;
  assert.equal((await decode(wide(''), { limits })).length, 1);
  const { message } = await refusalOf(wide('หัว'), { limits });
  assert.match(message, /ก\.csv .*2,000 คอลัมน์/);
  const columns = (count: number) => `${header}${',x'.repeat(count - 5)}\n`;
  assert.equal((await decode(columns(2000), { limits }))[0]!.columns.length, 2000);
  assert.match((await refusalOf(columns(2001), { limits })).message, /2,000 คอลัมน์/);
  const record = Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`k${at}`, 1]));
  assert.match((await refusalOf(JSON.stringify([record]), { limits })).message, /2,000 คอลัมน์/);
});

test('the sheet that tells how to fill in a form is no sheet that was skipped', async () => {
  const bytes = workbook([
    { name: 'แผน', rows: [header.split(','), [1, 'ปลูกป่า', '18/4/2565', 'ดงหลวง', 'นายลับ']] },
    { name: howToSheet, rows: [['ช่อง', 'เขียนอย่างไร']] },
  ]);
  const tables = await decode(bytes, { file: 'ก.xlsx' });
  assert.deepEqual(
    tables.map(({ sheet }) => sheet),
    ['แผน'],
  );
  assert.ok(!issuesOf(tables).some(([code]) => code === 'sheet-skipped'));
});

test('a workbook tells nothing of an encoding, of short rows or of a sheet that is not there', async () => {
  const rows = [
    ['ชื่อกิจกรรม', 'วันที่', 'อำเภอ', 'หมายเหตุ'],
    ['ปลูกป่า', '1/1/2565', 'ดงหลวง'],
    ['  ', null, '   '],
    [null, null, null, 5],
  ];
  const [table] = await decode(workbook([{ name: 'ก', rows }]), { file: 'ก.xlsx' });
  assert.deepEqual(
    table!.rows.map(({ row }) => row),
    [2],
  );
  assert.deepEqual(
    table!.issues.filter(({ code }) => code !== 'header-unknown'),
    [],
  );
  for (const key of ['encoding', 'delimiter']) assert.ok(!(key in table!), key);
  const [plain] = await decode('ชื่อกิจกรรม,วันที่,อำเภอ,อะไร\nก,1/1/2565,ดงหลวง,x\n');
  assert.ok(!('sheet' in plain!) && !('sheet' in plain!.issues[0]!));
});

test('JSON has no issues of its own, may begin with lines that are empty, and a header with brackets is none', async () => {
  const record = '{"title": "ปลูกป่า", "start": "2022-04-18", "district": "ดงหลวง"}';
  const [table] = await decode(`\n \t[${record}]`);
  assert.deepEqual([table!.format, table!.rows.length, table!.issues], ['json', 1, []]);
  const [csv] = await decode('ชื่อกิจกรรม,วันที่,อำเภอ,[อื่น ๆ]\nก,1/1/2565,ดงหลวง,\n');
  assert.equal(csv!.format, 'csv');
});

test('what would cost too much is refused before it is read', async () => {
  assert.match((await refusalOf('['.repeat(100))).message, /ก\.csv/);
  assert.match((await refusalOf('['.repeat(100))).hint, /nest|deep/i);
  assert.match((await refusalOf(`${header}\n${','.repeat(10_000)}`)).message, /10,000/);
});

test('the delimiter is the one under which headers are known, whatever stands in the cells more often', async () => {
  const [table] = await decode('ชื่อกิจกรรม;วันที่;อำเภอ\nก, ข, ค, ง;1/1/2565;ดงหลวง\nก, ข, ค, ง;1/1/2565;ดงหลวง\n');
  assert.deepEqual(table!.rows[0]!.cells, ['ก, ข, ค, ง', '1/1/2565', 'ดงหลวง']);
});

test('a row far below the headers may be of any width', async () => {
  const rows = Array.from({ length: 60 }, () => 'ก,1/1/2565,ดงหลวง').join('\n');
  const limits = { rows: 1000, sheetMegabytes: 5 };
  const tables = await decode(`ชื่อกิจกรรม,วันที่,อำเภอ\n${rows}\nก,1/1/2565,ดงหลวง${',x'.repeat(2100)}\n`, { limits });
  assert.deepEqual(issuesOf(tables), [['row-ragged', 62, '2103']]);
});
