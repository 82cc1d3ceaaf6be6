import assert from 'node:assert/strict';
import { test } from 'node:test';
import { monthNumber } from '../../../../src/pipeline/cells/month-names.ts';

// As reports write them, from Thai and English calendars and from memory.
const written = [
  'มกราคม ม.ค. มค january jan',
  'กุมภาพันธ์ กุมภาพันธุ์ ก.พ. กุมภา february feb',
  'มีนาคม มี.ค. มีนา march mar',
  'เมษายน เม.ย. เมษา april apr',
  'พฤษภาคม พฤกษภาคม พ.ค. may',
  'มิถุนายน มิ.ย. มิถุนา june jun',
  'กรกฎาคม กรกฏาคม ก.ค. july jul',
  'สิงหาคม ส.ค. สิงหา august aug',
  'กันยายน ก.ย. กันยา september sept sep',
  'ตุลาคม ต.ค. ตุลา october oct',
  'พฤศจิกายน พฤษจิกายน พ.ย. november nov',
  'ธันวาคม ธ.ค. ธันวา december dec',
];

test('a month is known by its names, full, short or misspelt', () => {
  for (const [index, line] of written.entries()) {
    for (const name of line.split(' ')) assert.equal(monthNumber(name), index + 1, name);
  }
});

test('dots and spaces in it make no difference', () => {
  for (const name of ['เม.ย', 'เม. ย.', 'เมย', ' เม.ย. ', 'apr.']) assert.equal(monthNumber(name), 4, name);
});

test('a word that is no month is none', () => {
  for (const word of ['', '.', 'วัน', 'เมษายนี้', 'ma', 'aprile', '4']) assert.equal(monthNumber(word), undefined, word);
});
