import assert from 'node:assert/strict';
import { test } from 'node:test';
import { locate } from '../../../../src/pipeline/normalise/locate.ts';
import { createPlaceIndex } from '../../../../src/pipeline/place-index.ts';
import { areas } from '../../../support/builders.ts';
import { type Cells, normalisingContext, rowOf, toldOf } from '../../../support/rows.ts';

const context = normalisingContext();

/** Where a row is, and what it is told. */
function locateRow(cells: Cells, within = context) {
  const row = rowOf(cells);
  return { place: locate(row, within), told: toldOf(row), officer: row.districtCode };
}
const placeOf = (cells: Cells) => {
  const { place, told } = locateRow(cells);
  assert.deepEqual(told, [], JSON.stringify(cells));
  return place;
};

test('a row of another province is nowhere, whatever else it says', () => {
  const { place, told } = locateRow({ province: 'นครพนม', district: 'ดงหลวง' });
  assert.deepEqual([place, told], [undefined, ['province-other | province | นครพนม | มุกดาหาร']]);
  assert.deepEqual(placeOf({ province: 'จ.มุกดาหาร', district: 'ดงหลวง' }), { districtCode: '4904' });
});

test('names are found inside the area around them', () => {
  assert.deepEqual(placeOf({ district: 'ดงหลวง', tambon: 'หนองบัว' }), { districtCode: '4904', tambonCode: '490402' });
  assert.deepEqual(placeOf({ district: 'ดอนตาล', tambon: 'ดอนตาล' }), { districtCode: '4903', tambonCode: '490301' });
  const { place, told } = locateRow({ district: 'ดอนตาล', tambon: 'หนองบัว' });
  assert.deepEqual([place, told], [{ districtCode: '4903' }, ['tambon-unknown | tambon | หนองบัว']]);
});

test('a code stands in for names that are missing or unknown, each level for itself', () => {
  const village = {
    districtCode: '4904',
    tambonCode: '490401',
    villageCode: '49040105',
    villageNo: 5,
    villageName: 'โพนสว่าง',
  };
  assert.deepEqual(placeOf({ areaCode: '49040105' }), village);
  assert.deepEqual(placeOf({ areaCode: '49040105', district: 'อ.ดงหลวง', tambon: 'xx' }), village);
  assert.deepEqual(placeOf({ areaCode: '490401', district: 'xxxx' }), { districtCode: '4904', tambonCode: '490401' });
  assert.deepEqual(placeOf({ areaCode: '4904' }), { districtCode: '4904' });
});

test('without any district the row is nowhere, and is told which was probably meant', () => {
  assert.deepEqual(locateRow({ title: 'ก' }), { place: undefined, told: ['district-missing'], officer: undefined });
  assert.deepEqual(locateRow({ district: null }).told, ['district-missing | district']);
  assert.deepEqual(locateRow({ district: 'ดงหลวย' }).told, ['district-unknown | district | ดงหลวย | ดงหลวง']);
  assert.deepEqual(locateRow({ district: 'กกกก' }).told, ['district-unknown | district | กกกก']);
  assert.deepEqual(locateRow({ areaCode: '49' }).told, ['district-missing'], 'a province is no district');
});

test('a tambon that the district has not is told with the nearest, and its district stays', () => {
  const { place, told, officer } = locateRow({ district: 'ดงหลวง', tambon: 'หนองบวั' });
  assert.deepEqual([place, officer], [{ districtCode: '4904' }, '4904']);
  assert.deepEqual(told, ['tambon-unknown | tambon | หนองบวั | หนองบัว']);
});

test('a code outside the district is told and not used; one within it or the province’s is no contradiction', () => {
  const { place, told } = locateRow({ district: 'ดงหลวง', areaCode: '490301', tambon: 'xxxx' });
  assert.deepEqual(place, { districtCode: '4904' });
  assert.deepEqual(told, ['area-contradicts | areaCode | 490301 | ดงหลวง', 'tambon-unknown | tambon | xxxx']);
  assert.deepEqual(locateRow({ district: 'ดงหลวง', areaCode: 'x' }).told, ['area-contradicts | areaCode | x | ดงหลวง']);
  for (const areaCode of ['49', '4904', '490402', '49040299', '49000000']) {
    assert.deepEqual(locateRow({ district: 'ดงหลวง', areaCode }).told, [], areaCode);
  }
});

test('a tambon by its name comes before one by its code, and the village then is of the named one', () => {
  assert.deepEqual(placeOf({ district: 'ดงหลวง', tambon: 'หนองบัว', areaCode: '49040105' }), {
    districtCode: '4904',
    tambonCode: '490402',
  });
});

const there: Cells = { district: 'ดงหลวง', tambon: 'ดงหลวง' };
const inTambon = { districtCode: '4904', tambonCode: '490401' };

