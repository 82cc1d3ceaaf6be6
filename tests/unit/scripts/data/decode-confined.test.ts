import assert from 'node:assert/strict';
import { test } from 'node:test';
import writeXlsxFile from 'write-excel-file/node';
import { decodeConfined, type DecodeSettings, type FileToDecode } from '../../../../scripts/data/decode-confined.ts';
import { SourceError } from '../../../../src/domain/errors.ts';
import { settings } from '../../../support/builders.ts';

const csv = (file: string): FileToDecode => ({
  bytes: new TextEncoder().encode('กิจกรรม,วันที่,อำเภอ\nปลูกป่าชุมชน,1/1/2569,เมืองมุกดาหาร\n'),
  source: 'district',
  kind: 'activities',
  file,
});

/** What is said where two files are not decoded. */
async function refusalOf(over: { limits?: Partial<DecodeSettings['limits']>; columns?: unknown }) {
  const { limits, columns } = settings();
  const allowed = { columns, ...over, limits: { ...limits, ...over.limits } } as DecodeSettings;
  const error: unknown = await decodeConfined([csv('แผน.csv'), csv('ผล.csv')], allowed).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof SourceError, String(error));
  return { message: error.message, hint: error.hint };
}

test('a workbook whose sheet is larger than a worker thread would be wanted for is read all the same', async () => {
  const titles = Array.from({ length: 12_000 }, (_, index) => `ปลูกป่าชุมชน ครั้งที่ ${index + 1}`);
  const rows = [['กิจกรรม', 'วันที่', 'อำเภอ'], ...titles.map((title) => [title, '1/1/2569', 'เมืองมุกดาหาร'])];
  const bytes = await writeXlsxFile(rows.map((row) => row.map((value) => ({ value })))).toBuffer();
  const file = { bytes, source: 'big', kind: 'activities', file: 'big.xlsx' } as const;
  const [table] = await decodeConfined([file], settings());
  assert.equal(table?.rows.length, titles.length);
});

test('exports that take too long are refused by their names, and the limit to raise is named', async () => {
  assert.deepEqual(await refusalOf({ limits: { decodeSeconds: 0.001 } }), {
    message: 'แผน.csv, ผล.csv: ถอดไฟล์ไม่สำเร็จ / could not be decoded: took more than 0.001 s',
    hint: 'Split the export, or raise limits.decodeSeconds in data/portal.yaml.',
  });
});

test('so are exports that take too much memory', async () => {
  assert.deepEqual(await refusalOf({ limits: { decodeMegabytes: 8 } }), {
    message: 'แผน.csv, ผล.csv: ถอดไฟล์ไม่สำเร็จ / could not be decoded: took more than 8 MB of memory',
    hint: 'Split the export, or raise limits.decodeMegabytes in data/portal.yaml.',
  });
});

test('where the reader itself breaks down, its words and a way round are told, and the run does not break', async () => {
  // No export that breaks the reader is known: settings that no reader of settings gives do.
  const { message, hint } = await refusalOf({ columns: null });
  assert.match(message, /^แผน\.csv, ผล\.csv: .* could not be decoded: broke down \(TypeError: /);
  assert.equal(hint, 'Open the file in a spreadsheet program and save it anew.');
});

test('what the reader refuses comes through in its own words, not as a breakdown', async () => {
  const broken: FileToDecode = { ...csv('เสีย.xlsx'), bytes: Uint8Array.of(0x50, 0x4b, 3, 4, 0) };
  await assert.rejects(decodeConfined([broken], settings()), (error) => {
    assert.ok(error instanceof SourceError);
    assert.match(error.message, /^อ่าน เสีย\.xlsx ไม่ได้: /);
    return true;
  });
});
