import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseNumberText } from '../../../../src/pipeline/cells/number-text.ts';

/** A number as value, "~" where it is approximate and ".." where it is the first of a range. */
const read = (text: string) => {
  const found = parseNumberText(text);
  return found && `${found.value}${found.approximate ? '~' : ''}${found.range ? '..' : ''}`;
};
const assertReads = (numbers: Record<string, string>) => {
  for (const [text, value] of Object.entries(numbers)) assert.equal(read(text), value, text);
};

test('a number is read with commas or spaces between its thousands, decimals and a sign', () => {
  assertReads({
    '5': '5',
    '1250': '1250',
    '123456789012345': '123456789012345',
    '1,250': '1250',
    '1,250,000': '1250000',
    '1 250': '1250',
    '1 250 000': '1250000',
    '12.5': '12.5',
    '1,250.75': '1250.75',
    '-5': '-5',
    '-0': '0',
    '500.-': '500',
    '500,-': '500',
    '05': '5',
  });
});

test('a number may carry its unit, and a word before it', () => {
  const units = [
    'คน',
    'นาย',
    'ราย',
    'ท่าน',
    'รูป',
    'ซีซี',
    'ซี.ซี.',
    'c.c.',
    'cc',
    'มล.',
    'ยูนิต',
    'unit',
    'units',
    'ต้น',
    'กก',
    'กก.',
    'กิโลกรัม',
    'กิโล',
    'kg',
    'kg.',
    'people',
    'person',
    'persons',
    'baht',
    'บาท',
    'บาทถ้วน',
    'ครั้ง',
    'กิจกรรม',
    'โครงการ',
    'ครัวเรือน',
    'หลังคาเรือน',
  ];
  for (const unit of units) assertReads({ [`5 ${unit}`]: '5', [`5${unit}`]: '5' });
  const leads = ['จำนวน', 'รวม', 'รวมทั้งสิ้น', 'รวมทั้งหมด', 'ทั้งสิ้น', 'ทั้งหมด', 'ยอด', 'ผู้เข้าร่วม', '฿'];
  for (const lead of leads) assertReads({ [`${lead} 5`]: '5', [`${lead}5 คน`]: '5', [`ประมาณ ${lead} 5`]: '5~' });
});

test('words and signs of more or less make it approximate, before it, between and behind', () => {
  const before = [
    'กว่า',
    'มากกว่า',
    'ไม่น้อยกว่า',
    'ไม่ต่ำกว่า',
    'ไม่เกิน',
    'น้อยกว่า',
    'อย่างน้อย',
    'เกินกว่า',
    'เกิน',
    'โดยประมาณ',
    'ประมาณ',
    'ราว',
    'ราวๆ',
    'เกือบ',
    'about',
    'over',
    '~',
    '≈',
    '>',
    '>=',
    '<',
    '<=',
    '≥',
    '≤',
  ];
  for (const word of before) assertReads({ [`${word} 5`]: '5~', [`จำนวน ${word}5 คน`]: '5~' });
  const behind = ['+', 'กว่า', 'เศษ', 'เศษๆ', 'ขึ้นไป', 'โดยประมาณ'];
  for (const word of behind) {
    assertReads({ [`5 ${word}`]: '5~', [`5${word}`]: '5~', [`5 ${word} คน`]: '5~', [`5 คน ${word}`]: '5~' });
    assertReads({ [`5 พัน${word}`]: '5000~', [`5 ${word}พันคน`]: '5000~' });
  }
});

test('of a range the first number counts', () => {
  assertReads({
    '50-60 คน': '50~..',
    '50 - 60': '50~..',
    '50–60': '50~..',
    '50 ถึง 60 คน': '50~..',
    '1,250-1,500': '1250~..',
  });
});

test('hundreds to millions multiply it', () => {
  assertReads({
    '2 ร้อย': '200',
    '2พัน': '2000',
    '2 หมื่น': '20000',
    '2 แสน': '200000',
    '1.5 ล้านบาท': '1500000',
    '-2 พัน': '-2000',
  });
});

test('a telephone number is no number of anything', () => {
  for (const text of ['0812345678', '042611817']) assert.equal(read(text), undefined, text);
  assertReads({ '04261181': '4261181', '812345678': '812345678' });
});

test('what is not just one number is none', () => {
  for (const text of [
    '',
    'คน',
    'x5',
    '5x',
    '1,25',
    '12,50,000',
    '1 25',
    '5 5',
    '5/6',
    '5..5',
    '5.',
    '--5',
    '5 คน 6',
    '5 พันพัน',
    '.5',
    '1234567890123456 x',
  ]) {
    assert.equal(read(text), undefined, text);
  }
});

test('a story is no number: beyond eighty letters nothing is read', () => {
  assertReads({ [`1.${'5'.repeat(78)}`]: '1.5555555555555556' });
  assert.equal(read(`1.${'5'.repeat(79)}`), undefined);
});
