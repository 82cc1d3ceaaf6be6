import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { toMatchKey } from '../../../../src/pipeline/text/match-key.ts';
import { toArabicDigits } from '../../../../src/pipeline/text/thai-digits.ts';
import { anyText } from '../../../support/any-text.ts';

test('Thai digits become Arabic ones and nothing else changes', () => {
  assert.equal(toArabicDigits('หมู่ ๐๑๒๓๔๕๖๗๘๙ ฿5'), 'หมู่ 0123456789 ฿5');
});

test('two writings of the same thing share a key', () => {
  const same = [
    ['หมู่ที่ ๕ (บ้านโคก)', 'หมู่ที่5บ้านโคก', 'หมู่ที่ 5 "บ้านโคก"'],
    ['จำนวนผู้เข้าร่วม (คน)', 'จํานวนผู้เข้าร่วม(คน)', 'จำนวน ผู้เข้าร่วม คน'],
    ['วัน/เดือน/ปี', 'วัน เดือน ปี', 'วัน-เดือน-ปี', '*วัน.เดือน.ปี:'],
    ['อบต.นาโก', 'อบต นาโก', 'อบต.​นาโก'],
    ['Activity_ID', 'activity id', 'ACTIVITY-ID'],
    ['กำนัน ผู้ใหญ่บ้าน', 'กำนัน–ผู้ใหญ่บ้าน', '“กำนัน” ‘ผู้ใหญ่บ้าน’'],
  ];
  for (const [first, ...others] of same) {
    for (const other of others) assert.equal(toMatchKey(other), toMatchKey(first!), other);
  }
});

test('different things keep different keys', () => {
  const names = ['นาโก', 'นาโพ', 'หมู่ 5', 'หมู่ 15', 'คำป่าหลาย', 'ค่าป่าหลาย', 'ผล', 'แผน'];
  assert.equal(new Set(names.map(toMatchKey)).size, names.length);
});

test('a key of a key is the key, and it holds no space or punctuation', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const key = toMatchKey(text);
      assert.equal(toMatchKey(key), key);
      assert.doesNotMatch(key, /[\s.,\-–—'"“”‘’()[\]{}/\\\u200b-\u200f๐-๙A-Z]/);
    }),
    { seed: 2565, numRuns: 20_000 },
  );
});
