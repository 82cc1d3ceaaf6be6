import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldThai } from '../../../../src/pipeline/text/fold-thai.ts';
import { anyText } from '../../../support/any-text.ts';

test('what looks the same becomes the same', () => {
  const spellings: [string, string][] = [
    ['เเม่น้ำ', 'แม่น้ำ'],
    ['น\u0e4d\u0e49า', 'น้ำ'],
    ['น\u0e49\u0e4dา', 'น้ำ'],
    ['น\u0e33\u0e49', 'น้ำ'],
    ['ทํา', 'ทำ'],
    ['ท\u0e48\u0e35', 'ที่'],
    ['ผ\u0e39\u0e49', 'ผู้'],
    ['ผ\u0e49\u0e39', 'ผู้'],
    ['พันธ\u0e4c\u0e38', 'พันธุ์'],
    ['ที\u0e48\u0e48', 'ที่'],
    ['ที\u0e35่', 'ที่'],
    ['จิต\u200bอาสา', 'จิตอาสา'],
    ['\ufeffจิตอาสา', 'จิตอาสา'],
    ['จิต\u00adอาสา', 'จิตอาสา'],
    ['หมู่\u00a05', 'หมู่ 5'],
    ['วัด   ป่า\tใต้', 'วัด ป่า ใต้'],
    ['cafe\u0301', 'café'],
  ];
  for (const [written, folded] of spellings) assert.equal(foldThai(written), folded, JSON.stringify(written));
});

test('what people wrote otherwise stays: the spaces of the slogan, Thai digits, lines, ำ in one piece', () => {
  for (const text of ['เราทำความ ดี ด้วยหัวใจ', 'หมู่ที่ ๕ น้ำคำ', 'บรรทัดหนึ่ง\nบรรทัดสอง', 'ก็เพียงเท่านี้ ๆ ฯลฯ', '½ ﬁ']) {
    assert.equal(foldThai(text), text);
  }
});

test('a nikhahit without า stays, with its tone behind it', () => {
  assert.equal(foldThai('พุท\u0e4dธ'), 'พุท\u0e4dธ');
  assert.equal(foldThai('ก\u0e48\u0e4dก'), 'ก\u0e4d\u0e48ก');
});

test('folding twice is folding once, and the result is in NFC', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const folded = foldThai(text);
      assert.equal(foldThai(folded), folded);
      assert.equal(folded.normalize('NFC'), folded);
    }),
    { seed: 2565, numRuns: 20_000 },
  );
});

test('folding leaves no double mark, no invisible space and no split ำ or แ', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      assert.doesNotMatch(
        foldThai(text),
        /\u200b|\ufeff|\u00ad|\u00a0| {2}|เเ|\u0e4d[\u0e48-\u0e4b]*า|([\u0e34-\u0e3a\u0e47-\u0e4e])\1/,
      );
    }),
    { seed: 2565, numRuns: 5_000 },
  );
});

test('a long run of marks is folded at once, not one mark a turn', () => {
  assert.equal(foldThai(`ก${'\u0e48\u0e35\u0e4d'.repeat(20_000)}`).length, 1 + 40_000 + 1);
  assert.equal(foldThai(`ก${'\u0e33\u0e48'.repeat(20_000)}`), `ก\u0e48${'\u0e33'.repeat(20_000)}`);
});
