import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { escapeText, toContentLine, toTextLine } from '../../../src/exports/icalendar-lines.ts';

const octets = (text: string) => new TextEncoder().encode(text).length;
const unfold = (folded: string) => folded.replace(/\r\n /g, '').replace(/\r\n$/, '');
const mark = '[\\u0E31\\u0E33-\\u0E3A\\u0E47-\\u0E4E]';

test('a short line stays one line and ends with CRLF', () => {
  assert.equal(toTextLine('SUMMARY', 'ทำความสะอาดวัด'), 'SUMMARY:ทำความสะอาดวัด\r\n');
});

test('a line of exactly 75 octets is not folded, one of 76 is', () => {
  assert.equal(toContentLine('X', 'a'.repeat(73)), `X:${'a'.repeat(73)}\r\n`);
  assert.equal(toContentLine('X', 'a'.repeat(74)), `X:${'a'.repeat(73)}\r\n a\r\n`);
});

test('long Thai text is cut between letters, never between a letter and its marks', () => {
  const text = 'ร่วมกันทำความสะอาดที่วัดโพธิ์ศรี น้ำใจและกำลังใจจากทุกหมู่บ้าน '.repeat(8);
  for (let shift = 0; shift < 12; shift += 1) {
    const lines = toContentLine('X', 'a'.repeat(shift) + text).split('\r\n');
    assert.ok(lines.length > 10);
    assert.deepEqual(
      lines.filter((line) => new RegExp(`^ ${mark}`).test(line)),
      [],
    );
    assert.ok(lines.every((line) => octets(line) <= 75));
  }
});

test('a letter with a hundred marks still makes lines of at most 75 octets', () => {
  const folded = toContentLine('X', `ก${'่'.repeat(100)}`);
  assert.ok(folded.split('\r\n').every((line) => octets(line) <= 75));
  assert.equal(unfold(folded), `X:ก${'่'.repeat(100)}`);
});

test('backslash, semicolon, comma and every kind of line break are escaped; other control characters go', () => {
  assert.equal(escapeText('ก;ข,ค\\ง\r\nจ\nฉ\rช\u2028ซ'), 'ก\\;ข\\,ค\\\\ง\\nจ\\nฉ\\nช\\nซ');
  assert.equal(escapeText('a\u0000b\u000Bc\u001Bd\u007Fe\tf'), 'abcde\tf');
});

test('whatever the text, lines unfold to it, hold 75 octets at most and whole characters', () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      fc.constantFrom('ก', 'ำ', '่', '😀', '\n', ';'),
    ),
    maxLength: 300,
  });
  fc.assert(
    fc.property(text, (written) => {
      const folded = toTextLine('DESCRIPTION', written);
      assert.ok(folded.split('\r\n').every((line) => octets(line) <= 75));
      assert.equal(folded.replaceAll('\r\n', '').includes('\n'), false);
      assert.equal(folded.isWellFormed(), true);
      assert.equal(unfold(folded), `DESCRIPTION:${escapeText(written).toWellFormed()}`);
    }),
    { seed: 2565, numRuns: 500 },
  );
});
