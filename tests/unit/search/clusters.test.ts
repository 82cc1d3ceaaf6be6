import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createClusterReader, readPlain } from '../../../src/search/clusters.ts';
import { anyThai } from '../../support/search/any-thai.ts';
import { vocabulary } from '../../support/search/search-index.ts';

const read = createClusterReader(vocabulary.abbreviations);
const textsOf = (text: string) => read(text).map((cluster) => cluster.text);

test('a consonant keeps its vowels and marks, and names that no dictionary has are cut by the same rule', () => {
  assert.deepEqual(readPlain('คำชะอี'), ['คำ', 'ชะ', 'อี']);
  assert.deepEqual(readPlain('เก็บขยะริมโขง'), ['เก็', 'บ', 'ข', 'ยะ', 'ริ', 'ม', 'โข', 'ง']);
});

test('numbers and Latin words are one cluster each', () => {
  assert.deepEqual(readPlain('PM 2.5 วันที่ ๑๘/4/2569'), ['pm', '25', 'วั', 'น', 'ที่', '18', '4', '2569']);
});

test('what looks the same is the same', () => {
  for (const [a, b] of [
    ['น้ำ', 'น\u0e49\u0e4d\u0e32'],
    ['น้ำ', 'น\u0e4d\u0e49\u0e32'],
    ['แม่', 'เเม่'],
    ['ผู้ใหญ่', 'ผ\u0e49\u0e39ใหญ่'],
    ['ขุดลอก', 'ขุ\u200bด\u200bลอก'],
    ['ขุดลอก', 'ข ุดลอก'],
  ] as const) {
    assert.deepEqual(readPlain(b), readPlain(a), JSON.stringify(b));
  }
});

test('abbreviations are written out only where they end', () => {
  const long = readPlain('องค์การบริหารส่วนตำบล');
  assert.deepEqual(textsOf('อบต.นาโสก'), [...long, 'นา', 'โส', 'ก']);
  assert.deepEqual(textsOf('อบต นาโสก'), [...long, 'นา', 'โส', 'ก']);
  // Run together with what is before it, only its dots tell it.
  assert.deepEqual(textsOf('ที่อบต.นาโสก'), ['ที่', ...long, 'นา', 'โส', 'ก']);
  assert.deepEqual(textsOf('ที่อบต นาโสก'), ['ที่', 'อ', 'บ', 'ต', 'นา', 'โส', 'ก']);
  assert.deepEqual(textsOf('สภ.เมือง'), [...readPlain('สถานีตำรวจภูธร'), ...readPlain('เมือง')]);
  assert.deepEqual(textsOf('สภาเด็ก'), readPlain('สภาเด็ก'));
  assert.deepEqual(textsOf('ต.กกตูม อ.ดงหลวง'), readPlain('ตำบลกกตูมอำเภอดงหลวง'));
});

test('หมู่ที่ 5, หมู่ 5 and ม.๕ are one', () => {
  for (const text of ['หมู่ที่ 5', 'หมู่ 5', 'ม.๕', 'ม. 5']) assert.deepEqual(textsOf(text), ['หมู่', '5'], text);
});

test('places of clusters are those of the original text, in order, and nothing is parted from its mark', () => {
  fc.assert(
    fc.property(anyThai, (text) => {
      let before = 0;
      for (const { start, end } of read(text)) {
        assert.ok(start >= 0 && end > start && end <= text.length);
        // What an abbreviation is written out to has one place for all its clusters.
        assert.ok(start >= before || end === before);
        before = end;
        if (!/[ก-๎]/.test(text[end - 1]!)) continue;
        assert.doesNotMatch(
          text[end] ?? '',
          /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/,
          `${JSON.stringify(text)} cut at ${end}`,
        );
      }
    }),
  );
});

test('reading what was read changes nothing', () => {
  fc.assert(
    fc.property(anyThai, (text) => {
      const once = readPlain(text);
      for (const cluster of once) if (cluster !== 'หมู่') assert.deepEqual(readPlain(cluster), [cluster]);
    }),
  );
});

test('zero-width characters anywhere change nothing', () => {
  fc.assert(
    fc.property(anyThai, fc.array(fc.nat(40), { maxLength: 6 }), (text, places) => {
      // Between digits one would part a number from its point; people do not type that.
      let typed = text.replace(/[.,]/g, ' ');
      const plain = readPlain(typed);
      for (const place of places) {
        const at = place % (typed.length + 1);
        if (/[ก-๎]/.test(typed[at - 1] ?? '') && /[ก-๎]/.test(typed[at] ?? ''))
          typed = `${typed.slice(0, at)}\u200b${typed.slice(at)}`;
      }
      assert.deepEqual(readPlain(typed), plain);
    }),
  );
});
