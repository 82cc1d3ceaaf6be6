import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  readChannelKind,
  readFiscalYear,
  readHosting,
  readKind,
  readLocalGovernment,
  readRecordKind,
  readSector,
  readState,
  readYesNo,
} from '../../../../src/pipeline/cells/words.ts';
import { isIssue, type Cell, type Reading } from '../../../../src/pipeline/table.ts';

function assertWords<Value>(read: (cell: Cell) => Reading<Value>, words: [Value | undefined, Cell[]][]): void {
  for (const [value, cells] of words) {
    for (const cell of cells) assert.equal(read(cell), value, JSON.stringify(cell));
  }
}

function assertUnknown(read: (cell: Cell) => Reading<unknown>, code: string, cells: Cell[]): void {
  for (const cell of cells) {
    const reading = read(cell);
    assert.ok(isIssue(reading), JSON.stringify(cell));
    assert.equal(reading.code, code);
    assert.equal(reading.found, String(cell));
  }
}

test('an empty cell says nothing in any vocabulary', () => {
  const readers = [
    readKind,
    readState,
    readRecordKind,
    readHosting,
    readSector,
    readChannelKind,
    readYesNo,
    readFiscalYear,
  ];
  for (const read of readers) for (const cell of [null, '', '-', 'ไม่ระบุ']) assert.equal(read(cell), undefined);
});

test('kinds of activity are known by their word', () => {
  assertWords(readKind, [
    ['development', ['จิตอาสาพัฒนา', 'พัฒนา', 'ด้านพัฒนา', 'จิตอาสา พัฒนา', 'Development']],
    ['disaster', ['จิตอาสาภัยพิบัติ', 'ภัยพิบัติ', 'disaster']],
    ['special', ['จิตอาสาเฉพาะกิจ', 'เฉพาะกิจ', 'special']],
  ]);
  assertUnknown(readKind, 'kind-unknown', ['จิตอาสา', 'พัฒนา/ภัยพิบัติ', 3]);
});

test('states are known by their word, with or without a reason', () => {
  assertWords(readState, [
    ['draft', ['ร่าง', 'Draft']],
    ['planned', ['แผน', 'รอดำเนินการ', 'ยังไม่ดำเนินการ', 'ยังไม่ได้ดำเนินการ']],
    ['postponed', ['เลื่อน', 'เลื่อนกำหนด', 'เลื่อนเป็นวันที่ 20', 'ขอเลื่อน', 'ขอเลื่อนไปก่อน']],
    ['cancelled', ['ยกเลิก', 'ยกเลิกเนื่องจากฝนตก', 'ขอยกเลิก เนื่องจากฝนตก', 'งดจัด', 'Cancelled']],
    ['done', ['ดำเนินการแล้ว', 'ดำเนินการแล้วเสร็จ', 'เสร็จสิ้น', 'ผล', 'done']],
  ]);
  assertUnknown(readState, 'state-unknown', ['ดี', 'กำลังพิจารณา', 5]);
});

test('plan and result are told apart, by a word or by the state', () => {
  assertWords(readRecordKind, [
    ['plan', ['แผน', 'แผนการจัดกิจกรรม', 'รายงานแผน', 'Plan', 'รอดำเนินการ']],
    ['result', ['ผล', 'รายงานผล', 'ผลการปฏิบัติ', 'result', 'ดำเนินการแล้ว']],
    [undefined, ['แผน/ผล', 'แผนและผล', 'ยกเลิก', 'เลื่อน', 'ร่าง', 'ยกเลิกแผน', 'เลื่อนผลออกไป']],
  ]);
  assertUnknown(readRecordKind, 'state-unknown', ['อะไรก็ได้', 'no result', 'explanation']);
});

test('hosts and guests are told apart', () => {
  assertWords(readHosting, [
    ['own', ['จัดเอง', 'เป็นเจ้าภาพ', 'เจ้าภาพ']],
    ['joined', ['ไปเข้าร่วม', 'เข้าร่วม', 'ไป เข้าร่วม', 'ร่วมกิจกรรม']],
  ]);
  assertUnknown(readHosting, 'hosting-unknown', ['ทั่วไป']);
});

test('sectors are known by their word', () => {
  assertWords(readSector, [
    ['state', ['ภาครัฐ', 'รัฐ', 'ส่วนราชการ', 'อปท.']],
    ['private', ['ภาคเอกชน', 'เอกชน']],
    ['people', ['ภาคประชาชน', 'ประชาชน', 'ภาคประชาสังคม']],
  ]);
  assertUnknown(readSector, 'sector-unknown', ['ภาคอีสาน']);
});

test('channels are known by a word in their name', () => {
  assertWords(readChannelKind, [
    ['board', ['บอร์ดประชาสัมพันธ์', 'ป้ายประกาศ', 'board']],
    ['tower', ['หอกระจายข่าว', 'หอกระจายข่าวหมู่บ้าน', 'เสียงตามสาย']],
    ['line', ['กลุ่ม Line', 'ไลน์', 'กลุ่มไลน์หมู่บ้าน', 'LINE OA']],
    ['facebook', ['เพจ Facebook', 'เฟซบุ๊ก', 'เฟสบุ๊ค', 'เพจ']],
    ['phone', ['โทรศัพท์', 'เบอร์โทร', 'สายด่วน']],
    ['other', ['อื่น ๆ', 'อื่นๆ', 'other']],
  ]);
  assertUnknown(readChannelKind, 'channel-kind-unknown', ['นกพิราบ']);
});

