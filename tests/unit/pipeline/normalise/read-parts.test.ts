import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ActivityState } from '../../../../src/domain/activity.ts';
import type { Field } from '../../../../src/pipeline/columns.ts';
import { readParts } from '../../../../src/pipeline/normalise/read-parts.ts';
import { count } from '../../../support/builders.ts';
import { type Cells, rowOf, toldOf } from '../../../support/rows.ts';

const source = { source: 'test', file: 'test.csv', row: 2 };

interface Asked {
  state?: ActivityState;
  /** Its day has come. */
  isDue?: boolean;
  headers?: Partial<Record<Field, string>>;
  publicContacts?: ReadonlySet<string>;
}

function partsOf(cells: Cells, { state, isDue = true, headers = {}, publicContacts = new Set() }: Asked = {}) {
  const row = rowOf(cells, { headers });
  const parts = readParts(row, { maxParticipants: 5000, publicContacts }, state, isDue);
  return { ...parts, told: toldOf(row) };
}
/** Which halves a row reports: "plan", "result" or "plan result". */
const halvesOf = (cells: Cells, asked?: Asked) => {
  const { plan, result } = partsOf(cells, asked);
  return [plan && 'plan', result && 'result'].filter(Boolean).join(' ');
};

test('a column says which half a row reports, whatever else is filled in', () => {
  const all: Cells = { dress: 'เสื้อเหลือง', total: 50 };
  assert.equal(halvesOf({ ...all, recordKind: 'แผน' }), 'plan');
  assert.equal(halvesOf({ ...all, recordKind: 'ผล' }), 'result');
  assert.equal(halvesOf({ ...all, recordKind: 'แผน/ผล' }), 'plan result');
  assert.equal(halvesOf({ recordKind: 'ผล' }, { state: 'planned', isDue: false }), 'result');
  assert.equal(halvesOf({ recordKind: 'แผน' }, { state: 'done' }), 'plan');
});

test('what was postponed has no result, whatever the row says of it', () => {
  assert.equal(halvesOf({ narrative: 'ฝนตก', total: 0 }, { state: 'postponed' }), 'plan');
  assert.equal(halvesOf({ recordKind: 'ผล', total: 50 }, { state: 'postponed' }), 'plan');
});

test('the state says it where no column does', () => {
  assert.equal(halvesOf({ dress: 'x', total: 50 }, { state: 'planned' }), 'plan');
  assert.equal(halvesOf({ title: 'x' }, { state: 'done' }), 'result');
  assert.equal(halvesOf({ dress: 'x' }, { state: 'done' }), 'plan result');
});

test('of what was cancelled only people and measures are a result: a narrative tells why', () => {
  assert.equal(halvesOf({ narrative: 'ฝนตก', photos: '1.jpg' }, { state: 'cancelled' }), 'plan');
  for (const field of ['total', 'bloodCc', 'rubbishKg', 'police'] as const) {
    assert.equal(halvesOf({ [field]: 5 }, { state: 'cancelled' }), 'result', field);
  }
});

test('else it is read off what is filled in', () => {
  for (const field of ['narrative', 'photos', 'total', 'trees', 'royalVolunteers', 'public'] as const) {
    assert.equal(halvesOf({ [field]: '5', dress: 'x' }, { isDue: false }), 'plan result', field);
    assert.equal(halvesOf({ [field]: '5', dress: '' }, { isDue: false }), 'result', field);
  }
  const planned = [
    'wantedPeople',
    'dress',
    'bring',
    'meetingPoint',
    'accessibility',
    'shade',
    'signUpUntil',
    'contact',
  ];
  for (const field of planned) {
    assert.equal(halvesOf({ [field]: '1', total: 5 }), 'plan result', field);
    assert.equal(halvesOf({ [field]: '1', total: '' }), 'plan', field);
  }
});

