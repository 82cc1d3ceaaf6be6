import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shorten } from '../../../src/kit/shorten.ts';

test('a text that fits stays as it is', () => {
  assert.equal(shorten('ปลูกป่า', 7), 'ปลูกป่า');
});

test('a longer one ends at a space near its end, else where no mark loses its letter', () => {
  assert.equal(shorten('ทำความสะอาด วัดโพธิ์ศรี', 16), 'ทำความสะอาด…');
  assert.equal(shorten('ที่นี่', 2), '…');
  assert.equal(shorten('โ กก', 3), '…');
  assert.equal(shorten('กินเกลือ', 5), 'กิน…');
  assert.equal(shorten('🌳🌳🌳', 4), '🌳…');
});

test('whatever is cut is no longer than asked, and neither a mark nor half a pictograph stands alone', () => {
  const letters = [...'กขงเโไะัาำิีุู่้์ นที 🌳ab'];
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...letters), maxLength: 40 }),
      fc.integer({ min: 1, max: 30 }),
      (text, most) => {
        const cut = shorten(text, most);
        assert.ok(cut.length <= most || cut === text);
        if (cut === text) return;
        assert.match(cut, /…$/);
        const kept = cut.slice(0, -1);
        assert.ok(text.startsWith(kept));
        assert.ok(kept.isWellFormed());
        assert.doesNotMatch(kept, /[เโไ]$/);
        const next = text[kept.length] ?? '';
        if (kept !== '') assert.doesNotMatch(next, /[\u0e30-\u0e3a\u0e45-\u0e4e]/);
      },
    ),
  );
});
