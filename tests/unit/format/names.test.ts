import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  formatAreaName,
  formatAreaNameShort,
  formatPlace,
  formatPlaceShort,
  formatPlaceVillage,
  type NamedArea,
} from '../../../src/format/names.ts';

const province: NamedArea = { code: '49', level: 'province', nameTh: 'มุกดาหาร', nameEn: 'Mukdahan' };
const capital: NamedArea = { code: '4901', level: 'district', nameTh: 'เมืองมุกดาหาร', nameEn: 'Mueang Mukdahan' };
const district: NamedArea = { code: '4904', level: 'district', nameTh: 'ดงหลวง', nameEn: 'Dong Luang' };
const tambon: NamedArea = { code: '490403', level: 'tambon', nameTh: 'กกตูม', nameEn: 'Kok Tum' };
const village: NamedArea = { code: '49040305', level: 'village', nameTh: 'โคก', villageNo: 5 };

test('an area bears its level word', () => {
  assert.equal(formatAreaName(province, 'th'), 'จังหวัดมุกดาหาร');
  assert.equal(formatAreaName(capital, 'th'), 'อำเภอเมืองมุกดาหาร');
  assert.equal(formatAreaName(tambon, 'th'), 'ตำบลกกตูม');
  assert.equal(formatAreaName(province, 'en'), 'Mukdahan Province');
  assert.equal(formatAreaName(district, 'en'), 'Dong Luang District');
  assert.equal(formatAreaName(tambon, 'en'), 'Kok Tum Subdistrict');
});

test('a village has its number beside its name', () => {
  assert.equal(formatAreaName(village, 'th'), 'หมู่ 5 บ้านโคก');
  assert.equal(formatAreaName({ ...village, nameEn: 'Khok' }, 'en'), 'Ban Khok (Moo 5)');
  assert.equal(formatAreaName({ ...village, villageNo: undefined }, 'th'), 'บ้านโคก');
});

test('a village whose list writes "บ้าน" is not called บ้านบ้าน, and a community is no บ้าน', () => {
  assert.equal(formatAreaName({ ...village, nameTh: 'บ้านโคก' }, 'th'), 'หมู่ 5 บ้านโคก');
  assert.equal(formatAreaName({ ...village, nameTh: 'ชุมชนศรีมุกดา', villageNo: undefined }, 'th'), 'ชุมชนศรีมุกดา');
});

test('short names are those of forms', () => {
  assert.equal(formatAreaNameShort(province, 'th'), 'จ.มุกดาหาร');
  assert.equal(formatAreaNameShort(district, 'th'), 'อ.ดงหลวง');
  assert.equal(formatAreaNameShort(tambon, 'th'), 'ต.กกตูม');
  assert.equal(formatAreaNameShort(village, 'th'), 'ม.5 บ้านโคก');
  assert.equal(formatAreaNameShort(district, 'en'), 'Dong Luang');
});

test('an area without an English name keeps its Thai one, level word and all', () => {
  assert.equal(formatAreaName({ ...tambon, nameEn: undefined }, 'en'), 'ตำบลกกตูม');
  assert.equal(formatAreaNameShort({ ...tambon, nameEn: undefined }, 'en'), 'ต.กกตูม');
  assert.equal(formatAreaName(village, 'en'), 'หมู่ 5 บ้านโคก');
});

test('Bangkok is no จังหวัด, and its parts are เขต and แขวง', () => {
  const bangkok: NamedArea = { code: '10', level: 'province', nameTh: 'กรุงเทพมหานคร', nameEn: 'Bangkok' };
  assert.equal(formatAreaName(bangkok, 'th'), 'กรุงเทพมหานคร');
  assert.equal(formatAreaName(bangkok, 'en'), 'Bangkok');
  assert.equal(formatAreaName({ code: '1002', level: 'district', nameTh: 'ดุสิต' }, 'th'), 'เขตดุสิต');
  assert.equal(formatAreaName({ code: '100201', level: 'tambon', nameTh: 'ดุสิต' }, 'th'), 'แขวงดุสิต');
});

test('a place reads from small to large', () => {
  const place = { venue: 'วัดโพธิ์ศรี', village, tambon, district };
  assert.equal(formatPlace(place, 'th'), 'วัดโพธิ์ศรี หมู่ 5 บ้านโคก ตำบลกกตูม อำเภอดงหลวง');
  assert.equal(formatPlace({ district }, 'th'), 'อำเภอดงหลวง');
  assert.equal(formatPlace({ tambon, district }, 'en'), 'Kok Tum Subdistrict, Dong Luang District');
  assert.equal(formatPlaceShort(place, 'th'), 'ต.กกตูม อ.ดงหลวง');
  assert.equal(formatPlaceShort({ district }, 'en'), 'Dong Luang');
});

test('a village that has no code is named as reported', () => {
  assert.equal(formatPlaceVillage({ district, villageNo: 5, villageName: 'โคก' }, 'th'), 'หมู่ 5 บ้านโคก');
  assert.equal(formatPlaceVillage({ district, villageName: 'โคก' }, 'th'), 'บ้านโคก');
  assert.equal(formatPlaceVillage({ district, villageNo: 5 }, 'th'), 'หมู่ 5');
  assert.equal(formatPlaceVillage({ district, villageNo: 5 }, 'en'), 'Moo 5');
  assert.equal(formatPlaceVillage({ district }, 'th'), undefined);
});

test('a village that has a number and no name is called by its number alone', () => {
  const unnamed = { ...village, nameTh: '' };
  assert.equal(formatAreaName(unnamed, 'th'), 'หมู่ 5');
  assert.equal(formatAreaName(unnamed, 'en'), 'Moo 5');
  assert.equal(formatAreaNameShort(unnamed, 'th'), 'ม.5');
  assert.equal(formatPlaceVillage({ district, village: unnamed }, 'th'), 'หมู่ 5');
  assert.equal(formatPlaceVillage({ district, villageNo: 5, villageName: '' }, 'th'), 'หมู่ 5');
  assert.equal(formatPlace({ village: unnamed, tambon, district }, 'th'), 'หมู่ 5 ตำบลกกตูม อำเภอดงหลวง');
});

test('a name that the report gives stands for one that the list of villages lacks', () => {
  const place = { district, village: { ...village, nameTh: '' }, villageName: 'โคก' };
  assert.equal(formatPlaceVillage(place, 'th'), 'หมู่ 5 บ้านโคก');
});

test('a village that has neither name nor number is never the bare word บ้าน', () => {
  assert.equal(formatAreaName({ ...village, nameTh: '', villageNo: undefined }, 'th'), 'หมู่บ้าน');
});