test('a zero, a dash or a word for nothing fills a cell and reports nothing', () => {
  const empty = [
    null,
    0,
    '0',
    '๐',
    '0 คน',
    '00',
    '0.00',
    '0 กก.',
    '-',
    '–',
    '—',
    ' . ',
    '...',
    'ไม่มี',
    'ไม่ระบุ',
    'N/A',
    false,
  ];
  for (const cell of empty) assert.equal(halvesOf({ narrative: cell, dress: '' }), 'plan', String(cell));
  for (const cell of ['10', 1, 'ไม่มีฝน', '0-5 คน ไม่ครบ', true]) {
    assert.equal(halvesOf({ narrative: cell, dress: '' }), 'result', String(cell));
  }
});

test('an empty row of a table of results is a result once its day has come', () => {
  assert.equal(halvesOf({ total: null }), 'result');
  assert.equal(halvesOf({ total: null }, { isDue: false }), 'plan');
  assert.equal(halvesOf({ total: null, dress: null }), 'plan', 'the table has both halves');
  assert.equal(halvesOf({ title: 'x' }), 'plan', 'the table has neither');
  assert.equal(halvesOf({ total: null }, { state: 'cancelled' }), 'plan', 'the state says otherwise');
});

test('all that an announcement says is read', () => {
  const { plan, told } = partsOf(
    {
      recordKind: 'แผน',
      wantedPeople: 'ประมาณ 50 คน',
      dress: 'เสื้อเหลือง',
      bring: 'จอบ',
      meetingPoint: 'ศาลาประชาคม',
      accessibility: 'ทางลาด',
      shade: 'ไม่มี',
      signUpUntil: '18 - 20 เมษายน 2565',
      contact: '042-611-817',
      budgetBaht: '5,000 บาท',
      reportedOn: '1 - 3 เมษายน 2565',
    },
    { publicContacts: new Set(['042611817']) },
  );
  assert.deepEqual(told, []);
  assert.deepEqual(plan, {
    source,
    wantedPeople: { value: 50, approximate: true, raw: 'ประมาณ 50 คน' },
    dress: 'เสื้อเหลือง',
    bring: 'จอบ',
    meetingPoint: 'ศาลาประชาคม',
    accessibility: 'ทางลาด',
    shade: 'ไม่มี',
    signUpUntil: '2022-04-20',
    contact: '042-611-817',
    budgetBaht: 5000,
    reportedOn: '2022-04-01',
  });
  assert.deepEqual(partsOf({ recordKind: 'แผน' }), { plan: { source }, told: [] });
});

test('all that a result says is read', () => {
  const { result, told } = partsOf(
    {
      recordKind: 'ผล',
      total: 100,
      royalVolunteers: 1,
      volunteers904: 2,
      officials: 3,
      military: 4,
      police: 5,
      headmen: 6,
      students: 7,
      private: 8,
      public: 9,
      bloodCc: 450,
      plateletUnits: 2,
      trees: '300 ต้น',
      rubbishKg: 2,
      narrative: 'เรียบร้อย',
      budgetBaht: 0,
      reportedOn: '19 - 20 เมษายน 2565',
      photos: 'ก่อน.jpg, หลัง.jpg',
    },
    { headers: { rubbishKg: 'ขยะ (ตัน)' } },
  );
  assert.deepEqual(told, []);
  assert.deepEqual(result, {
    total: count(100),
    groups: {
      'royal-volunteers': count(1),
      'volunteers-904': count(2),
      officials: count(3),
      military: count(4),
      police: count(5),
      headmen: count(6),
      students: count(7),
      private: count(8),
      public: count(9),
    },
    measures: {
      'blood-cc': count(450),
      'platelet-units': count(2),
      trees: { ...count(300), raw: '300 ต้น' },
      'rubbish-kg': { ...count(2000), raw: '2' },
    },
    narrative: 'เรียบร้อย',
    budgetBaht: 0,
    reportedOn: '2022-04-19',
    photos: ['ก่อน.jpg', 'หลัง.jpg'],
    source,
  });
  const empty = { groups: {}, measures: {}, photos: [], source };
  assert.deepEqual(partsOf({ recordKind: 'ผล' }), { result: empty, told: [] });
});

