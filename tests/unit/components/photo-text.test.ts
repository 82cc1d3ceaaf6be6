import assert from 'node:assert/strict';
import { test } from 'node:test';
import { photoAlt, photoCredit, photoSources } from '../../../src/components/photo-text.ts';
import type { PhotoView } from '../../../src/views/photo-view.ts';
import { wordsFor } from '../../../src/words/words.ts';

const words = wordsFor('th');
const photo = (over: Partial<PhotoView> = {}): PhotoView => ({
  id: '00000000000000a1',
  href: '/photos/00000000000000a1',
  width: 960,
  height: 720,
  copies: [
    { width: 480, href: '/photos/a-480.webp' },
    { width: 960, href: '/photos/a-960.webp' },
  ],
  avif: [],
  jpeg: [],
  colour: '#72a389',
  facts: {
    activityId: 'a1',
    activityHref: '/activities/a1',
    title: 'ปลูกป่า {number}',
    kind: 'development',
    start: '2022-04-18',
    district: { code: '4904', level: 'district', nameTh: 'ดงหลวง' },
    tambon: { code: '490403', level: 'tambon', nameTh: 'กกตูม' },
    agencyName: 'อบต.กกตูม',
    number: 2,
    of: 3,
  },
  ...over,
});

test('without a text of its own a picture is described by what is known of it', () => {
  assert.equal(photoAlt(photo(), words), 'ภาพที่ 2 จาก 3 ของกิจกรรม ปลูกป่า {number} ตำบลกกตูม อำเภอดงหลวง 18 เม.ย. 2565');
});

test('a picture of Bangkok is of a เขต', () => {
  const district = { code: '1002', level: 'district', nameTh: 'ดุสิต' } as const;
  const alt = photoAlt(photo({ facts: { ...photo().facts, district, tambon: undefined } }), words);
  assert.equal(alt, 'ภาพที่ 2 จาก 3 ของกิจกรรม ปลูกป่า {number} เขตดุสิต 18 เม.ย. 2565');
});

test('what people say of a picture comes first', () => {
  assert.equal(photoAlt(photo({ caption: 'ชาวบ้านปลูกกล้าไม้' }), words), 'ชาวบ้านปลูกกล้าไม้');
});

test('a picture is credited to whom the report names, else to the host that reported it', () => {
  assert.equal(photoCredit(photo({ credit: 'สมชาย' }), words), 'ภาพ: สมชาย');
  assert.equal(photoCredit(photo(), words), 'ภาพจากรายงานของอบต.กกตูม');
  assert.equal(photoCredit(photo({ facts: { ...photo().facts, agencyName: undefined } }), words), undefined);
});

test('a browser may choose among all copies', () => {
  assert.equal(photoSources(photo().copies), '/photos/a-480.webp 480w, /photos/a-960.webp 960w');
});
