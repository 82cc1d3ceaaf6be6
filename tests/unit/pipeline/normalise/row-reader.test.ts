import assert from 'node:assert/strict';
import { test } from 'node:test';
import { issue } from '../../../../src/domain/issue.ts';
import { readCount } from '../../../../src/pipeline/cells/count.ts';
import { readDate } from '../../../../src/pipeline/cells/thai-date.ts';
import { indexColumns, RowReader } from '../../../../src/pipeline/normalise/row-reader.ts';
import type { Cell, Column, Table } from '../../../../src/pipeline/table.ts';

const headers = {
  start: 'วันที่',
  title: 'ชื่อกิจกรรม',
  narrative: 'ผลการดำเนินงาน',
  description: 'รายละเอียด',
  partners: 'หน่วยงานร่วม',
  activityId: 'รหัส',
  total: 'จำนวน',
  shade: 'ร่มเงา',
};
type Known = keyof typeof headers;

/** A reader of row 7 of a table with a column for each of these cells. */
function readerOf(cells: Partial<Record<Known, Cell>>, over: Partial<Table> = {}, contacts: string[] = []): RowReader {
  const row = { row: 7, cells: Object.values(cells) };
  const columns: Column[] = Object.keys(cells).map((field) => ({ header: headers[field as Known], field }));
  const table: Table = {
    source: 's',
    kind: 'activities',
    file: 'a.csv',
    format: 'csv',
    columns,
    rows: [row],
    issues: [],
    ...over,
  };
  return new RowReader(table, indexColumns(table), row, { publicContacts: new Set(contacts) });
}

/** What is told of a row's date that nobody can read. */
function foundIn(cell: string): string {
  const reader = readerOf({ start: cell });
  assert.equal(reader.read('start', readDate), undefined);
  assert.equal(reader.issues.length, 1);
  return reader.issues[0]!.found ?? '';
}

const codesOf = ({ issues }: RowReader) => issues.map(({ code }) => code);

test('what is told of a cell that cannot be read is cut, and holds no part of somebody’s number or address', () => {
  assert.equal(foundIn('ก'.repeat(500)), 'ก'.repeat(120));
  for (let before = 95; before <= 120; before++) {
    const words = 'ก'.repeat(before);
    assert.doesNotMatch(foundIn(`${words} 1-4999-00001-23-4`), /\d/, `${before} letters before it`);
    assert.doesNotMatch(foundIn(`${words} 081-234-5678`), /\d/, `${before} letters before it`);
    assert.doesNotMatch(foundIn(`${words} somebody@example.org`), /somebody/, `${before} letters before it`);
  }
});

test('of nine digits or more three are told, that the row is found; of fewer all', () => {
  assert.equal(foundIn('12345678'), '12345678');
  assert.equal(foundIn('ที่ 123456789 ก'), 'ที่ 123xxxxxx ก');
  assert.equal(foundIn('๑๒๓๔๕๖๗๘๙๐๑'), '๑๒๓xxxxxxxx');
});

test('an issue tells the row’s source, its column as the file writes it, and what was found and expected', () => {
  const reader = readerOf({ start: 'x', title: 'ก' });
  assert.deepEqual(reader.source, { source: 's', file: 'a.csv', row: 7 });
  reader.report('title-long', { field: 'title', found: 'ก', expected: '300' });
  reader.report('row-total');
  reader.report('district-missing', { field: 'district' });
  assert.deepEqual(reader.issues, [
    {
      code: 'title-long',
      severity: issue('title-long').severity,
      source: 's',
      file: 'a.csv',
      row: 7,
      column: 'ชื่อกิจกรรม',
      found: 'ก',
      expected: '300',
    },
    { code: 'row-total', severity: issue('row-total').severity, source: 's', file: 'a.csv', row: 7 },
    { code: 'district-missing', severity: issue('district-missing').severity, source: 's', file: 'a.csv', row: 7 },
  ]);
});

test('sheet and district are told once they are known', () => {
  const reader = readerOf({ start: 'x' }, { sheet: 'มกราคม' });
  assert.equal(reader.source.sheet, 'มกราคม');
  reader.report('row-total');
  reader.districtCode = '4904';
  reader.report('district-missing');
  assert.deepEqual(
    reader.issues.map(({ sheet, districtCode }) => [sheet, districtCode]),
    [
      ['มกราคม', undefined],
      ['มกราคม', '4904'],
    ],
  );
  assert.ok(!('districtCode' in reader.issues[0]!));
});

test('a field without a column is empty, has no header and is not asked of any parser', () => {
  const reader = readerOf({ title: 'ก' });
  assert.equal(reader.has('start'), false);
  assert.equal(reader.headerOf('start'), undefined);
  assert.equal(reader.cell('start'), null);
  assert.equal(reader.text('start'), undefined);
  assert.equal(
    reader.read('start', () => assert.fail('parsed')),
    undefined,
  );
  assert.equal(reader.has('title'), true);
  assert.equal(reader.headerOf('title'), 'ชื่อกิจกรรม');
  assert.equal(reader.cell('title'), 'ก');
});

