import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { levelOf, type Area } from '../../../src/domain/area.ts';
import { createPlaceIndex, withVillages } from '../../../src/pipeline/place-index.ts';

const area = (code: string, nameTh: string, nameEn?: string): Area => ({ code, level: levelOf(code), nameTh, nameEn });
const village = (code: string, nameTh: string, nameEn?: string): Area => ({
  ...area(code, nameTh, nameEn),
  villageNo: Number(code.slice(6)),
});

const province = [
  area('49', 'มุกดาหาร', 'Mukdahan'),
  area('4901', 'เมืองมุกดาหาร', 'Mueang Mukdahan'),
  area('490101', 'มุกดาหาร', 'Mukdahan'),
  area('490103', 'บ้านโคก', 'Ban Khok'),
  area('4903', 'ดอนตาล', 'Don Tan'),
  area('490301', 'ดอนตาล', 'Don Tan'),
  area('490302', 'โพธิ์ไทร', 'Pho Sai'),
  area('4904', 'ดงหลวง', 'Dong Luang'),
  area('490401', 'ดงหลวง', 'Dong Luang'),
  area('490402', 'หนองบัว', 'Nong Bua'),
  area('4905', 'คำชะอี', 'Kham Cha-i'),
  area('490503', 'บ้านซ่ง', 'Ban Song'),
];
const villages = [village('49040101', 'โนนสว่าง'), village('49040102', 'คำไผ่'), village('49040105', 'คำไผ่')];
const places = createPlaceIndex(withVillages(province, villages));

test('a district is found as exports write it', () => {
  const written = [
    'ดงหลวง',
    'อ.ดงหลวง',
    'อ. ดงหลวง',
    'อ  .ดงหลวง',
    'อำเภอดงหลวง',
    ' อำเภอ ดงหลวง ',
    'ที่ว่าการอำเภอดงหลวง',
    'Dong Luang',
    'Dong Luang District',
    'amphoe dongluang',
  ];
  for (const text of written) assert.equal(places.district(text)?.code, '4904', text);
});

test('the capital is found by its short names', () => {
  for (const text of [
    'เมือง',
    'อ.เมือง',
    'อ.เมืองฯ',
    'เมืองฯ',
    'อำเภอเมือง',
    'เมืองมุกดาหาร',
    'อ.เมืองมุกดาหาร',
    'Muang',
    'Muang Mukdahan',
    'amphoe mueang',
    'Mueang Mukdahan',
  ]) {
    assert.equal(places.district(text)?.code, '4901', text);
  }
});

test('codes are found padded, with TH and in Thai digits', () => {
  for (const text of ['4904', '49040000', 'TH4904', 'th4904', '๔๙๐๔', ' 490400 ']) {
    assert.equal(places.district(text)?.code, '4904', text);
    assert.equal(places.area(text)?.code, '4904', text);
  }
  assert.equal(places.area('49000000')?.code, '49');
  assert.equal(places.area('TH490402')?.nameTh, 'หนองบัว');
  assert.equal(places.area('49040102')?.nameTh, 'คำไผ่');
});

test('what is no code of the province is not found by code', () => {
  for (const text of ['', '4', '49040', '4999', '00', '0000', '4904012345', 'ดงหลวง', '49 04'])
    assert.equal(places.area(text), undefined, text);
});

test('a code of another level names no district', () => {
  assert.equal(places.district('49'), undefined);
  assert.equal(places.district('490401'), undefined);
});

test('a tambon is found inside its district only', () => {
  for (const text of [
    'ดงหลวง',
    'ต.ดงหลวง',
    'ต  .ดงหลวง',
    'ตำบลดงหลวง',
    'Dong Luang',
    'tambon Dong Luang',
    '490401',
    '49040100',
  ]) {
    assert.equal(places.tambon(text, '4904')?.code, '490401', text);
    assert.equal(places.tambon(text, '4903'), undefined, text);
  }
  assert.equal(places.tambon('ต.ดงหลวง', '4999'), undefined);
});

test('a tambon keeps the word บ้าน that belongs to its name', () => {
  for (const text of ['บ้านโคก', 'ต.บ้านโคก', 'ตำบล บ้านโคก'])
    assert.equal(places.tambon(text, '4901')?.code, '490103', text);
  assert.equal(places.tambon('โคก', '4901'), undefined);
});

test('marks typed in another order or way are the same name', () => {
  assert.equal(places.district('ค\u0e4dาชะอี')?.code, '4905');
  assert.equal(places.tambon('โพธิ\u0e4c ไทร', '4903')?.code, '490302');
  assert.equal(places.tambon('บ\u0e49านซ\u0e48ง', '4905')?.code, '490503');
});

