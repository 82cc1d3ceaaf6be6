import assert from 'node:assert/strict';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { Area } from '../../../src/domain/area.ts';
import { SettingsError } from '../../../src/domain/errors.ts';
import { otherProvinceNames, provinceCodes, readAreas } from '../../../src/io/read-areas.ts';

// The register's list, district by district: last two digits of the tambon's code, then its name.
const mukdahan: Record<string, string> = {
  '4901 เมืองมุกดาหาร':
    '01 มุกดาหาร 02 ศรีบุญเรือง 03 บ้านโคก 04 บางทรายใหญ่ 05 โพนทราย 06 ผึ่งแดด 07 นาโสก 08 นาสีนวน 09 คำป่าหลาย 10 คำอาฮวน 11 ดงเย็น 12 ดงมอน 13 กุดแข้',
  '4902 นิคมคำสร้อย': '01 นิคมคำสร้อย 02 นากอก 03 หนองแวง 04 กกแดง 05 นาอุดม 06 โชคชัย 07 ร่มเกล้า',
  '4903 ดอนตาล': '01 ดอนตาล 02 โพธิ์ไทร 03 ป่าไร่ 04 เหล่าหมี 05 บ้านบาก 06 นาสะเม็ง 07 บ้านแก้ง',
  '4904 ดงหลวง': '01 ดงหลวง 02 หนองบัว 03 กกตูม 04 หนองแคน 05 ชะโนดน้อย 06 พังแดง',
  '4905 คำชะอี': '03 บ้านซ่ง 04 คำชะอี 05 หนองเอี่ยน 06 บ้านค้อ 07 บ้านเหล่า 08 โพนงาม 11 เหล่าสร้างถ่อ 12 คำบก 14 น้ำเที่ยง',
  '4906 หว้านใหญ่': '01 หว้านใหญ่ 02 ป่งขาม 03 บางทรายน้อย 04 ชะโนด 05 ดงหมู',
  '4907 หนองสูง': '01 หนองสูง 02 โนนยาง 03 ภูวง 04 บ้านเป้า 05 หนองสูงใต้ 06 หนองสูงเหนือ',
};

test('Mukdahan has the 7 districts and 53 tambons of the register, by code', async () => {
  const expected = Object.entries(mukdahan).flatMap(([district, tambons]) => {
    const [code, name] = district.split(' ');
    return [
      `${code} ${name}`,
      ...[...tambons.matchAll(/(\d\d) (\S+)/g)].map(([, no, tambon]) => `${code}${no} ${tambon}`),
    ];
  });
  const areas = await readAreas('49');
  assert.equal(expected.length, 60);
  assert.deepEqual(
    areas.map(({ code, nameTh }) => `${code} ${nameTh}`),
    ['49 มุกดาหาร', ...expected],
  );
});

test('every area of Mukdahan has an English name and a point inside the province', async () => {
  for (const area of await readAreas('49')) {
    assert.deepEqual(Area.parse(area), area);
    assert.ok(area.nameEn, area.code);
    assert.ok(
      area.point && area.point.lat > 16.1 && area.point.lat < 17 && area.point.lon > 104 && area.point.lon < 105,
      area.code,
    );
  }
});

test('4904 is Dong Luang in English, and 4903 Don Tan', async () => {
  const names = new Map((await readAreas('49')).map(({ code, nameEn }) => [code, nameEn]));
  assert.equal(names.get('4904'), 'Dong Luang');
  assert.equal(names.get('4903'), 'Don Tan');
  assert.equal(names.get('490304'), 'Lao Mi');
});

test('Bueng Kan is province 38 with its own districts', async () => {
  const areas = await readAreas('38');
  const districts = areas.filter(({ level }) => level === 'district').map(({ code, nameTh }) => `${code} ${nameTh}`);
  assert.deepEqual(districts.slice(0, 5), ['3801 เมืองบึงกาฬ', '3802 พรเจริญ', '3803 โซ่พิสัย', '3804 เซกา', '3805 ปากคาด']);
  assert.equal(areas.filter(({ level }) => level === 'tambon').length, 53);
  assert.equal(areas.find(({ code }) => code === '380409')?.nameTh, 'โสกก่าม');
});

test('a tambon that moved to another district is not left behind in the old one', async () => {
  const codes = new Set((await readAreas('10')).map(({ code }) => code));
  assert.ok(codes.has('103401'), 'สวนหลวง in its own district');
  assert.ok(!codes.has('103204'), 'สวนหลวง in ประเวศ');
});

test('a province without a table of points has none', async () => {
  assert.ok((await readAreas('48')).every(({ point }) => point === undefined));
});

test('a correction replaces, adds and removes', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'areas-'));
  await writeFile(
    path.join(folder, 'area-corrections.csv'),
    '# why\ncode,nameTh,nameEn\n4905,,Khamcha-i\n490601,-,\n490699,บ้านใหม่,Ban Mai\n480101,ที่อื่น,\n',
  );
  const areas = new Map((await readAreas('49', folder)).map((area) => [area.code, area]));
  assert.deepEqual(areas.get('4905'), { code: '4905', level: 'district', nameTh: 'คำชะอี', nameEn: 'Khamcha-i' });
  assert.equal(areas.has('490601'), false);
  assert.deepEqual(areas.get('490699'), { code: '490699', level: 'tambon', nameTh: 'บ้านใหม่', nameEn: 'Ban Mai' });
  assert.equal(areas.has('480101'), false);
});

test('a code that is no province is refused, and is none of the 77', async () => {
  await assert.rejects(readAreas('29'), (error) => error instanceof SettingsError && /"29"/.test(error.message));
  const codes = await provinceCodes();
  assert.equal(codes.length, 77);
  assert.ok(codes.includes('38') && codes.includes('49') && !codes.includes('29'));
});

test('the other provinces are called by their names in either language, and this one is none of them', async () => {
  const names = await otherProvinceNames('49');
  assert.equal(names.length, 2 * 76);
  assert.ok(names.includes('นครปฐม') && names.includes('Nakhon Pathom') && names.includes('บึงกาฬ'));
  assert.ok(!names.includes('มุกดาหาร') && !names.includes('Mukdahan'));
});
