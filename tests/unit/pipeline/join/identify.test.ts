import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashText } from '../../../../src/io/hash.ts';
import { identifyEvents } from '../../../../src/pipeline/join/identify.ts';
import { joinReports } from '../../../../src/pipeline/join/join-reports.ts';
import type { ActivityReport } from '../../../../src/pipeline/report.ts';
import { report } from '../../../support/reports.ts';

function idsOf(reports: ActivityReport[]): string[] {
  const { events } = joinReports(reports);
  const ids = identifyEvents(events, hashText);
  return events.map((event) => ids.get(event)!);
}

test('the export’s own id is the address where it stands once', () => {
  assert.deepEqual(idsOf([report({ exportId: 'mk-2569-001' })]), ['mk-2569-001']);
});

test('so is the id of a result without a plan, and of one whose plan was written without', () => {
  assert.deepEqual(idsOf([report({ exportId: 'mk-7', total: 30 })]), ['mk-7']);
  assert.deepEqual(idsOf([report(), report({ exportId: 'mk-8', total: 30 })]), ['mk-8']);
});

for (const [exportId, id] of [
  ['mk 2569. 001', 'mk-2569-001'],
  ['mk_2569/001', 'mk-2569-001'],
  ['/a--b/', 'a-b'],
  ['12a', '12a'],
  ['a12', 'a12'],
  // A number alone, and one letter, are told from the numbers and letters of other addresses.
  ['2569', 'n2569'],
  ['7', 'n7'],
  ['b', 'nb'],
  ['m'.repeat(60), 'm'.repeat(60)],
] as const) {
  test(`the export’s id "${exportId}" stands in the address as "${id}"`, () => {
    assert.deepEqual(idsOf([report({ exportId })]), [id]);
  });
}

test('an id that would lose letters in an address, or is too long for one, leads to an address of its own all the same', () => {
  const odd = ['MK-001', 'mk-ก', 'กmk', '---', 'm'.repeat(61)];
  const ids = odd.map((exportId) => idsOf([report({ exportId })])[0]!);
  assert.equal(new Set(ids).size, odd.length);
  for (const id of ids) assert.match(id, /^x[0-9a-f]{10}$/);
  // The id decides, not what is said of the activity.
  const corrected = odd.map((exportId) => idsOf([report({ exportId, title: 'ซ้อมแผนน้ำท่วม', start: '2026-12-01' })])[0]!);
  assert.deepEqual(corrected, ids);
});

test('ids that become the same address are two addresses, and the first keeps it', () => {
  const ids = idsOf([report({ exportId: 'mk/1' }), report({ exportId: 'mk 1', title: 'ซ้อมแผนน้ำท่วม' })]);
  assert.equal(ids[0], 'mk-1');
  assert.match(ids[1]!, /^x[0-9a-f]{10}$/);
});

test('ids that differ only in Thai letters are two activities with two addresses', () => {
  const ids = idsOf([report({ exportId: 'พฒ-001' }), report({ exportId: 'ภพ-001', title: 'ซ้อมแผนน้ำท่วม' })]);
  assert.equal(new Set(ids).size, 2);
  for (const id of ids) assert.match(id, /^x[0-9a-f]{10}$/);
});

test('an id that two activities share is neither’s address', () => {
  const ids = idsOf([
    report({ exportId: 'mk-1' }),
    report({ exportId: 'mk-1', title: 'บริจาคโลหิต', start: '2026-09-01' }),
  ]);
  assert.equal(new Set(ids).size, 2);
  assert.ok(!ids.includes('mk-1'));
});

test('without an id the natural key decides, whatever the order of the rows', () => {
  const [a, b] = [report({ title: 'ปลูกต้นไม้ริมโขง' }), report({ title: 'ทาสีสะพานแขวน' })];
  assert.deepEqual(new Set(idsOf([a, b])), new Set(idsOf([b, a])));
});

test('a title’s spaces and Thai digits do not change the address', () => {
  assert.deepEqual(idsOf([report({ title: 'ปลูกต้นไม้ 100 ต้น' })]), idsOf([report({ title: 'ปลูกต้นไม้ ๑๐๐ ต้น ' })]));
});

test('equal natural keys of different agencies get different addresses', () => {
  const ids = idsOf([report({ agencyName: 'อบต.ก' }), report({ agencyName: 'อบต.ข' })]);
  assert.equal(new Set(ids).size, 2);
});

test('district, day, title and venue each make another address; what else is said of a lone activity does not', () => {
  const idOf = (over: Partial<ActivityReport>) => idsOf([report(over)])[0]!;
  const place = { districtCode: '4901', venue: 'วัดศรีมงคลใต้' };
  const own = idOf({ place });
  const others = [
    idOf({ place: { ...place, districtCode: '4902' } }),
    idOf({ place, start: '2026-11-21' }),
    idOf({ place, title: 'ทาสีสะพานแขวน' }),
    idOf({ place: { districtCode: '4901' } }),
  ];
  assert.equal(new Set([own, ...others]).size, 5);
  assert.equal(idOf({ place: { ...place, venue: 'วัด ศรีมงคลใต้' } }), own);
  assert.equal(idOf({ place: { ...place, tambonCode: '490101', villageCode: '49010101' } }), own);
  assert.equal(idOf({ place, agencyName: 'อบต.ก', kind: 'special' }), own);
});

test('of activities with one natural key each later one is found by its agency, whoever else is there', () => {
  const [a, b, c] = ['ก', 'ข', 'ค'].map((name) => report({ agencyName: `อบต.${name}` })) as [
    ActivityReport,
    ActivityReport,
    ActivityReport,
  ];
  assert.equal(idsOf([a, b, c])[2], idsOf([a, c])[1]);
});

test('addresses that were given out stay what they are: links, calendars and printed codes lead to them', () => {
  const at = (villageNo: number) => report({ place: { districtCode: '4901', villageNo, venue: 'ศาลาประชาคม' } });
  // Nothing but their order tells the second, third and fourth apart: the village has a number and no code.
  assert.deepEqual(idsOf([at(1), at(2), at(3), at(4)]), ['x415b504cb1', 'x0a8f8ad5ea', 'x1057501fc7', 'xbd3f94606e']);
  assert.deepEqual(idsOf([report({ exportId: 'พฒ-001' })]), ['x7b35bcab93']);
});
