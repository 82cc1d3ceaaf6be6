import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SourceError } from '../../../../src/domain/errors.ts';
import { guardWorkbook } from '../../../../src/pipeline/decode/workbook-guard.ts';
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

const guard = (bytes: Uint8Array) => guardWorkbook(bytes, 'ดี.xlsx', limits);
/** The cells of errors in a sheet of these rows, as "AB12" is counted: [row, column, text]. */
const failedIn = async (rows: string) =>
  (await guard(sheetOf(rows)))[0]!.failed.map(({ row, column, text }) => [row, column, text]);

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

test('hidden sheets are told in their order, and what has no name is no sheet', async () => {
  const sheets =
    '<sheet name="ก" r:id="rId1"/><sheet name="" r:id="rId4"/><sheet name="ข" state="hidden" r:id="rId2"/>' +
    '<sheet name="ค" state="visible"/><sheet name="ง" state="veryHidden" r:id="rId3"/>';
  const bytes = workbook(
    [{ name: 'ก' }],
    [{ name: 'xl/workbook.xml', data: `<workbook xmlns:r="r"><sheets>${sheets}</sheets></workbook>` }],
  );
  assert.deepEqual(
    (await guard(bytes)).map(({ hidden }) => hidden),
    [false, true, false, true],
  );
});

test('errors are told of the sheet they stand in, wherever its part lies', async () => {
  const xml = (address: string) => sheetXml(`<row r="2"><c r="${address}" t="e"><v>#REF!</v></c></row>`);
  const relations =
    '<Relationships><Relationship Id="rId1" Target="/xl/sheets/one.xml"/><Relationship Id="x"/>' +
    '<Relationship Id="rId3" Target="worksheets/sheet2.xml"/></Relationships>';
  const sheets = await guard(
    workbook(
      [{ name: 'ก' }, { name: 'ข', xml: xml('B2') }, { name: 'ค' }],
      [
        { name: 'xl/_rels/workbook.xml.rels', data: relations },
        { name: 'xl/sheets/one.xml', data: xml('A2') },
      ],
    ),
  );
  assert.deepEqual(
    sheets.map(({ failed }) => failed),
    [[{ row: 2, column: 1, text: '#REF!' }], [], [{ row: 2, column: 2, text: '#REF!' }]],
  );
});

test('a sheet in a part that no relation names is looked at all the same, and told by its part', async () => {
  const xml = sheetXml('<row r="2"><c><v>1</v></c></row>');
  const bytes = workbook([{ name: 'ก' }], [{ name: 'xl/worksheets/other.xml', data: xml }]);
  await assertRefused(bytes, 'xl/worksheets/other.xml', 'address');
});

test('an error is the value of its own cell, and stands where its address says', async () => {
  const cells =
    '<c r="A2" t="e"><f>B2/0</f><v>#DIV/0!</v></c><c r="B2" t="e"><f>A1</f></c><c r="C2" t="str"><v>#N/A</v></c>' +
    '<c s="12" r="Z2"  t="e" ><v>#NUM!</v></c><x:c r="AB2" s="12" t="e"><x:f>1</x:f><x:v>#NAME?</x:v></x:c>' +
    '<c r=\'ABC2\' t=\'e\'><v>#N/A</v></c><c r="D2" xt="e"><v>#REF!</v></c><c r="E2" t="e"><v>7</v></c><c r="F2" t="n"/>';
  assert.deepEqual(
    await failedIn(`<row r="2">${cells}</row><row r="123"><c r="Y123" s="4" t="e"><v>#REF!</v></c></row>`),
    [
      [2, 1, '#DIV/0!'],
      [2, 2, '#VALUE!'],
      [2, 26, '#NUM!'],
      [2, 28, '#NAME?'],
      [2, 731, '#N/A'],
      [2, 5, '#VALUE!'],
      [123, 25, '#REF!'],
    ],
  );
});

test('as many rows as the limit and what stands beside the data pass, one more is refused', async () => {
  const rows = (count: number) => Array.from({ length: count - 1 }, (_, i) => `<row r="${i + 2}"/>`).join('');
  assert.deepEqual(await failedIn(rows(1050)), []);
  await assertRefused(sheetOf(rows(1051)), 'มกราคม', '1,000');
  const value = (row: number) => `<row r="${row}"><c r="A${row}"><v>1</v></c></row>`;
  assert.deepEqual(await failedIn(value(1050)), []);
  await assertRefused(sheetOf(value(1051)), 'มกราคม', '1,000');
});