test('columns without a field are left out, and a row that ends early is empty from there on', () => {
  const columns = [{ header: 'ลำดับ' }, { header: 'ชื่อกิจกรรม', field: 'title' }, { header: 'วันที่', field: 'start' }];
  const reader = readerOf({ total: 1, title: 'ก' }, { columns });
  assert.deepEqual(
    [...indexColumns({ columns } as Table)],
    [
      ['title', 1],
      ['start', 2],
    ],
  );
  assert.equal(reader.text('title'), 'ก');
  assert.equal(reader.cell('start'), null);
});

test('a cell that a program failed to fill is empty, and told once for each field however often it is read', () => {
  const reader = readerOf({ title: '#REF!', start: 'null', total: 5 });
  assert.equal(reader.text('title'), undefined);
  assert.equal(reader.cell('title'), null);
  assert.equal(reader.read('start', readDate), undefined);
  assert.deepEqual(
    reader.issues.map(({ code, column, found }) => [code, column, found]),
    [
      ['cell-failed', 'ชื่อกิจกรรม', '#REF!'],
      ['cell-failed', 'วันที่', 'null'],
    ],
  );
  assert.equal(reader.told, 0, 'a reader may have more to tell of them');
  reader.report('title-missing', { field: 'title' });
  assert.equal(reader.told, 1);
});

test('a value is what its parser finds, and what it cannot read is told under its own code or another', () => {
  const reader = readerOf({ total: '50 คน', start: 'เมื่อวาน' });
  assert.equal(reader.read('total', readCount)?.value, 50);
  assert.deepEqual(codesOf(reader), []);
  reader.read('start', readDate);
  reader.read('start', readDate, 'date-ignored');
  reader.read('total', () => issue('number-unreadable', { found: '๕', expected: '5' }));
  assert.deepEqual(
    reader.issues.map(({ code, column, found, expected }) => [code, column, found, expected]),
    [
      ['date-unreadable', 'วันที่', 'เมื่อวาน', undefined],
      ['date-ignored', 'วันที่', 'เมื่อวาน', undefined],
      ['number-unreadable', 'จำนวน', '๕', '5'],
    ],
  );
});

test('text is clean and in one line; in prose and in a list of partners lines stay', () => {
  const lines = ' ทำความสะอาด \r\n วัด ';
  assert.equal(readerOf({ title: lines }).text('title'), 'ทำความสะอาด วัด');
  assert.equal(readerOf({ activityId: 'ก\nข\nค' }).text('activityId'), 'ก ข ค');
  for (const field of ['description', 'narrative', 'partners'] as const)
    assert.equal(readerOf({ [field]: lines }).text(field), 'ทำความสะอาด\nวัด', field);
});

test('an empty cell, a tick and a sign for nothing are no text', () => {
  for (const cell of [
    null,
    true,
    false,
    '',
    '  ',
    '-',
    ' – ',
    '\u200b',
    '—',
    '--',
    '---',
    '.',
    '...',
    '…',
    'n/a',
    'N/A',
    'ไม่มี',
    'ไม่ระบุ',
  ])
    assert.equal(readerOf({ title: cell }).text('title'), undefined, JSON.stringify(cell));
  assert.equal(readerOf({ shade: 'ไม่มี' }).text('shade'), 'ไม่มี', 'that there is no shade is an answer');
  for (const cell of ['ก-', '- ก', '0'])
    assert.equal(readerOf({ title: cell }).text('title'), cell, JSON.stringify(cell));
});

test('a number and a date in a column of text are written out', () => {
  assert.equal(readerOf({ title: 2565 }).text('title'), '2565');
  assert.equal(readerOf({ title: { year: 2022, month: 4, day: 18 } }).text('title'), '18/4/2022');
});

test('a mobile number that a spreadsheet took for a number is masked, unless it may be shown; ids keep their digits', () => {
  for (const number of [612345678, 812345678, 912345678]) {
    const reader = readerOf({ title: number });
    assert.equal(reader.text('title'), '[ปิดบังหมายเลขโทรศัพท์]', String(number));
    assert.deepEqual(codesOf(reader), ['phone-masked']);
  }
  for (const number of [712345678, 81234567, 8123456789, 1812345678])
    assert.notEqual(readerOf({ title: number }).text('title')?.[0], '0', String(number));
  assert.equal(readerOf({ title: 812345678 }, {}, ['0812345678']).text('title'), '0812345678');
  assert.equal(readerOf({ activityId: 812345678 }).text('activityId'), '812345678');
});

test('what is hidden, lost or personal in a text is told with the text as it is shown', () => {
  const reader = readerOf({ title: 'นัดที่วัด\u202e โทร 081-234-5678' });
  const shown = 'นัดที่วัด โทร [ปิดบังหมายเลขโทรศัพท์]';
  assert.equal(reader.text('title'), shown);
  assert.deepEqual(
    reader.issues.map(({ code, column, found }) => [code, column, found]),
    [
      ['characters-hidden', 'ชื่อกิจกรรม', shown],
      ['phone-masked', 'ชื่อกิจกรรม', shown],
    ],
  );
});

test('what was wrong with a text is told once, however often it is read', () => {
  const reader = readerOf({ narrative: 'เลื่อน\u202e โทร 081-234-5678', title: 'ก\u202eข' });
  assert.equal(reader.text('narrative'), reader.text('narrative'));
  reader.text('title');
  assert.deepEqual(codesOf(reader), ['characters-hidden', 'phone-masked', 'characters-hidden']);
});
