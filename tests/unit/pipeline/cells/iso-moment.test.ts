import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseIsoMoment } from '../../../../src/pipeline/cells/iso-moment.ts';

const read = (text: string) => {
  const moment = parseIsoMoment(text);
  return moment && `${moment.date} ${moment.days >= 0 ? '+' : ''}${moment.days} ${moment.time}`;
};

test('a moment without an offset is Bangkok’s, its date as it was written', () => {
  assert.equal(read('2022-04-18t09:30'), '2022-04-18 +0 09:30');
  assert.equal(read('2565-04-18 09:30:00'), '2565-04-18 +0 09:30');
  assert.equal(read('2022-04-18 00:00:59.123456789'), '2022-04-18 +0 00:00');
  assert.equal(read('2022-04-18 23:59'), '2022-04-18 +0 23:59');
});

test('a moment with an offset is moved to Bangkok, over midnight to another day', () => {
  assert.equal(read('2022-04-17t17:00:00.000z'), '2022-04-17 +1 00:00');
  assert.equal(read('2022-04-17t16:59z'), '2022-04-17 +0 23:59');
  assert.equal(read('2022-04-18t09:30+07:00'), '2022-04-18 +0 09:30');
  assert.equal(read('2022-04-18t09:30+0530'), '2022-04-18 +0 11:00');
  assert.equal(read('2022-04-18t00:30+09:30'), '2022-04-18 -1 22:00');
  assert.equal(read('2022-04-18t20:00-04:30'), '2022-04-18 +1 07:30');
  assert.equal(read('2022-04-18t23:30-12:00'), '2022-04-18 +1 18:30');
});

test('what no clock shows, and what more is written, is no moment', () => {
  for (const text of [
    '2022-04-18',
    '2022-04-18t24:00',
    '2022-04-18t9:30',
    '2022-04-18t09:60',
    '2022-04-18t09:30:0',
    '2022-04-18t09:30:00.',
    '2022-04-18t09:30:00.1234567890',
    '2022-04-18t09:30 z',
    '2022-04-18t09:30+7',
    '2022-04-18  09:30',
    '2022-4-18 09:30',
    'x2022-04-18 09:30',
    '2022-04-18 09:30x',
    '2022-04-18x09:30',
    '18-04-2022 09:30',
  ]) {
    assert.equal(parseIsoMoment(text), undefined, text);
  }
});
