import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { decodeXlsx } from '../../../../src/pipeline/decode/xlsx.ts';
import { rowXml, sheetXml, workbook } from '../../../support/workbook.ts';

const limits = { rows: 1000, sheetMegabytes: 5 };
const decode = (bytes: Uint8Array) => decodeXlsx(bytes, { file: 'ก.xlsx', limits });
const rowsOf = async (bytes: Uint8Array) => (await decode(bytes))[0]?.rows;

test('cells arrive as values with the row number a spreadsheet shows', async () => {
  const bytes = workbook([
    { name: 'กิจกรรม', rows: [['ชื่อกิจกรรม', null, 'อำเภอ'], [], ['ปลูกป่า <1> & "2"', 1250.5, true]] },
  ]);
  assert.deepEqual(await decode(bytes), [
    {
      sheet: 'กิจกรรม',
      rows: [
        { row: 1, cells: ['ชื่อกิจกรรม', null, 'อำเภอ'] },
        { row: 3, cells: ['ปลูกป่า <1> & "2"', 1250.5, true] },
      ],
    },
  ]);
});

test('a Buddhist year typed into a Gregorian workbook arrives as it is stored', async () => {
  assert.deepEqual(await rowsOf(workbook([{ name: 'ก', rows: [[{ date: 242_996 }, { date: 44_669 }]] }])), [
    {
      row: 1,
      cells: [
        { year: 2565, month: 4, day: 18 },
        { year: 2022, month: 4, day: 18 },
      ],
    },
  ]);
});

test('a date keeps its time of day, and a fraction of a day is no millisecond early', async () => {
  const dates = [44_669 + 9 / 24, 44_669 + 9.5 / 24, 44_669 + 23.75 / 24].map((date) => ({ date }));
  const rows = await rowsOf(workbook([{ name: 'ก', rows: [dates] }]));
  assert.deepEqual(
    rows?.[0]?.cells.map((cell) => (cell as { time?: string }).time),
    ['09:00', '09:30', '23:45'],
  );
});

test('dates are the same in every time zone', () => {
  const script = `
    import { decodeXlsx } from './src/pipeline/decode/xlsx.ts';
    import { workbook } from './tests/support/workbook.ts';
    const bytes = workbook([{ name: 'ก', rows: [[{ date: 242996 }, { date: 44669.375 }]] }]);
    const [sheet] = await decodeXlsx(bytes, { file: 'x', limits: { rows: 10, sheetMegabytes: 1 } });
    console.log(JSON.stringify(sheet.rows[0].cells));`;
  const printed = ['UTC', 'Asia/Bangkok', 'America/Los_Angeles'].map((TZ) =>
    execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TZ },
      encoding: 'utf8',
    }),
  );
  assert.deepEqual(new Set(printed).size, 1);
  assert.match(printed[0]!, /"year":2565,"month":4,"day":18\}.*"year":2022,"month":4,"day":18,"time":"09:00"/);
});

test('a serial number that is no date shows as a spreadsheet shows it', async () => {
  assert.deepEqual(await rowsOf(workbook([{ name: 'ก', rows: [[{ date: 1e12 }]] }])), [{ row: 1, cells: ['#####'] }]);
});

test('cells of errors say which, whatever formula stands in them, and where nothing else stands', async () => {
  const cells =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="e"/></row>' +
    '<row r="4"><c r="C4" t="e"><f>A1</f></c><c r=\'D4\' t=\'e\'><v>#N/A</v></c></row>';
  assert.deepEqual(await rowsOf(workbook([{ name: 'ก', xml: sheetXml(cells) }])), [
    { row: 1, cells: [1, '#DIV/0!'] },
    { row: 4, cells: [null, null, '#VALUE!', '#N/A'] },
  ]);
});

test('cells of errors say which, whatever signs their sheet’s name holds', async () => {
  const xml = sheetXml('<row r="1"><c r="A1" t="e"><v>#REF!</v></c></row>');
  const sheets = await decode(workbook(['ก & ข', 'ค "๒" <ง>', "จ'"].map((name) => ({ name, xml }))));
  assert.deepEqual(
    sheets.map(({ sheet, rows }) => [sheet, rows[0]!.cells]),
    [
      ['ก & ข', ['#REF!']],
      ['ค "๒" <ง>', ['#REF!']],
      ["จ'", ['#REF!']],
    ],
  );
});

test('a workbook that tells its sheets in two ways is refused: none that is hidden is taken for another', async () => {
  const relations = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  const shown = '<sheet name="ก" sheetId="1" r:id="rId1"/>';
  const secret = '<sheet name="ข" sheetId="2" state="hidden" r:id="rId2"/>';
  const rows = [['ชื่อกิจกรรม']];
  for (const sheets of [`<!-- ${shown} -->${shown}${secret}`, `<sheet name="ก" id="1" r:id="rId1"/>${secret}`]) {
    const data = `<workbook ${relations}><sheets>${sheets}</sheets></workbook>`;
    const bytes = workbook(
      [
        { name: 'ก', rows },
        { name: 'ข', rows },
      ],
      [{ name: 'xl/workbook.xml', data }],
    );
    await assert.rejects(decode(bytes), /ก\.xlsx.*sheets/, sheets);
  }
});

test('shared and rich text are whole, and characters that XML cannot hold are harmless', async () => {
  const shared =
    '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>น้ำใจ</t></si>' +
    '<si><r><t>เรา</t></r><r><t>ทำความ ดี</t></r></si></sst>';
  const cells =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="e"><v>#REF!</v></c></row>';
  const bytes = workbook([{ name: 'ก', xml: sheetXml(cells) }], [{ name: 'xl/sharedStrings.xml', data: shared }]);
  // Without its relation the library looks for shared strings where everybody keeps them.
  assert.deepEqual(await rowsOf(bytes), [{ row: 1, cells: ['น้ำใจ', 'เราทำความ ดี', '#REF!'] }]);
});

test('hidden and empty sheets are passed over', async () => {
  const rows = [['ชื่อกิจกรรม']];
  const sheets = await decode(
    workbook([
      { name: 'ซ่อน', state: 'hidden', rows },
      { name: 'ว่าง', rows: [] },
      { name: 'ใช้ & <ได้>', rows },
      { name: 'ซ่อนมาก', state: 'veryHidden', rows },
    ]),
  );
  assert.deepEqual(
    sheets.map(({ sheet }) => sheet),
    ['ใช้ & <ได้>'],
  );
});

test('a coloured cell in the last row of the sheet costs nothing', async () => {
  const xml = sheetXml(`${rowXml(1, ['ชื่อกิจกรรม'])}<row r="1048576"><c r="XFD1048576" s="1"/></row>`);
  assert.deepEqual(await rowsOf(workbook([{ name: 'ก', xml }])), [{ row: 1, cells: ['ชื่อกิจกรรม'] }]);
});
