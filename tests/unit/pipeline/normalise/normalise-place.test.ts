import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalisePlace } from '../../../../src/pipeline/normalise/normalise-place.ts';
import { type Cells, normalisingContext, rowOf, toldOf } from '../../../support/rows.ts';

const context = normalisingContext();
const least: Cells = { villageName: 'บ้านใหม่', villageNo: 7, tambon: 'ดงหลวง', district: 'ดงหลวง' };

function read(cells: Cells) {
  const row = rowOf({ ...least, ...cells }, { kind: 'places' });
  return { area: normalisePlace(row, context), told: toldOf(row), officer: row.districtCode };
}
const village = { code: '49040107', level: 'village', nameTh: 'ใหม่', villageNo: 7 };

test('a village has its tambon’s code and its number in two digits', () => {
  assert.deepEqual(read({}), { area: village, told: [], officer: '4904' });
  assert.deepEqual(read({ villageNo: 'หมู่ที่ ๑๒' }).area, { ...village, code: '49040112', villageNo: 12 });
  assert.deepEqual(read({ district: '4904', tambon: '490401' }).area, village);
});

test('its name stands without the word for a village', () => {
  for (const villageName of ['ใหม่', 'บ้าน ใหม่', 'หมู่บ้านใหม่', 'บ. ใหม่']) {
    assert.deepEqual(read({ villageName }).area, village, villageName);
  }
});

test('a code of eight digits is the village’s own; a tambon’s stands for its names', () => {
  const unnamed = { district: null, tambon: null };
  assert.deepEqual(read({ areaCode: '49040109', villageNo: null, ...unnamed }).area, {
    code: '49040109',
    level: 'village',
    nameTh: 'ใหม่',
  });
  assert.deepEqual(read({ areaCode: '๔๙๐๔๐๑๐๙' }).area, { ...village, code: '49040109' });
  assert.deepEqual(read({ areaCode: '49-04-01-09' }).area, { ...village, code: '49040109' });
  assert.deepEqual(read({ areaCode: '490401', ...unnamed }).area, village);
  assert.deepEqual(read({ areaCode: '49040100', ...unnamed }).area, village, 'as registers pad it');
  assert.deepEqual(read({ areaCode: '99999909' }).area, village, 'of no known tambon: the names count');
});

test('a village without a name, or with none but the word, is held', () => {
  for (const villageName of [null, '-', 'บ้าน', 'ไม่มี']) {
    assert.deepEqual(read({ villageName }), {
      area: 'held',
      told: ['name-missing | villageName'],
      officer: undefined,
    });
  }
});

test('a village of no known tambon, or without a number, is held and told what it named', () => {
  const toldOfHeld = (cells: Cells) => {
    const { area, told } = read(cells);
    assert.equal(area, 'held');
    return told;
  };
  assert.deepEqual(toldOfHeld({ tambon: 'กกกก' }), ['area-unknown | tambon | กกกก']);
  assert.deepEqual(toldOfHeld({ district: 'กกกก' }), ['area-unknown | tambon | ดงหลวง']);
  assert.deepEqual(toldOfHeld({ villageNo: null, areaCode: '490401' }), ['area-unknown | tambon | 490401']);
  assert.deepEqual(toldOfHeld({ villageNo: 0 }), ['area-unknown | tambon | ดงหลวง']);
  assert.deepEqual(toldOfHeld({ villageNo: 100 }), ['area-unknown | tambon | ดงหลวง']);
  assert.deepEqual(toldOfHeld({ villageNo: 'ห้า' }), [
    'village-number-unreadable | villageNo | ห้า',
    'area-unknown | tambon | ดงหลวง',
  ]);
  assert.ok(typeof read({ villageNo: 1 }).area === 'object' && typeof read({ villageNo: 99 }).area === 'object');
});

test('a number that is none is not kept beside a code', () => {
  assert.deepEqual(read({ areaCode: '49040109', villageNo: 0 }).area, {
    code: '49040109',
    level: 'village',
    nameTh: 'ใหม่',
  });
});

test('its point is judged by its tambon', () => {
  assert.deepEqual(read({ lat: 16.82, lon: 104.55 }).area, { ...village, point: { lat: 16.82, lon: 104.55 } });
  const { area, told } = read({ lat: 17.5, lon: 104.55 });
  assert.deepEqual([area, told], [village, ['point-far | lat | 17.5, 104.55 (77 km)']]);
  assert.deepEqual(read({ lat: 16.9, lon: 104.55 }).told, ['point-outside | lat | 16.9, 104.55 (5.6 km)']);
});