test('more people than any activity has are told and not used; a measure may be larger', () => {
  assert.deepEqual(partsOf({ recordKind: 'ผล', total: 5000, police: 0, bloodCc: 90_000 }).told, []);
  const { result, told } = partsOf({ recordKind: 'ผล', total: '5,001 คน', police: 6000 });
  assert.deepEqual(told, [
    'number-implausible | total | 5,001 คน | 0–5000',
    'number-implausible | police | 6000 | 0–5000',
  ]);
  assert.deepEqual([result!.total, result!.groups], [undefined, {}]);
  const { plan, told: toldOfPlan } = partsOf({ recordKind: 'แผน', wantedPeople: 6000 });
  assert.deepEqual(
    [plan!.wantedPeople, toldOfPlan],
    [undefined, ['number-implausible | wantedPeople | 6000 | 0–5000']],
  );
});

test('what cannot be read is told in its column and left out', () => {
  const { told } = partsOf({ recordKind: 'ผล', total: 'มาก', trees: 'มาก', rubbishKg: 'มาก', reportedOn: 'เมื่อวาน' });
  assert.deepEqual(told, [
    'number-unreadable | total | มาก',
    'number-unreadable | trees | มาก',
    'number-unreadable | rubbishKg | มาก',
    'date-ignored | reportedOn | เมื่อวาน',
  ]);
  const planned = partsOf({ recordKind: 'แผน', signUpUntil: 'เมื่อวาน', reportedOn: 'เมื่อวาน' });
  assert.deepEqual(planned.told, ['date-ignored | signUpUntil | เมื่อวาน', 'date-ignored | reportedOn | เมื่อวาน']);
});

test('groups that add up to more than the total are told with both sums', () => {
  const toldOfGroups = (cells: Cells) => partsOf({ recordKind: 'ผล', ...cells }).told;
  assert.deepEqual(toldOfGroups({ total: 50, police: 30, public: 21 }), ['groups-exceed-total | total | 51 | 50']);
  assert.deepEqual(toldOfGroups({ total: 50, police: 30, public: 20 }), []);
  assert.deepEqual(toldOfGroups({ total: 'กว่า 50', police: 30, public: 21 }), [], 'the total says that it is more');
  assert.deepEqual(toldOfGroups({ police: 30, public: 21 }), [], 'nobody tells a total');
});

const photosOf = (photos: Cells['photos']) => partsOf({ recordKind: 'ผล', photos: photos ?? null }).result!.photos;

test('names of pictures are parted at commas, semicolons, bars and lines, each once, in their order', () => {
  assert.deepEqual(photosOf('ข.jpg, ก.jpg;ค.jpg|ง.jpg\r\nจ.jpg,, ก.jpg'), [
    'ข.jpg',
    'ก.jpg',
    'ค.jpg',
    'ง.jpg',
    'จ.jpg',
  ]);
  assert.deepEqual(photosOf('ภาพ กิจกรรม.jpg'), ['ภาพ กิจกรรม.jpg']);
});

test('what names no picture is none', () => {
  for (const cell of [null, 5, true, '', '-', '–', '-, –', 'ไม่มี', 'ไม่มีข้อมูล'])
    assert.deepEqual(photosOf(cell), [], String(cell));
  assert.deepEqual(photosOf('-a.jpg'), ['-a.jpg']);
});

test('somebody’s number is masked before names are parted, where its parts would be told one by one', () => {
  const parted = photosOf('1-1018|00000-00-1.jpg');
  assert.doesNotMatch(parted.join(), /00000/);
  assert.deepEqual(photosOf('บัตร 1-1018-00000-00-1.jpg, ข.jpg'), ['บัตร 1-1018-00000-00-1.jpg', 'ข.jpg']);
});
