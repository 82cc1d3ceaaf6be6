import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cleanText } from '../../../../src/pipeline/text/clean-text.ts';
import { anyText } from '../../../support/any-text.ts';

test('plain text comes through folded and trimmed, without a word', () => {
  assert.deepEqual(cleanText('  วัดป่าวิเวก  (หมู่ ๕) '), { text: 'วัดป่าวิเวก (หมู่ ๕)', codes: [] });
});

test('bidi controls are removed and told', () => {
  for (const control of ['\u202e', '\u202a', '\u2066', '\u2069', '\u200e', '\u200f', '\u061c']) {
    assert.deepEqual(cleanText(`ก${control}ข`), { text: 'กข', codes: ['characters-hidden'] });
  }
});

test('control characters and characters that are none are removed and told', () => {
  for (const control of ['\u0000', '\u0007', '\u001b', '\u007f', '\u009f', '\ufffe', '\ufdd0', '\u{e0041}']) {
    assert.deepEqual(cleanText(`ก${control}ข`), { text: 'กข', codes: ['characters-hidden'] }, JSON.stringify(control));
  }
});

test('zero-width spaces and joiners, everyday in Thai, go without a word', () => {
  assert.deepEqual(cleanText('จิต\u200bอา\u200cสา\u200d\u2060\ufeff'), { text: 'จิตอาสา', codes: [] });
});

test('marks that a hidden character parted are folded together', () => {
  assert.equal(cleanText('น\u0e4d\u202e\u0e49า').text, 'น้ำ');
});

test('a lost character stays and is told, a broken surrogate is one', () => {
  assert.deepEqual(cleanText('ก\ufffdข'), { text: 'ก\ufffdข', codes: ['characters-lost'] });
  assert.deepEqual(cleanText('ก\ud800ข'), { text: 'ก\ufffdข', codes: ['characters-lost'] });
});

test('a private-use character stays and is told', () => {
  assert.deepEqual(cleanText('ก\uf8c1ข'), { text: 'ก\uf8c1ข', codes: ['characters-private'] });
});

test('several faults are told together', () => {
  assert.deepEqual(cleanText('\u202eก\ufffd\uf8c1').codes, [
    'characters-hidden',
    'characters-lost',
    'characters-private',
  ]);
});

test('line breaks of any kind become one, tabs become spaces, without a word', () => {
  assert.deepEqual(cleanText('ก \r\n\r\n  ข\tค\u2028ง\n'), { text: 'ก\nข ค\nง', codes: [] });
  for (const lineBreak of ['\r', '\r\n', '\n', '\n\n', '\v', '\f', '\u0085', '\u2028', '\u2029'])
    assert.equal(cleanText(`ก${lineBreak}ข`).text, 'ก\nข', JSON.stringify(lineBreak));
});

test('markup, addresses and formulae are text like any other', () => {
  for (const text of ['<script>alert(1)</script>', 'javascript:alert(1)', '=HYPERLINK("x")', '&lt;b&gt;']) {
    assert.deepEqual(cleanText(text), { text, codes: [] });
  }
});

test('an emoji stays', () => {
  assert.deepEqual(cleanText('ปลูกป่า 🌳'), { text: 'ปลูกป่า 🌳', codes: [] });
});

test('clean text is not changed again, is in NFC and holds nothing hidden', () => {
  fc.assert(
    fc.property(anyText, (written) => {
      const { text } = cleanText(written);
      const again = cleanText(text);
      assert.equal(again.text, text);
      assert.ok(!again.codes.includes('characters-hidden'));
      assert.equal(text.normalize('NFC'), text);
      assert.equal(text.isWellFormed(), true);
      assert.doesNotMatch(text, /[[\p{Cc}\p{Cf}\p{Cs}]--\n]/v);
      assert.equal(text.trim(), text);
    }),
    { seed: 2565, numRuns: 20_000 },
  );
});