test('only a plain yes is yes', () => {
  assertWords(readYesNo, [
    [true, ['ใช่', 'เผยแพร่', 'Yes', 'true', '1', 1, true, '✓', '/']],
    [false, ['ไม่', 'ไม่ใช่', 'ไม่เผยแพร่', 'No', 'false', '0', 0, false, 'x']],
  ]);
  assertUnknown(readYesNo, 'channel-not-public', ['อาจจะ', 'ใช่ไหม', `${'.'.repeat(20)}1`]);
});

test('a fiscal year is read in the Buddhist Era', () => {
  const cells: Cell[] = [
    '2565',
    2565,
    65,
    '65',
    '๒๕๖๕',
    'ปีงบประมาณ พ.ศ. ๒๕๖๕',
    'ปีงบประมาณ 2565',
    'ปี 2565',
    'พ.ศ. 2565',
  ];
  cells.push(
    '2022',
    2022,
    'ประจำปีงบประมาณ พ.ศ.2565',
    'FY2022',
    'งปม.65',
    'งปม 65',
    'พศ 2565',
    'พศ. 2565',
    'พ.ศ 2565',
    'พ. ศ. 2565',
  );
  cells.push('ค.ศ. 2022', 'คศ 2022', 'ค. ศ. 2022', 'ค.ศ 2022', 'แผนประจำปีงบประมาณ 2565', 'พุทธศักราช 2565');
  assertWords(readFiscalYear, [[2565, cells]]);
  assertUnknown(readFiscalYear, 'fiscal-year-unreadable', ['2565-2566', 'ปีนี้', 300, '99']);
});

test('all spellings of a local government are one unit', () => {
  const units: [string, string, string, string[]][] = [
    [
      'อบต.นาโก',
      'sao',
      'นาโก',
      ['อบต.นาโก', 'อบต. นาโก', 'อบต นาโก', 'องค์การบริหารส่วนตำบลนาโก', 'องค์กรบริหารส่วนตำบล นาโก', 'อ.บ.ต. นาโก'],
    ],
    [
      'อบต.นาโก',
      'sao',
      'นาโก',
      ['อบต.นาโก อ.เมือง จ.มุกดาหาร', 'อบต.ตำบลนาโก', 'อบต. ต.นาโก', 'ที่ทำการ อบต.นาโก', 'อบต.นา โก'],
    ],
    ['อบต.นาโก', 'sao', 'นาโก', ['อบต.นาโกอำเภอเมือง', 'อบต.นาโกจังหวัดมุกดาหาร', 'อบต.นาโก จังหวัดมุกดาหาร', 'อบต.\nนาโก']],
    [
      'อบต.นาโก',
      'sao',
      'นาโก',
      ['หน่วยจิตอาสาภัยพิบัติ อบต.นาโก', 'ชุดปฏิบัติการจิตอาสาภัยพิบัติประจำ อบต.นาโก', 'ชุดจิตอาสาภัยพิบัติอบต.นาโก'],
    ],
    ['เทศบาลตำบลดอนตาล', 'subdistrict-municipality', 'ดอนตาล', ['ทต.ดอนตาล', 'ทต. ดอนตาล', 'ท.ต.ดอนตาล', 'ทต ดอนตาล']],
    [
      'เทศบาลตำบลดอนตาล',
      'subdistrict-municipality',
      'ดอนตาล',
      ['เทศบาลตำบลดอนตาล', 'เทศบาลตำบล ดอนตาล', 'สำนักงานเทศบาลตำบลดอนตาล', 'เทศบาล ต.ดอนตาล'],
    ],
    [
      'เทศบาลเมืองมุกดาหาร',
      'town',
      'มุกดาหาร',
      ['ทม.มุกดาหาร', 'ท.ม.มุกดาหาร', 'ท. ม.มุกดาหาร', 'เทศบาลเมืองมุกดาหาร', 'ทม. มุกดาหาร'],
    ],
    ['เทศบาลนครขอนแก่น', 'city', 'ขอนแก่น', ['ทน.ขอนแก่น', 'ท.น.ขอนแก่น', 'ท. น. ขอนแก่น', 'เทศบาลนครขอนแก่น']],
    ['อบจ.มุกดาหาร', 'pao', 'มุกดาหาร', ['อบจ.มุกดาหาร', 'องค์การบริหารส่วนจังหวัดมุกดาหาร', 'อบจ มุกดาหาร']],
  ];
  for (const [name, kind, bareName, spellings] of units) {
    for (const text of spellings) assert.deepEqual(readLocalGovernment(text), { name, kind, bareName }, text);
  }
});

test('a unit of no known kind stays as written', () => {
  for (const name of ['นาโก', 'เทศบาลดอนตาล', 'ชุมชนนาโปใหญ่', 'อบต.', 'ทมะนาว']) {
    assert.deepEqual(readLocalGovernment(name), { name, kind: 'unknown', bareName: name });
  }
});

test('who only has a unit’s name in theirs stays as written, in one line', () => {
  for (const name of ['ชุมชนใน อบต.นาโก', 'สมาคม อบจ.มุกดาหาร', 'ชุมชนเทศบาลนครขอนแก่น', 'ตลาดเทศบาลเมืองมุกดาหาร'])
    assert.equal(readLocalGovernment(name).name, name);
  assert.equal(readLocalGovernment('โรงเรียนเทศบาลตำบลดอนตาล').kind, 'unknown');
  assert.equal(readLocalGovernment('ชมรม\nนาโก').name, 'ชมรม นาโก');
});
