import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  channelWords,
  hostings,
  kindWords,
  sectors,
  states,
  yesOrNo,
} from '../../../../src/pipeline/cells/vocabularies.ts';
import { toMatchKey } from '../../../../src/pipeline/text/match-key.ts';

const lists = { states, hostings, sectors, yesOrNo } as const;

test('no list knows a word of no letters, which every sign would be', () => {
  for (const [name, words] of Object.entries(lists)) assert.ok(!words.has(''), name);
});

test('words stand as they are looked up', () => {
  for (const words of [states, hostings, sectors]) {
    for (const word of words.keys()) assert.equal(toMatchKey(word), word);
  }
});

/** What each word of a line means. */
const meanings = (words: ReadonlyMap<string, unknown>, line: string) => [
  ...new Set(line.split(' ').map((word) => words.get(toMatchKey(word)))),
];

test('what has become of an activity is said in the words of officers and of programs', () => {
  assert.deepEqual(meanings(states, 'ร่าง ฉบับร่าง Draft'), ['draft']);
  assert.deepEqual(meanings(states, 'แผน ยังไม่ได้ดำเนินการ ยังไม่ถึงกำหนด รอดำเนินการ อนุมัติแล้ว Planned'), ['planned']);
  assert.deepEqual(meanings(states, 'postponed'), ['postponed']);
  assert.deepEqual(meanings(states, 'งดกิจกรรม ไม่ได้จัด Cancelled canceled'), ['cancelled']);
  assert.deepEqual(meanings(states, 'ผล ดำเนินการแล้ว ดำเนินการเสร็จสิ้น แล้วเสร็จ รายงานผลแล้ว Done completed'), ['done']);
});

test('who hosts is said', () => {
  assert.deepEqual(meanings(hostings, 'จัดเอง เจ้าภาพหลัก own'), ['own']);
  assert.deepEqual(meanings(hostings, 'ไปเข้าร่วม ร่วม ผู้เข้าร่วม joined'), ['joined']);
});

test('each part of society is known, local government as one of the state', () => {
  assert.deepEqual(meanings(sectors, 'ภาครัฐ รัฐวิสาหกิจ อปท. อปท state'), ['state']);
  assert.deepEqual(meanings(sectors, 'ภาคเอกชน บริษัท private'), ['private']);
  assert.deepEqual(meanings(sectors, 'ภาคประชาชน ชุมชน people'), ['people']);
});

test('yes is a plain yes or a tick, and no is a no', () => {
  assert.deepEqual(meanings(yesOrNo, 'ใช่ ได้ เผยแพร่ สาธารณะ มี YES y true 1 public'), [true]);
  assert.deepEqual(meanings(yesOrNo, 'ไม่ ไม่ใช่ ไม่เผยแพร่ ปกปิด No n false 0 private x'), [false]);
  for (const tick of ['✓', '✔', '√', '/']) assert.equal(yesOrNo.get(tick), true, tick);
  for (const cross of ['✗', '✘']) assert.equal(yesOrNo.get(cross), false, cross);
});

/** The values whose pattern finds a text. */
const found = (words: readonly (readonly [string, RegExp])[], text: string) =>
  words.filter(([, word]) => word.test(toMatchKey(text))).map(([value]) => value);

test('a kind is named wherever its word stands', () => {
  for (const [text, kind] of [
    ['กิจกรรมจิตอาสาพัฒนา', 'development'],
    ['Development work', 'development'],
    ['จิตอาสาภัยพิบัติ', 'disaster'],
    ['disaster relief', 'disaster'],
    ['จิตอาสาเฉพาะกิจ', 'special'],
    ['Special', 'special'],
  ] as const) {
    assert.deepEqual(found(kindWords, text), [kind], text);
  }
  assert.deepEqual(found(kindWords, 'จิตอาสา'), []);
});

test('a channel is what its words name first', () => {
  for (const [text, kind] of [
    ['หอกระจายข่าว (โทร. 042)', 'tower'],
    ['เสียงตามสายหมู่บ้าน', 'tower'],
    ['เสียงไร้สาย', 'tower'],
    ['Broadcast tower', 'tower'],
    ['broadcast', 'tower'],
    ['ป้ายประชาสัมพันธ์', 'board'],
    ['บอร์ด', 'board'],
    ['notice board', 'board'],
    ['เฟซบุ๊ก', 'facebook'],
    ['เฟสบุ๊ค', 'facebook'],
    ['FB อำเภอ', 'facebook'],
    ['Facebook', 'facebook'],
    ['เพจอำเภอ', 'facebook'],
    ['ไลน์กลุ่ม', 'line'],
    ['LINE', 'line'],
    ['กลุ่ม LINE ตำบล', 'line'],
    ['OpenChat', 'line'],
    ['โอเพนแชท', 'line'],
    ['โทรศัพท์', 'phone'],
    ['สายด่วน 1567', 'phone'],
    ['phone', 'phone'],
    ['tel.', 'phone'],
    ['อื่น ๆ', 'other'],
    ['ช่องทางอื่น', 'other'],
    ['อื่น', 'other'],
    ['other', 'other'],
    ['เว็บไซต์', 'other'],
    ['website', 'other'],
    ['วิทยุชุมชน', 'other'],
    ['radio', 'other'],
  ] as const) {
    assert.equal(found(channelWords, text)[0], kind, text);
  }
  for (const text of ['คลิปไลฟ์', 'online', 'hotel', 'abfb', 'สถานีวิทยุ', 'another']) {
    assert.deepEqual(found(channelWords, text), [], text);
  }
});