test('a village is known by its number or its name, and then by both', () => {
  const known = { ...inTambon, villageCode: '49040105', villageNo: 5, villageName: 'โพนสว่าง' };
  for (const villageNo of [5, '5', '๕', 'หมู่ที่ 5']) assert.deepEqual(placeOf({ ...there, villageNo }), known);
  for (const villageName of ['โพนสว่าง', 'บ้านโพนสว่าง', 'หมู่บ้าน โพนสว่าง', 'บ. โพนสว่าง']) {
    assert.deepEqual(placeOf({ ...there, villageName }), known, villageName);
  }
  assert.deepEqual(placeOf({ ...there, villageNo: 5, villageName: 'บ้านใหม่' }), { ...known, villageName: 'ใหม่' });
});

test('a village that a list of its tambon lacks is told, and has the code that the register would give it', () => {
  const { place, told } = locateRow({ ...there, villageNo: 7, villageName: 'บ้านใหม่' });
  assert.deepEqual(place, { ...inTambon, villageCode: '49040107', villageNo: 7, villageName: 'ใหม่' });
  assert.deepEqual(told, ['village-unknown | villageNo | ใหม่ หมู่ 7']);
  assert.deepEqual(locateRow({ ...there, villageNo: 12 }).told, ['village-unknown | villageNo | หมู่ 12']);
});

test('where no list tells a tambon’s villages none is unknown', () => {
  const cells = { district: 'ดงหลวง', tambon: 'หนองบัว', villageNo: 12 };
  assert.deepEqual(placeOf(cells), {
    districtCode: '4904',
    tambonCode: '490402',
    villageCode: '49040212',
    villageNo: 12,
  });
  const named = { district: 'ดงหลวง', tambon: 'หนองบัว', villageName: 'บ้านใหม่' };
  assert.deepEqual(placeOf(named), { districtCode: '4904', tambonCode: '490402', villageName: 'ใหม่' });
});

test('what says no more than that it is a village names none', () => {
  assert.deepEqual(placeOf({ ...there, villageName: 'บ้าน' }), inTambon);
});

test('number and name are kept where the tambon is not known, without a code', () => {
  assert.deepEqual(placeOf({ district: 'ดงหลวง', villageNo: 5, villageName: 'บ้านโพนสว่าง' }), {
    districtCode: '4904',
    villageNo: 5,
    villageName: 'โพนสว่าง',
  });
});

test('a number that no village has is told and not used', () => {
  for (const villageNo of [0, 100]) {
    const { place, told } = locateRow({ ...there, villageNo });
    assert.deepEqual([place, told], [inTambon, [`village-number-unreadable | villageNo | ${villageNo}`]]);
  }
  assert.equal(locateRow({ ...there, villageNo: 1 }).place!.villageNo, 1);
  assert.equal(locateRow({ ...there, villageNo: 99 }).place!.villageNo, 99);
  assert.deepEqual(locateRow({ ...there, villageNo: 'ห้า' }).told, ['village-number-unreadable | villageNo | ห้า']);
});

test('a village that the list gives no number has none', () => {
  const unnumbered = areas.map(({ villageNo: _no, ...area }) => area);
  const { place } = locateRow({ areaCode: '49040105' }, normalisingContext({ places: createPlaceIndex(unnumbered) }));
  assert.deepEqual(place, { ...inTambon, villageCode: '49040105', villageName: 'โพนสว่าง' });
});

test('the venue and the row’s own point are kept, the point as exact', () => {
  assert.deepEqual(placeOf({ ...there, venue: 'วัดโพธิ์', lat: 16.8, lon: 104.55 }), {
    ...inTambon,
    venue: 'วัดโพธิ์',
    point: { lat: 16.8, lon: 104.55 },
    pointPrecision: 'exact',
  });
});

test('a point is judged by the finest area that the row names', () => {
  const context10 = normalisingContext({ pointFarKm: 10, pointOutsideKm: 1000 });
  // 5.6 km north of the village, 5.8 km of its tambon, 6.9 km of its district.
  const point = { lat: 16.862, lon: 104.552 };
  const far = (cells: Cells) => locateRow({ ...cells, ...point }, context10).told;
  assert.deepEqual(far({ ...there, villageNo: 1 }), ['point-far | lat | 16.86, 104.55 (5.6 km)']);
  assert.deepEqual(far(there), []);
  const strict = normalisingContext({ pointFarKm: 6, pointOutsideKm: 1000 });
  assert.deepEqual(locateRow({ ...there, ...point }, strict).told, []);
  assert.deepEqual(locateRow({ district: 'ดงหลวง', ...point }, strict).told, [
    'point-far | lat | 16.86, 104.55 (7.0 km)',
  ]);
});

test('a point should lie in the row’s tambon, or in its district where it names none', () => {
  const point = { lat: 16.7, lon: 104.55 };
  assert.deepEqual(locateRow({ ...there, villageNo: 5, ...point }).told, [
    'point-outside | lat | 16.7, 104.55 (5.6 km)',
  ]);
  assert.deepEqual(locateRow({ district: 'ดงหลวง', ...point }).told, [], 'not all of the district is drawn');
});
