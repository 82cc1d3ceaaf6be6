import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SourceError } from '../../../../src/domain/errors.ts';
import { decodeXlsx } from '../../../../src/pipeline/decode/xlsx.ts';
import { rowXml, sheetXml, workbook } from '../../../support/workbook.ts';
import { zipArchive } from '../../../support/zip-archive.ts';

// Each of these is small on disk and large, endless or ambiguous once it is believed.

const limits = { rows: 1000, sheetMegabytes: 2 };
const header = rowXml(1, ['ชื่อกิจกรรม', 'วันที่', 'อำเภอ']);

async function refusalOf(bytes: Uint8Array): Promise<SourceError> {
  try {
    await decodeXlsx(bytes, { file: 'ร้าย.xlsx', limits });
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
  return assert.fail('nothing was refused');
}

async function assertRefused(bytes: Uint8Array, ...words: string[]): Promise<void> {
  const { message, hint } = await refusalOf(bytes);
  for (const word of ['ร้าย.xlsx', ...words])
    assert.ok(`${message} ${hint}`.includes(word), `"${word}" in: ${message} ${hint}`);
}

const sheetOf = (rows: string, claimedSize?: number) =>
  workbook([{ name: 'มกราคม', xml: sheetXml(header + rows), ...(claimedSize === undefined ? {} : { claimedSize }) }]);

test('a sheet that inflates beyond the limit is refused with sheet and limit', async () => {
  await assertRefused(sheetOf(`<row r="2">${' '.repeat(3_000_000)}</row>`), 'มกราคม', '2 MB', 'sheetMegabytes');
});

test('a header that claims a small size is found out while inflating', async () => {
  await assertRefused(sheetOf(`<row r="2">${' '.repeat(3_000_000)}</row>`, 1000), 'มกราคม', '2 MB');
});

test('a header that claims a large size is refused before anything is inflated', async () => {
  await assertRefused(sheetOf('', 4_000_000_000), 'มกราคม', '2 MB');
});

test('an entity bomb is refused before a parser sees it', async () => {
  const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
  const xml = sheetXml(`<row r="1"><c r="A1" t="inlineStr"><is><t>&l9;</t></is></c></row>`).replace(
    '<worksheet',
    `<!DOCTYPE lolz [<!ENTITY l0 "lol">${entities}]><worksheet`,
  );
  await assertRefused(workbook([{ name: 'มกราคม', xml }]), 'มกราคม', '<!DOCTYPE', 'limit');
});

test('an entity in any other part is refused as well', async () => {
  const data = '<!DOCTYPE x [<!ENTITY a "b">]><sst><si><t>&a;</t></si></sst>';
  await assertRefused(
    workbook([{ name: 'ก', rows: [['x']] }], [{ name: 'xl/sharedStrings.xml', data }]),
    'sharedStrings',
    '<!DOCTYPE',
  );
});

test('a sheet with more empty rows than the limit is refused with sheet and limit', async () => {
  const rows = Array.from({ length: 60_000 }, (_, i) => `<row r="${i + 2}"/>`).join('');
  await assertRefused(sheetOf(rows), 'มกราคม', '1,000', 'limits.rows');
});

test('a value far below the limit of rows is refused', async () => {
  await assertRefused(sheetOf('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'), 'มกราคม', '1,000');
});

test('a sheet wide and long enough to fill the memory is refused', async () => {
  const rows = `<row r="2"><c r="XFD2"><v>1</v></c></row><row r="1000"><c r="A1000"><v>1</v></c></row>`;
  await assertRefused(sheetOf(rows), 'มกราคม', '100000 cells');
});

test('addresses that no sheet has, or that are not written plainly, are refused', async () => {
  const cells = [
    '<c r="ZZZZZZZ2"><v>1</v></c>',
    '<c r="A99999999"><v>1</v></c>',
    '<c><v>1</v></c>',
    '<c r="A2" x:r="ZZZZZZZ2"><v>1</v></c>',
    '<c r="&#90;ZZZZZZ2"><v>1</v></c>',
    '<c y=">" r="ZZZZZZZ2"><v>1</v></c>',
    '<:c r="ZZZZZZZ2"><v>1</v></:c>',
  ];
  for (const cell of cells) await assertRefused(sheetOf(`<row r="2">${cell}</row>`), 'มกราคม', 'address');
  for (const row of [
    '<row r="99999999999">',
    '<row y=">" r="99999999999">',
    '<row r="&#57;99999999">',
    '<row r="1e9">',
  ]) {
    await assertRefused(sheetOf(`${row}<c r="A2"><v>1</v></c></row>`), 'มกราคม', 'last');
  }
});

test('a date whose meaning depends on the time zone of the machine is refused', async () => {
  await assertRefused(sheetOf('<row r="2"><c r="A2" t="d"><v>2022-04-18T00:00:00</v></c></row>'), 'มกราคม', 'ISO date');
});

test('one text without end, a comment or CDATA in a sheet is refused', async () => {
  await assertRefused(
    sheetOf(`<row r="2"><c r="A2" t="str"><v>${'ก'.repeat(600_000)}</v></c></row>`),
    'มกราคม',
    '500000',
  );
  await assertRefused(sheetOf('<!-- x -->'), 'มกราคม', 'comments');
  await assertRefused(sheetOf('<row r="2"><c r="A2" t="str"><v><![CDATA[x]]></v></c></row>'), 'มกราคม', '<![CDATA');
});

test('sheets that are each within the limit and together far beyond it are refused', async () => {
  const xml = sheetXml(`${header}<row r="2">${`${' '.repeat(1000)}<x/>`.repeat(1900)}</row>`);
  await assertRefused(workbook(['ก', 'ข', 'ค'].map((name) => ({ name, xml }))), '4 MB');
});

test('names that leave the archive, names used twice and comments are refused', async () => {
  for (const name of ['../../etc/passwd.xml', '/etc/passwd.xml', 'C:\\x.xml']) {
    await assertRefused(workbook([{ name: 'ก', rows: [['x']] }], [{ name, data: 'x' }]), 'path');
  }
  const twice = [
    { name: 'xl/workbook.xml', data: '<a/>' },
    { name: 'xl/workbook.xml', data: '<b/>' },
  ];
  await assertRefused(zipArchive(twice), 'twice');
  const commented = Buffer.concat([zipArchive([]), Buffer.from('x')]);
  commented.writeUInt16LE(1, commented.length - 3);
  await assertRefused(commented, 'comment');
});

test('more entries than any workbook has are refused', async () => {
  await assertRefused(
    zipArchive(Array.from({ length: 10_001 }, (_, i) => ({ name: `${i}`, data: '' }))),
    '10001',
    '10000',
  );
});

test('an archive that is no workbook, a cut one and no archive at all are refused', async () => {
  await assertRefused(zipArchive([{ name: 'readme.txt', data: 'x' }]), 'workbook.xml');
  await assertRefused(sheetOf('').slice(0, 800));
  await assertRefused(Buffer.from('PK\x03\x04 and nothing more'));
});
