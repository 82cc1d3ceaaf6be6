import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { speakDigits, speakNumber } from '../../../../src/kit/speech/number-words.ts';

test('numbers are said as people say them', () => {
  const said: [number, string][] = [
    [0, 'ศูนย์'],
    [1, 'หนึ่ง'],
    [10, 'สิบ'],
    [11, 'สิบเอ็ด'],
    [12, 'สิบสอง'],
    [20, 'ยี่สิบ'],
    [21, 'ยี่สิบเอ็ด'],
    [31, 'สามสิบเอ็ด'],
    [100, 'หนึ่งร้อย'],
    [101, 'หนึ่งร้อยเอ็ด'],
    [110, 'หนึ่งร้อยสิบ'],
    [111, 'หนึ่งร้อยสิบเอ็ด'],
    [222, 'สองร้อยยี่สิบสอง'],
    [1001, 'หนึ่งพันเอ็ด'],
    [2569, 'สองพันห้าร้อยหกสิบเก้า'],
    [10_000, 'หนึ่งหมื่น'],
    [120_021, 'หนึ่งแสนสองหมื่นยี่สิบเอ็ด'],
    [1_000_000, 'หนึ่งล้าน'],
    [1_000_001, 'หนึ่งล้านเอ็ด'],
    [21_000_011, 'ยี่สิบเอ็ดล้านสิบเอ็ด'],
  ];
  for (const [value, words] of said) assert.equal(speakNumber(value), words);
});

const values: Record<string, number> = {
  หนึ่ง: 1,
  เอ็ด: 1,
  ยี่: 2,
  สอง: 2,
  สาม: 3,
  สี่: 4,
  ห้า: 5,
  หก: 6,
  เจ็ด: 7,
  แปด: 8,
  เก้า: 9,
};
const units: Record<string, number> = { สิบ: 10, ร้อย: 100, พัน: 1000, หมื่น: 10_000, แสน: 100_000 };

/** Hears a number again, by rules of its own: a word for a digit, then perhaps one for its place. */
function hear(text: string): number {
  const words = text.match(/หนึ่ง|เอ็ด|ยี่|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ร้อย|พัน|หมื่น|แสน|ศูนย์/g) ?? [];
  assert.equal(words.join(''), text, 'nothing else is said');
  let sum = 0;
  let digit: number | undefined;
  for (const word of words) {
    if (word in units) {
      sum += (digit ?? 1) * units[word]!;
      digit = undefined;
    } else {
      assert.equal(digit, undefined, `${text}: a digit without its place`);
      digit = values[word] ?? 0;
    }
  }
  return sum + (digit ?? 0);
}

test('every number to a hundred thousand, and any below a million, is heard as itself', () => {
  for (let value = 0; value <= 100_000; value++) assert.equal(hear(speakNumber(value)), value);
  fc.assert(fc.property(fc.integer({ min: 100_000, max: 999_999 }), (value) => hear(speakNumber(value)) === value));
});

test('no number is said in a way that nobody says it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 999_999 }), (value) => {
      const said = speakNumber(value);
      assert.doesNotMatch(said, /สองสิบ|หนึ่งสิบ|สิบหนึ่ง|ศูนย์/);
      assert.equal(said.endsWith('เอ็ด'), value % 10 === 1 && value > 10);
      assert.equal(said.includes('ยี่สิบ'), Math.floor(value / 10) % 10 === 2);
    }),
  );
});

test('what is no whole number is refused', () => {
  for (const value of [-1, 0.5, Number.NaN, Infinity]) assert.throws(() => speakNumber(value), RangeError);
});

test('digits are said one by one', () => {
  assert.equal(speakDigits('042-0'), 'ศูนย์สี่สองศูนย์');
  assert.equal(speakDigits('ไม่มี'), '');
});
