import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toAreaTowerScript } from '../../../src/kit/area-tower-script.ts';
import { mostSeconds, toTowerScript, toTowerText } from '../../../src/kit/tower-script.ts';
import { activity, plan } from '../../support/builders.ts';
import { kitCases, kitOf } from '../../support/kit-cases.ts';

const whole = () => toTowerScript(kitOf(kitCases['all-known']!).announcements[0]!);

test('a script greets, says what, when, where, what to bring and whom to ask, and thanks', () => {
  const { lines } = whole();
  const order = ['เรียน', 'ขอเชิญ', 'ในวัน', 'เวลา', 'ที่วัด', 'นัดพบ', 'สิ่งที่ควร', 'การแต่ง', 'แจ้งชื่อ', 'สอบถาม', 'ขอขอบคุณ'];
  assert.deepEqual(
    lines.map((line, place) => line.startsWith(order[place]!)),
    order.map(() => true),
  );
});

test('the file holds it twice', () => {
  const script = whole();
  const text = toTowerText(script);
  assert.equal(text.split('ขอเชิญร่วม').length - 1, 2);
  assert.match(text, new RegExp(`^\\(อ่านสองรอบ รอบละประมาณ ${script.seconds} วินาที\\)\\n\\n`));
  assert.ok(script.secondsTwice > 2 * script.seconds - 2);
});

test('however much was reported, a telling stays under a minute and says when, where and whom to ask', () => {
  const long = 'รายละเอียดที่ยาวมาก '.repeat(30);
  const page = kitOf([
    activity({
      title: long,
      startTime: '09:30',
      place: { tambonCode: '490401', villageCode: '49040105', venue: long },
      plan: plan({
        bring: long,
        dress: long,
        meetingPoint: 'ศาลา',
        contact: 'อบต.ดงหลวง 042-000-057',
        signUpUntil: '2022-04-17',
      }),
    }),
  ]);
  for (const script of [toTowerScript(page.announcements[0]!), toAreaTowerScript(page)!]) {
    assert.ok(script.seconds <= mostSeconds, `${script.seconds}`);
    assert.match(script.lines.join('\n'), /วันจันทร์ที่สิบแปด[^]*เก้านาฬิกา[^]*ตำบลดงหลวง[^]*ศูนย์ห้าเจ็ด/);
  }
});

test('an area tells as many as a minute has room for, and counts the rest', () => {
  const many = Array.from({ length: 30 }, (_, place) =>
    activity({ id: `a${String(place).padStart(2, '0')}`, startTime: '09:00' }),
  );
  const script = toAreaTowerScript(kitOf(many))!;
  assert.ok(script.seconds <= mostSeconds);
  assert.match(script.lines.join('\n'), /มีกิจกรรมจิตอาสา สามสิบกิจกรรม[^]*ที่สอง [^]*และยังมีอีก ยี่สิบ/);
});

test('an area’s only activity is told whole, to the people of that area', () => {
  const page = kitOf(kitCases['all-known']!);
  assert.equal(toAreaTowerScript(page)!.lines[0], 'เรียน พี่น้องประชาชนอำเภอดงหลวงทุกท่าน');
  assert.deepEqual(toAreaTowerScript(page)!.lines.slice(1), whole().lines.slice(1));
});
