import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeNames } from '../../../src/components/place-names.ts';
import type { PlaceView } from '../../../src/views/activity-card.ts';

const place: PlaceView = {
  district: { code: '4904', level: 'district', nameTh: 'ดงหลวง', nameEn: 'Dong Luang' },
  tambon: { code: '490402', level: 'tambon', nameTh: 'กกตูม' },
  villageNo: 5,
  villageName: 'โคก',
  venue: 'วัดโพธิ์ศรี',
};

test('a place is named from small to large, without its venue', () => {
  assert.deepEqual(placeNames(place, 'province', 'th'), ['หมู่ 5 บ้านโคก', 'ต.กกตูม', 'อ.ดงหลวง']);
});

test('names of areas that the page is within go without saying', () => {
  assert.deepEqual(placeNames(place, 'district', 'th'), ['หมู่ 5 บ้านโคก', 'ต.กกตูม']);
  assert.deepEqual(placeNames(place, 'tambon', 'th'), ['หมู่ 5 บ้านโคก']);
  assert.deepEqual(placeNames(place, 'village', 'th'), []);
});

test('where only the district is known, only the district is named', () => {
  assert.deepEqual(placeNames({ district: place.district }, 'province', 'th'), ['อ.ดงหลวง']);
});