test('a misspelt name is not found but hinted at', () => {
  assert.equal(places.district('ดงหลง'), undefined);
  assert.equal(places.nearestDistrict('อ.ดงหลง')?.code, '4904');
  assert.equal(places.tambon('ต.หนองบว', '4904'), undefined);
  assert.equal(places.nearestTambon('ต.หนองบว', '4904')?.code, '490402');
  assert.equal(places.nearestDistrict('กรุงเทพ'), undefined);
  assert.equal(places.nearestTambon('หนองบัว', '4999'), undefined);
});

test('a village is found by code, by number, and by a name that stands once', () => {
  assert.equal(places.village({ code: '49040102' }, '490401')?.code, '49040102');
  assert.equal(places.village({ no: 5 }, '490401')?.code, '49040105');
  for (const name of ['โนนสว่าง', 'บ้านโนนสว่าง', 'บ.โนนสว่าง', 'หมู่ 1 บ้านโนนสว่าง', 'ม.๑ โนนสว่าง']) {
    assert.equal(places.village({ name }, '490401')?.code, '49040101', name);
  }
});

test('a name that two villages share needs the number', () => {
  assert.equal(places.village({ name: 'คำไผ่' }, '490401'), undefined);
  assert.equal(places.village({ name: 'คำไผ่', no: 2 }, '490401')?.code, '49040102');
});

test('a number that the list lacks is not replaced by a name, and nothing matches nothing', () => {
  assert.equal(places.village({ no: 9, name: 'โนนสว่าง' }, '490401'), undefined);
  assert.equal(places.village({}, '490401'), undefined);
  assert.equal(places.village({ no: 1 }, '490402'), undefined);
});

test('only tambons of which the list has villages are known', () => {
  assert.equal(places.knowsVillages('490401'), true);
  assert.equal(places.knowsVillages('490402'), false);
});

test('another province is told apart from this one, misspelt or not', () => {
  for (const text of [
    'มุกดาหาร',
    'จ.มุกดาหาร',
    'จังหวัดมุกดาหาร',
    'จว.มุกดาหาร',
    'มุกดาหาน',
    'Mukdahan',
    'Mukdahan Province',
    '49',
    '49000000',
    '',
    'ไม่ระบุ',
  ]) {
    assert.equal(places.isOtherProvince(text), false, text);
  }
  for (const text of ['นครพนม', 'จ.นครพนม', 'จังหวัดสกลนคร', 'Yasothon', '48', '48000000'])
    assert.equal(places.isOtherProvince(text), true, text);
});

test('villages come among the areas by code; unknown tambons and repeated codes are left out', () => {
  const merged = withVillages(province, [
    village('49040202', 'ข'),
    village('49040201', 'ก'),
    village('49040201', 'อีก'),
    village('49999901', 'ไม่มี'),
  ]);
  assert.deepEqual(
    merged.filter(({ code }) => code.startsWith('490402')).map(({ code, nameTh }) => [code, nameTh]),
    [
      ['490402', 'หนองบัว'],
      ['49040201', 'ก'],
      ['49040202', 'ข'],
    ],
  );
  assert.equal(merged.length, province.length + 2);
});

test('no text throws, and what is found lies where it was looked for', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('อ.', 'ต. ', '__proto__', '000000', 'TH'),
  );
  fc.assert(
    fc.property(text, fc.constantFrom('4901', '4904', '4999'), (written, districtCode) => {
      const tambon = places.tambon(written, districtCode);
      assert.ok(tambon === undefined || tambon.code.startsWith(districtCode));
      assert.ok((places.district(written)?.level ?? 'district') === 'district');
      places.nearestDistrict(written);
      places.village({ name: written, code: written }, '490401');
      places.isOtherProvince(written);
    }),
    { seed: 49 },
  );
});

test('a province is this one under any word for it, also of few letters and one of them mistyped', () => {
  const tak = createPlaceIndex([area('63', 'ตาก', 'Tak')]);
  for (const text of [
    'จังหวัดตาค',
    'จังหวัด ตาค',
    'จว.ตาค',
    'จว  .ตาค',
    'จ.ตาค',
    'จ  .ตาค',
    'changwat Tak',
    'Tak province',
  ])
    assert.equal(tak.isOtherProvince(text), false, text);
  for (const text of ['6304', '๖๓']) assert.equal(tak.isOtherProvince(text), false, text);
  assert.equal(tak.isOtherProvince('4963'), true);
});

