import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { unwrapWoff } from '../../../../scripts/draw/unwrap-woff.ts';

const woff = readFileSync('node_modules/@fontsource/sarabun/files/sarabun-thai-400-normal.woff');

/** Sum of a table's 32-bit words, as SFNT's directory has it. */
function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}

test('every table of a face of the site comes out whole, as its checksum says', () => {
  const font = unwrapWoff(woff);
  assert.equal(font.readUInt32BE(0), 0x00010000);
  assert.equal(font.length, woff.readUInt32BE(16), 'as long as the file itself says');
  const count = font.readUInt16BE(4);
  assert.ok(count > 8);
  for (let entry = 12; entry < 12 + count * 16; entry += 16) {
    const name = font.toString('latin1', entry, entry + 4);
    const [sum, offset, length] = [4, 8, 12].map((at) => font.readUInt32BE(entry + at));
    const table = Buffer.from(font.subarray(offset!, offset! + Math.ceil(length! / 4) * 4));
    if (name === 'head') table.writeUInt32BE(0, 8); // its checksum is reckoned without the one of the whole file
    assert.equal(checksum(table), sum, name);
  }
});

test('what is no WOFF file is refused', () => {
  assert.throws(() => unwrapWoff(Buffer.from('wOF2 and so on')), RangeError);
});