test('a sheet of as many cells as the limit passes, one row or column more is refused', async () => {
  const corners = (last: string, row: number) =>
    `<row r="2"><c r="${last}2"><v>1</v></c></row><row r="${row}"><c r="A${row}"><v>1</v></c></row>`;
  assert.deepEqual(await failedIn(corners('CV', 1000)), []);
  await assertRefused(sheetOf(corners('CV', 1001)), '1001 rows by 100 columns');
  await assertRefused(sheetOf(corners('CW', 1000)), '1000 rows by 101 columns');
});

test('the last row and column of a sheet may be coloured, and there are none beyond them', async () => {
  assert.deepEqual(await failedIn('<row r="1048576"><c r="XFD1048576" s="1"/></row>'), []);
  for (const cell of ['XFE2', 'A1048577', 'A0', 'A02', 'a2', 'A', '2', 'AAAA2', 'A2 B', ' A2', 'A2x'])
    await assertRefused(sheetOf(`<row r="2"><c r="${cell}" s="1"/></row>`), 'address');
  for (const row of ['1048577', '0', '02', '2x', 'x2', '-2', ''])
    await assertRefused(sheetOf(`<row r="${row}"/>`), 'last');
  assert.deepEqual(await failedIn('<row spans="1:3"><c r="A2" t="n" s="1"><v>1</v></c></row>'), []);
});

test('a text of as many characters as the limit passes, one more is refused, also at the very end', async () => {
  const text = (length: number) => `<row r="2"><c r="A2" t="str"><v>${'x'.repeat(length - 3)}</v></c></row>`;
  assert.deepEqual(await failedIn(text(500_000)), []);
  await assertRefused(sheetOf(text(500_001)), '500000');
  const xml = `${sheetXml(header)}${' '.repeat(500_001)}`;
  await assertRefused(workbook([{ name: 'มกราคม', xml }]), '500000');
});

test('an instruction inside a sheet is refused with its mend, the declaration at its beginning is not', async () => {
  const { message, hint } = await refusalOf(sheetOf('<?mso-application progid="Excel.Sheet"?>'));
  assert.match(message, /แผ่นงาน มกราคม.*instructions/);
  assert.match(hint ?? '', /save it again/);
});

test('what no reader inflates may be as large as it likes, and say what it likes', async () => {
  const more = [
    { name: 'xl/media/image1.png', data: 'x', claimedSize: 4_000_000_000 },
    { name: 'xl/worksheets/sheet9.xml.bak', data: 'x', claimedSize: 4_000_000_000 },
    { name: 'docProps/core.xml', data: '<!DOCTYPE x><x/>' },
  ];
  assert.deepEqual(await guard(workbook([{ name: 'ก' }], more)), [{ hidden: false, failed: [] }]);
});

test('a part beyond the limit is told by its sheet’s name, letter for letter, or by its own where it is no sheet', async () => {
  const sheets = [{ name: "งบ $& $'", claimedSize: 4_000_000_000 }];
  const refusal = await refusalOf(workbook(sheets));
  assert.ok(refusal.message.includes("แผ่นงาน งบ $& $' is larger than 2 MB"), refusal.message);
  assert.match(refusal.hint ?? '', /limits\.sheetMegabytes/);
  const other = [{ name: 'xl/sharedStrings.xml', data: 'x', claimedSize: 4_000_000_000 }];
  await assertRefused(workbook([{ name: 'ก' }], other), '"xl/sharedStrings.xml" is larger than 2 MB');
});

test('all parts together may hold twice what one may', async () => {
  const parts = (count: number) =>
    workbook(
      [{ name: 'ก' }],
      Array.from({ length: count }, (_, i) => ({ name: `xl/${i}.xml`, data: ' '.repeat(15_000) })),
    );
  const small = { rows: 1000, sheetMegabytes: 0.02 };
  assert.equal((await guardWorkbook(parts(2), 'ดี.xlsx', small)).length, 1);
  await assert.rejects(guardWorkbook(parts(3), 'ร้าย.xlsx', small), (error: SourceError) => {
    assert.match(error.message, /ร้าย\.xlsx.*0\.04 MB/);
    assert.match(error.hint ?? '', /Split the workbook/);
    return true;
  });
});