test('a real province is never taken for this one misspelt', () => {
  const nakhonPhanom = createPlaceIndex([area('48', 'นครพนม', 'Nakhon Phanom')], ['นครปฐม', 'Nakhon Pathom']);
  for (const text of ['นครปฐม', 'จ.นครปฐม', 'Nakhon Pathom', 'nakhon pathom province'])
    assert.equal(nakhonPhanom.isOtherProvince(text), true, text);
  for (const text of ['นครพนม', 'จ.นครพณม', 'Nakhon Panom', 'Nakhon Phanom'])
    assert.equal(nakhonPhanom.isOtherProvince(text), false, text);
});

test('Bangkok is called by its short names too, and only Bangkok', () => {
  const bangkok = createPlaceIndex([area('10', 'กรุงเทพมหานคร', 'Bangkok')]);
  for (const text of ['กทม', 'กทม.', 'กรุงเทพฯ', 'กรุงเทพ', 'กรุงเทพมหานคร', 'Bangkok']) {
    assert.equal(bangkok.isOtherProvince(text), false, text);
    assert.equal(places.isOtherProvince(text), true, text);
  }
});

test('a province without English names is found by its Thai ones, and one without a capital by none', () => {
  const thaiOnly = createPlaceIndex([area('49', 'มุกดาหาร'), area('4901', 'เมืองมุกดาหาร')]);
  for (const text of ['เมือง', 'อ.เมืองฯ', 'muang']) assert.equal(thaiOnly.district(text)?.code, '4901', text);
  assert.equal(thaiOnly.isOtherProvince('มุกดาหาร'), false);
  assert.equal(thaiOnly.district(''), undefined);
  const withoutCapital = createPlaceIndex([area('49', 'มุกดาหาร'), area('4904', 'ดงหลวง')]);
  assert.equal(withoutCapital.district('เมือง'), undefined);
  assert.equal(withoutCapital.district('ดงหลวง')?.code, '4904');
});

test('a district that is called like the capital for short keeps its name', () => {
  const other = createPlaceIndex([...province, area('4907', 'Muang', 'Muang')]);
  assert.equal(other.district('muang')?.code, '4907');
  assert.equal(other.district('mueang')?.code, '4901');
});

test('a hint is given under any word for the level', () => {
  assert.equal(places.nearestDistrict('ที่ว่าการอำเภอดอนตาน')?.code, '4903');
  assert.equal(places.nearestTambon('ตำบลหนองบว', '4904')?.code, '490402');
});

test('a word for the level counts at the beginning of a name, and the English one at its end', () => {
  assert.equal(places.district('ดง อ.หลวง'), undefined);
  assert.equal(places.district('Dong District Luang'), undefined);
  assert.equal(places.tambon('ดง ต.หลวง', '4904'), undefined);
  assert.equal(places.village({ name: 'โนน บ้านสว่าง' }, '490401'), undefined);
});

test('a village is no tambon and a tambon no district, whatever is looked for in it', () => {
  assert.equal(places.tambon('โนนสว่าง', '490401'), undefined);
  assert.equal(places.tambon('ดอนตาล', '49'), undefined);
  assert.equal(places.knowsVillages('4904'), false);
});

test('a village is found as exports write it, with its number before it or not', () => {
  const one = createPlaceIndex([...province, { ...area('49040112', 'โนนสว่าง', 'Non Sawang') }]);
  for (const name of ['ม  .12 โนนสว่าง', 'หมู่12บ้านโนนสว่าง', 'หมู่ที่ ๑๒ บ  .โนนสว่าง', 'หมู่บ้านโนนสว่าง', 'Ban Non Sawang'])
    assert.equal(one.village({ name }, '490401')?.code, '49040112', name);
  assert.equal(one.village({ no: 12 }, '490401')?.code, '49040112', 'its number is the end of its code');
  for (const name of ['', '-', 'หมู่ 12', 'บ้าน']) assert.equal(one.village({ name }, '490401'), undefined, name);
});

test('an area whose two names are the same is found by it', () => {
  const same = createPlaceIndex([...province, area('490403', 'ABC', 'abc')]);
  assert.equal(same.tambon('ABC', '4904')?.code, '490403');
});

test('an index without a province is refused', () => {
  assert.throws(() => createPlaceIndex([area('4901', 'เมือง')]), /province/);
});

test('a code may be followed by the name it stands for, and nothing but a code begins one', () => {
  for (const text of ['490402 ตำบลหนองบัว', '๔๙๐๔๐๒ หนองบัว', 'TH490402 Nong Bua', '490402  หนองบัว']) {
    assert.equal(places.area(text)?.code, '490402', text);
  }
  for (const text of ['49 หมู่บ้าน', '490402หนองบัว', '490402 5', '4904022 หนองบัว', 'ดงหลวง 4904', '490001']) {
    assert.equal(places.area(text), undefined, text);
  }
});
