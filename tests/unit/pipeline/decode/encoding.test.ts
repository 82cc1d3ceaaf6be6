import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeText, encodingOfMark } from '../../../../src/pipeline/decode/encoding.ts';

const thai = 'อำเภอ,วันที่\r\nดงหลวง,๑๘ เม.ย. ๖๕\r\n';

/** Thai and ASCII as windows-874 has them: U+0E01 is byte A1. */
function toWindows874(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code >= 0xe01 ? code - 0xe01 + 0xa1 : code;
  });
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(2 * text.length));
  for (let at = 0; at < text.length; at++) bytes.setUint16(2 * at, text.charCodeAt(at), littleEndian);
  return new Uint8Array(bytes.buffer);
}

test('UTF-8 is read with and without a byte order mark, and the mark is no part of the text', () => {
  assert.deepEqual(decodeText(Buffer.from(thai)), { text: thai, encoding: 'utf-8' });
  assert.deepEqual(decodeText(Buffer.from(`\ufeff${thai}`)), { text: thai, encoding: 'utf-8' });
});

test('UTF-16 is read by its byte order mark, in both orders', () => {
  assert.deepEqual(decodeText(utf16(`\ufeff${thai}`, true)), { text: thai, encoding: 'utf-16le' });
  assert.deepEqual(decodeText(utf16(`\ufeff${thai}`, false)), { text: thai, encoding: 'utf-16be' });
});

test('what is no UTF-8 is read as windows-874', () => {
  assert.deepEqual(decodeText(toWindows874(thai)), { text: thai, encoding: 'windows-874' });
});

test('a file of windows-874 whose Thai begins late is still windows-874', () => {
  const text = `${'a,b,c\n'.repeat(300_000)}${thai}`;
  assert.equal(decodeText(toWindows874(text)).encoding, 'windows-874');
});

test('one broken byte does not turn a UTF-8 file into another encoding', () => {
  const bytes = Buffer.from(thai.repeat(20));
  bytes[bytes.indexOf('ห') + 2] = 0x20;
  const { text, encoding } = decodeText(bytes);
  assert.equal(encoding, 'utf-8');
  assert.ok(text.includes('\ufffd'));
  assert.ok(text.startsWith('อำเภอ,วันที่'));
});

test('a mark decides, however much is broken behind it', () => {
  const bytes = Buffer.concat([Buffer.from('\ufeff'), toWindows874(thai)]);
  assert.equal(decodeText(bytes).encoding, 'utf-8');
});

test('a part of a mark is none', () => {
  const whole = { 'utf-8': [0xef, 0xbb, 0xbf], 'utf-16le': [0xff, 0xfe], 'utf-16be': [0xfe, 0xff] };
  for (const [encoding, mark] of Object.entries(whole)) {
    assert.equal(encodingOfMark(Uint8Array.from(mark)), encoding);
    for (let at = 0; at < mark.length; at++) {
      const other = Uint8Array.from(mark).with(at, 0x41);
      assert.equal(encodingOfMark(other), undefined, `${encoding} without byte ${at}`);
    }
  }
});

test('a hundred Thai letters are wanted for every broken one', () => {
  const file = (letters: number) => Buffer.concat([Buffer.from('ก'.repeat(letters)), Buffer.from([0xff, 0x20, 0xff])]);
  assert.equal(decodeText(file(201)).encoding, 'utf-8');
  assert.equal(decodeText(file(200)).encoding, 'windows-874');
});

test('whatever text is written as UTF-8 is read back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!text.startsWith('\ufeff'));
      assert.equal(decodeText(Buffer.from(text.toWellFormed())).text, text.toWellFormed());
    }),
    { seed: 49 },
  );
});

test('whatever Thai is written as windows-874 is read back', () => {
  const letter = fc.integer({ min: 0xe01, max: 0xe5b }).filter((code) => code <= 0xe3a || code >= 0xe3f);
  fc.assert(
    fc.property(fc.array(letter, { minLength: 4 }), (codes) => {
      // "กก" cannot begin a UTF-8 sequence, so no such text is taken for one.
      const text = `กก${String.fromCharCode(...codes)}`;
      assert.deepEqual(decodeText(toWindows874(text)), { text, encoding: 'windows-874' });
    }),
    { seed: 49 },
  );
});
