import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canBeSame, isExact, leadOf, titlesAlike, venuesAgree } from '../../../../src/pipeline/join/event.ts';
import type { ActivityReport } from '../../../../src/pipeline/report.ts';
import { toMatchKey } from '../../../../src/pipeline/text/match-key.ts';
import { report } from '../../../support/reports.ts';

test('the plan stands for an event, else the result, else the first who went along', () => {
  const [plan, result, guest] = [report(), report({ total: 5 }), report({ hosting: 'joined' })];
  assert.equal(leadOf({ plan, result, joined: [guest], sharesId: false }), plan);
  assert.equal(leadOf({ result, joined: [guest], sharesId: false }), result);
  assert.equal(leadOf({ joined: [guest, report()], sharesId: false }), guest);
  assert.throws(() => leadOf({ joined: [], sharesId: false }), /at least one report/);
});

const alike = (a: string, b: string) => {
  const [one, other] = [titlesAlike(toMatchKey(a), toMatchKey(b)), titlesAlike(toMatchKey(b), toMatchKey(a))];
  assert.equal(one, other, 'whichever comes first');
  return one;
};

test('titles are alike where one says the other and more, or most of their letters are the same', () => {
  assert.ok(alike('ลอกคลอง', 'ลอกคลอง'));
  assert.ok(alike('ลอกผักตบชวาลำห้วยมุก', 'กิจกรรมจิตอาสาพัฒนา ลอกผักตบชวา ลำห้วยมุก เฉลิมพระเกียรติ'));
  assert.ok(alike('ลอกผักตบชวาลำห้วยมุก', 'ลอกผักตบชวาในลำห้วยมุข'));
  assert.ok(!alike('ลอกผักตบชวาลำห้วยมุก', 'บริจาคโลหิตประจำเดือน'));
});

test('a short title within a longer one says little; eight letters are enough', () => {
  assert.ok(!alike('abcdefg', 'xxxx abcdefg yyyyyyyy'));
  assert.ok(alike('abcdefgh', 'xxxx abcdefgh yyyyyyyy'));
});

test('short titles need more letters in common than long ones', () => {
  // Of twelve letters nine of eleven pairs are the same; of eleven eight of ten.
  assert.ok(alike('abcdefghijkl', 'abcdexghijkl'));
  assert.ok(!alike('abcdefghijk', 'abcdexghijk'));
  assert.ok(alike('abcdefghijk', 'abcdefghijx'));
});

test('titles of which seven tenths are the same are alike, with less in common they are not', () => {
  const long = 'abcdefghijklmnopqrstu';
  assert.ok(
    alike(
      long,
      'abcdefghijklmno123456'.replace(/\d/g, (digit) => 'WXYZUV'[Number(digit) - 1]!),
    ),
  );
  assert.ok(!alike(long, 'abcdefghijklmnWXYZUVT'));
});

test('a title of less than half the length is another', () => {
  assert.ok(!alike('abab', 'ababababa'));
});

test('titles with other numbers are of two activities, however alike; one without a number may be of either', () => {
  assert.ok(!alike('ลอกคลองส่งน้ำประจำเดือน ครั้งที่ 1', 'ลอกคลองส่งน้ำประจำเดือน ครั้งที่ 2'));
  assert.ok(!alike('ปลูกป่าหมู่ที่ 1 ครั้งที่ 23', 'ปลูกป่าหมู่ที่ 12 ครั้งที่ 3'));
  assert.ok(!alike('ลอกคลองส่งน้ำประจำเดือน 10', 'กิจกรรมลอกคลองส่งน้ำประจำเดือน 1'));
  assert.ok(alike('ลอกคลองส่งน้ำประจำเดือน ครั้งที่ 1', 'ลอกคลองส่งน้ำประจำเดือน'));
  assert.ok(alike('ลอกคลองส่งน้ำครั้งที่ ๑', 'กิจกรรมลอกคลองส่งน้ำ ครั้งที่ 1'));
});

test('venues agree unless both are named and are not alike', () => {
  assert.ok(venuesAgree(undefined, 'วัดโพธิ์'));
  assert.ok(venuesAgree('วัดโพธิ์', undefined));
  assert.ok(venuesAgree('วัดโพธิ์', 'วัด โพธิ์'));
  assert.ok(venuesAgree('วัดโพธิ์', 'บริเวณวัดโพธิ์ บ้านใหม่'));
  assert.ok(venuesAgree('บริเวณวัดโพธิ์ บ้านใหม่', 'วัดโพธิ์'));
  assert.ok(venuesAgree('ศาลาประชาคมบ้านใหม่', 'ศาลาประชาคมบ้านไหม่'));
  assert.ok(!venuesAgree('วัดโพธิ์', 'โรงเรียนบ้านใหม่'));
});

const same = (a: Partial<ActivityReport>, b: Partial<ActivityReport>) => {
  const [one, other] = [canBeSame(report(a), report(b)), canBeSame(report(b), report(a))];
  assert.equal(one, other, 'whichever comes first');
  return one;
};
const at = (place: Partial<ActivityReport['place']>) => ({ place: { districtCode: '4901', ...place } });

test('reports of one district, near days and like titles can be of one activity', () => {
  assert.ok(same({}, {}));
  assert.ok(same({ start: '2026-11-20' }, { start: '2026-11-23' }));
  assert.ok(!same({ start: '2026-11-20' }, { start: '2026-11-24' }));
  assert.ok(!same({ title: 'ลอกผักตบชวาลำห้วยมุก' }, { title: 'บริจาคโลหิตประจำเดือน' }));
});

test('what contradicts itself in place is of two activities; what one leaves open is no contradiction', () => {
  assert.ok(!same(at({}), at({ districtCode: '4902' })));
  for (const [one, other] of [
    [{ tambonCode: '490101' }, { tambonCode: '490102' }],
    [{ villageCode: '49010101' }, { villageCode: '49010102' }],
    [{ villageNo: 1 }, { villageNo: 2 }],
    [{ venue: 'วัดโพธิ์' }, { venue: 'โรงเรียนบ้านใหม่' }],
  ]) {
    assert.ok(!same(at(one!), at(other!)), JSON.stringify(one));
    assert.ok(same(at(one!), at({})), JSON.stringify(one));
  }
});

test('plan and result are of one agency, however it is written; guest and host need not be', () => {
  assert.ok(same({ agencyName: 'อบต. นาโก' }, { agencyName: 'อบต.นาโก' }));
  assert.ok(same({ agencyName: 'อบต.นาโก' }, {}));
  assert.ok(!same({ agencyName: 'อบต.นาโก' }, { agencyName: 'อบต.ดงหลวง' }));
  assert.ok(same({ agencyName: 'อบต.นาโก' }, { agencyName: 'อบต.ดงหลวง', hosting: 'joined' }));
});

test('reports are exact where day and title are the same', () => {
  assert.ok(isExact(report(), report({ title: 'ลอกผักตบชวา ลำห้วยมุก' })));
  assert.ok(!isExact(report(), report({ start: '2026-11-21' })));
  assert.ok(!isExact(report(), report({ title: 'ลอกผักตบชวา' })));
});
