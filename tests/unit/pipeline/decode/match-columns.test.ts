import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SourceKind } from '../../../../src/domain/source-ref.ts';
import { columnsOf, requiredFields } from '../../../../src/pipeline/columns.ts';
import {
  fieldOfHeader,
  indexHeaders,
  matchColumns,
  missingColumns,
  missingHeaders,
} from '../../../../src/pipeline/decode/match-columns.ts';
import { toMatchKey } from '../../../../src/pipeline/text/match-key.ts';

const activities = indexHeaders('activities', {});
const fieldsOf = (headers: string[], index = activities) =>
  matchColumns(headers, index).columns.map(({ field }) => field);

test('every header of the table leads to its own field, and no header to two', () => {
  for (const kind of SourceKind.options) {
    const index = indexHeaders(kind, {});
    for (const [field, headers] of Object.entries(columnsOf[kind])) {
      for (const header of [field, ...headers]) assert.equal(fieldOfHeader(header, index), field, `${kind}: ${header}`);
    }
  }
});

test('spaces, punctuation, letter case, Thai digits and units do not matter', () => {
  const headers = [
    'จำนวนผู้เข้าร่วม (คน)',
    'งบประมาณ(บาท)',
    'จิตอาสา ๙๐๔',
    ' ชื่อกิจกรรม * ',
    'START DATE',
    'start_time',
    'ว.ด.ป.',
  ];
  assert.deepEqual(fieldsOf(headers.slice(0, 6)), ['total', 'budgetBaht', 'volunteers904', 'title', 'start', 'time']);
  assert.equal(fieldOfHeader('ว.ด.ป.', activities), 'start');
  const own = indexHeaders('activities', { description: ['ขยะ'] });
  for (const header of ['ขยะ (กก.)', 'ขยะ (กก)', 'ขยะ [ตัน]', 'ขยะ ( kg ) ', 'ขยะ{กิโลกรัม}'])
    assert.equal(fieldOfHeader(header, own), 'description', header);
});

test('a counter is no id, and names of people have no field', () => {
  const headers = ['ลำดับ', 'ลำดับที่', 'ที่', 'ประธาน', 'ประธานในพิธี', 'ผู้บันทึก', 'ผู้รายงาน', 'ผู้ปฏิบัติงาน'];
  assert.deepEqual(
    fieldsOf(headers),
    headers.map(() => undefined),
  );
});

test('the same header means what its kind of source means by it', () => {
  assert.equal(fieldOfHeader('ระหว่างวันที่', activities), 'start');
  assert.equal(fieldOfHeader('ระหว่างวันที่', indexHeaders('training', {})), 'trainingDates');
  assert.equal(fieldOfHeader('หน่วยงาน', indexHeaders('training', {})), 'localGovernment');
  assert.equal(fieldOfHeader('รายละเอียด', indexHeaders('channels', {})), 'detail');
});

test('an unknown header is told with the nearest known one', () => {
  const { columns, issues } = matchColumns(['ชื่อกิจกรรมม', 'อุณหภูมิ'], activities);
  assert.deepEqual(columns, [{ header: 'ชื่อกิจกรรมม', nearest: 'ชื่อกิจกรรม' }, { header: 'อุณหภูมิ' }]);
  assert.deepEqual(
    issues.map(({ code, column, found, expected }) => ({ code, column, found, expected })),
    [
      { code: 'header-unknown', column: 'ชื่อกิจกรรมม', found: 'ชื่อกิจกรรมม', expected: 'ชื่อกิจกรรม' },
      { code: 'header-unknown', column: 'อุณหภูมิ', found: 'อุณหภูมิ', expected: undefined },
    ],
  );
  assert.ok(!('expected' in issues[1]!));
});

test('of two columns for one field the first is used and the second told', () => {
  const { columns, issues } = matchColumns(['กิจกรรม', 'ชื่อกิจกรรม', '', '  '], activities);
  assert.deepEqual(columns, [
    { header: 'กิจกรรม', field: 'title' },
    { header: 'ชื่อกิจกรรม' },
    { header: '' },
    { header: '' },
  ]);
  assert.deepEqual(
    issues.map(({ code, found }) => [code, found]),
    [['header-repeated', 'ชื่อกิจกรรม']],
  );
});

test("the operator's headers come before the built-in ones", () => {
  const index = indexHeaders('activities', { description: ['เรื่อง'], title: ['ชื่อผลงาน'] });
  assert.deepEqual(fieldsOf(['เรื่อง', 'ชื่อผลงาน'], index), ['description', 'title']);
  assert.equal(fieldOfHeader('ชื่อผลงาน', indexHeaders('places', { title: ['ชื่อผลงาน'] })), undefined);
});

test('missing columns are named as people write them, with the headers that were found', () => {
  const { columns } = matchColumns(['ชื่อกิจกรรม', 'แปลก'], activities);
  const missing = missingHeaders(columns, 'activities');
  assert.deepEqual(missing, ['วันที่', 'อำเภอ']);
  const error = missingColumns('ก.xlsx', 'มกราคม', missing, ['ชื่อกิจกรรม', 'แปลก']);
  assert.equal(error.message, 'ไม่พบคอลัมน์ "วันที่", "อำเภอ" ใน ก.xlsx (แผ่นงาน มกราคม)');
  assert.equal(error.hint, 'Found: ชื่อกิจกรรม, แปลก. Add a synonym under "columns" in data/portal.yaml.');
});

test('a column that can stand for another fulfils the same need', () => {
  const { columns } = matchColumns(['ชื่อกิจกรรม', 'วันที่', 'รหัสพื้นที่'], activities);
  assert.deepEqual(missingHeaders(columns, 'activities'), []);
});

test('what is required is a field of its kind', () => {
  for (const kind of SourceKind.options) {
    for (const field of requiredFields[kind].flat())
      assert.ok(Object.hasOwn(columnsOf[kind], field), `${kind}: ${field}`);
  }
});

test('our own published columns can be read again', () => {
  const headers =
    'activity_id title kind subtype occasion state start_date end_date start_time end_time postponed_from agency_name sector hosting tambon_code district_name_th tambon_name_th village_no village_name venue latitude longitude description wanted_people dress bring meeting_point sign_up_until participants_total narrative'.split(
      ' ',
    );
  assert.deepEqual(
    headers.filter((header) => fieldOfHeader(header, activities) === undefined),
    [],
  );
  assert.equal(new Set(fieldsOf(headers)).size, headers.length);
  assert.equal(toMatchKey('start_time'), 'starttime');
});

test('of what was found as much is told as anybody reads: forty headers that say something, 600 characters', () => {
  const found = (headers: string[]) =>
    /^Found: (.*)\. Add/.exec(missingColumns('ก.csv', undefined, ['ก'], headers).hint)![1];
  const many = Array.from({ length: 50 }, (_, index) => `h${index}`);
  assert.equal(found(['', ...many, '']), many.slice(0, 40).join(', '));
  assert.equal(found(['ก'.repeat(601)]), 'ก'.repeat(600));
});
