import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeTables } from '../../../src/pipeline/decode/decode-table.ts';
import { maskNames } from '../../../src/pipeline/masked-names.ts';
import { workbook } from '../../support/workbook.ts';

const citizen = '1-4999-00001-23-4';
const limits = { rows: 100, sheetMegabytes: 5 };

test('a name that holds nothing personal stays as it is, two spaces and all', () => {
  assert.deepEqual(maskNames(['แผน  2569.xlsx', 'ผล_2569-11.csv']), ['แผน  2569.xlsx', 'ผล_2569-11.csv']);
});

test('names that were told apart by a number of somebody alone are still told apart', () => {
  assert.deepEqual(maskNames([`สมัคร ${citizen}`, 'สมัคร 0812345678', 'สมัคร 0898765432']), [
    'สมัคร [ปิดบังเลขประจำตัว]',
    'สมัคร [ปิดบังหมายเลขโทรศัพท์]',
    'สมัคร [ปิดบังหมายเลขโทรศัพท์] (2)',
  ]);
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
