import assert from 'node:assert/strict';
import { test } from 'node:test';
import { issue } from '../../../src/domain/issue.ts';
import { decodeTables } from '../../../src/pipeline/decode/decode-table.ts';
import { maskNames, maskTables } from '../../../src/pipeline/masked-names.ts';
import type { Table } from '../../../src/pipeline/table.ts';
import { workbook } from '../../support/workbook.ts';

const citizen = '1-4999-00001-23-4';
const limits = { rows: 100, sheetMegabytes: 5 };
const table = (over: Partial<Table> = {}): Table => ({
  source: 's',
  kind: 'activities',
  file: 'a.xlsx',
  format: 'xlsx',
  columns: [],
  rows: [],
  issues: [],
  ...over,
});

test('a name that holds nothing personal stays as it is, two spaces and all', () => {
  assert.deepEqual(maskNames(['แผน  2569.xlsx', 'ผล_2569-11.csv']), ['แผน  2569.xlsx', 'ผล_2569-11.csv']);
});

test('names that were told apart by a number of somebody alone are still told apart', () => {
  assert.deepEqual(maskNames([`สมัคร ${citizen}`, 'สมัคร 0812345678', 'สมัคร 0898765432', 'สมัคร 0811111111']), [
    'สมัคร [ปิดบังเลขประจำตัว]',
    'สมัคร [ปิดบังหมายเลขโทรศัพท์]',
    'สมัคร [ปิดบังหมายเลขโทรศัพท์] (2)',
    'สมัคร [ปิดบังหมายเลขโทรศัพท์] (3)',
  ]);
});

test('a name that somebody else’s becomes by masking keeps to itself, wherever it stands', () => {
  const [masked, second] = ['ผล [ปิดบังหมายเลขโทรศัพท์]', 'ผล [ปิดบังหมายเลขโทรศัพท์] (2)'];
  assert.deepEqual(maskNames([masked, 'ผล 0812345678']), [masked, second]);
  assert.deepEqual(maskNames(['ผล 0812345678', masked]), [second, masked]);
  assert.deepEqual(maskNames([second, 'ผล 0812345678', 'ผล 0898765432']), [
    second,
    masked,
    'ผล [ปิดบังหมายเลขโทรศัพท์] (3)',
  ]);
});

test('a table without a sheet, and an issue without a place, get none', () => {
  const plain = table({
    file: 'a.csv',
    format: 'csv',
    columns: [
      { header: 'ชื่อกิจกรรม', field: 'title' },
      { header: 'หมายเหตุ', nearest: 'ผล' },
    ],
    issues: [issue('quote-broken', { row: 3 }), issue('row-ragged', { row: 4, found: '5', expected: '4' })],
  });
  assert.deepEqual(maskTables([plain]), [plain]);
});

test('sheets that were told apart by a number alone still are, in the issues of their rows as well', () => {
  const told = ['ผล 0812345678', 'ผล 0898765432', 'สรุป'].map((sheet) =>
    table({ sheet, issues: [issue('row-ragged', { sheet, row: 4, found: '5' })] }),
  );
  const names = ['ผล [ปิดบังหมายเลขโทรศัพท์]', 'ผล [ปิดบังหมายเลขโทรศัพท์] (2)', 'สรุป'];
  const masked = maskTables(told);
  assert.deepEqual(
    masked.map(({ sheet }) => sheet),
    names,
  );
  assert.deepEqual(
    masked.flatMap(({ issues }) => issues),
    names.map((sheet) => issue('row-ragged', { sheet, row: 4, found: '5' })),
  );
});

test('a column whose header is masked keeps its field, and its issue the header’s new name', () => {
  const header = `ลายเซ็น ${citizen}`;
  const [masked] = maskTables([
    table({
      columns: [{ header, field: 'title' }],
      issues: [issue('header-repeated', { column: header, found: header })],
    }),
  ]);
  const shown = 'ลายเซ็น [ปิดบังเลขประจำตัว]';
  assert.deepEqual(masked!.columns, [{ header: shown, field: 'title' }]);
  assert.deepEqual(masked!.issues, [issue('header-repeated', { column: shown, found: shown })]);
});

test('a number in the name of a sheet or in a header is in nothing that was decoded', async () => {
  const header = ['ชื่อกิจกรรม', 'วันที่', 'อำเภอ', `ลายเซ็น ${citizen}`];
  const bytes = workbook([
    { name: `ผล ${citizen}`, rows: [header, ['ปลูกป่า', '1/12/2569', 'ดงหลวง', 'x']] },
    { name: `สรุป 081-234-5678`, rows: [['รวม', 5]] },
  ]);
  const source = { source: 's', kind: 'activities', file: 'a.xlsx' } as const;
  const tables = await decodeTables(bytes, source, { limits, columns: {} });
  assert.equal(tables.length, 1);
  assert.deepEqual(tables[0]!.issues.map(({ code }) => code).toSorted(), ['header-unknown', 'sheet-skipped']);
  assert.doesNotMatch(JSON.stringify(tables), /4999|5678/);
});

test('nor is one that stands where a long header is cut', async () => {
  const source = { source: 's', kind: 'activities', file: 'a.csv' } as const;
  for (let before = 95; before <= 120; before++) {
    const header = `${'ก'.repeat(before)} ${citizen}`;
    const bytes = new TextEncoder().encode(`ชื่อกิจกรรม,วันที่,อำเภอ,${header}\nปลูกป่า,1/12/2569,ดงหลวง,x\n`);
    const tables = await decodeTables(bytes, source, { limits, columns: {} });
    assert.doesNotMatch(JSON.stringify(tables), /4999/, `${before} letters before it`);
    assert.ok(tables[0]!.issues.every(({ found = '' }) => found.length <= 120));
  }
});
