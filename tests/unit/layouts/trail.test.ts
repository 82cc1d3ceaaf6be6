import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatAreaInFull, toCrumbs, toTrail } from '../../../src/layouts/trail.ts';
import type { AreaLink } from '../../../src/views/area-link.ts';
import { wordsFor } from '../../../src/words/words.ts';

const words = wordsFor('th');
const province: AreaLink = { code: '49', level: 'province', nameTh: 'มุกดาหาร', href: '/area/49' };
const district: AreaLink = { code: '4904', level: 'district', nameTh: 'ดงหลวง', href: '/area/4904' };
const unknown: AreaLink = { code: '490499', level: 'tambon', nameTh: '490499' };
const village: AreaLink = { code: '49040201', level: 'village', nameTh: 'โคก', villageNo: 1, href: '/area/49040201' };

test('a trail names areas with their level words; an area without a page leads nowhere', () => {
  assert.deepEqual(toTrail([province, unknown], words), [
    { name: 'จังหวัดมุกดาหาร', href: '/area/49' },
    { name: 'ตำบล490499', href: undefined },
  ]);
});

test('crumbs for search engines begin at home, end at the page and hold only what has an address', () => {
  const crumbs = toCrumbs(toTrail([province, unknown], words), { name: 'ปลูกป่า', path: '/activities/a1' }, words);
  assert.deepEqual(crumbs, [
    { name: 'หน้าแรก', path: '/' },
    { name: 'จังหวัดมุกดาหาร', path: '/area/49' },
    { name: 'ปลูกป่า', path: '/activities/a1' },
  ]);
});

test('an area in full is told apart from others of its name; the province goes without saying', () => {
  assert.equal(formatAreaInFull(village, [province, district], words), 'หมู่ 1 บ้านโคก อำเภอดงหลวง');
  assert.equal(formatAreaInFull(province, [], words), 'จังหวัดมุกดาหาร');
});
