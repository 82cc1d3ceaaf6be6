import assert from 'node:assert/strict';
import { test } from 'node:test';
import writeXlsxFile from 'write-excel-file/node';
import { decodeConfined } from '../../../../scripts/data/decode-confined.ts';
import { settings } from '../../../support/builders.ts';

test('a workbook whose sheet is larger than a worker thread would be wanted for is read all the same', async () => {
  const titles = Array.from({ length: 12_000 }, (_, index) => `ปลูกป่าชุมชน ครั้งที่ ${index + 1}`);
  const rows = [['กิจกรรม', 'วันที่', 'อำเภอ'], ...titles.map((title) => [title, '1/1/2569', 'เมืองมุกดาหาร'])];
  const bytes = await writeXlsxFile(rows.map((row) => row.map((value) => ({ value })))).toBuffer();
  const file = { bytes, source: 'big', kind: 'activities', file: 'big.xlsx' } as const;
  const [table] = await decodeConfined([file], settings());
  assert.equal(table?.rows.length, titles.length);
});
