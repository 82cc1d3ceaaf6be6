import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toPlainSigns } from '../../../../src/pipeline/text/plain-signs.ts';

const assertPlain = (expected: string, texts: string[]) => {
  for (const text of texts) assert.equal(toPlainSigns(text), expected, JSON.stringify(text));
};

test('digits of any writing are the plain ones that people read in them', () => {
  assertPlain('0812', [
    '0812',
    '０８１２',
    '⁰⁸¹²',
    '₀₈₁₂',
    '⓪⑧①②',
    '𝟎𝟖𝟏𝟐',
    '𝟶𝟾𝟷𝟸',
    '٠٨١٢',
    '०८१२',
    '០៨១២',
    '໐໘໑໒',
    '᠐᠘᠑᠒',
  ]);
  assert.equal(toPlainSigns('𞥐𞥑𞥒𞥓𞥔𞥕𞥖𞥗𞥘𞥙'), '0123456789', 'digits beyond the first 65,536 signs');
  assert.equal(toPlainSigns('٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹'), '0123456789 0123456789');
});

test('Thai digits stay as they are', () => {
  assert.equal(toPlainSigns('๐๘๑é'), '๐๘๑é');
  assert.equal(toPlainSigns('๐๘๑'), '๐๘๑');
});

test('wide and small signs are plain ones', () => {
  assertPlain('a@b.c', ['ａ＠ｂ．ｃ', 'a﹫b﹒c']);
  assert.equal(toPlainSigns('（０８１）－２'), '(081)-2');
});

test('an address that is written in words, or as a program writes it, has its signs', () => {
  assertPlain('somebody@example.org', [
    'somebody(at)example.org',
    'somebody (at) example (dot) org',
    'somebody [AT] example [DOT] org',
    'somebody{at}example{dot}org',
    'somebody ( at ) example.org',
    'somebody(แอท)example(ดอท)org',
    'somebody%40example.org',
    'somebody&#64;example.org',
    'somebody&#64example.org',
    'somebody&#x40;example.org',
    'somebody&commat;example.org',
  ]);
});

test('what stands unseen between digits is gone, and marks that are seen stay', () => {
  assertPlain('0812', [
    '0\u03018\u030112',
    '08\u11601\u31642',
    '0\u20e38\u20e31\u20e32\u20e3',
    '0\uffa0812',
    '0\u115f812',
  ]);
  assert.equal(toPlainSigns('๐\u0301๘é'), '๐๘é');
  assert.equal(toPlainSigns('ก\u0301é'), 'ก\u0301é');
});

test('a text of none of these is itself', () => {
  for (const text of ['', 'ลอกคลอง\n18/4/2565', 'café (attic) at 5', 'บ้าน (ดอทคอม)'])
    assert.equal(toPlainSigns(text), text);
});
