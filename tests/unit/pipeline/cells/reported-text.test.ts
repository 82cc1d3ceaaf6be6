import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportedText, saysNothing, writtenIn } from '../../../../src/pipeline/cells/reported-text.ts';

const day = { year: 2565, month: 4, day: 18 };

test('what offices write where they report nothing is no text', () => {
  const words = [
    '',
    ' ',
    '-',
    '–',
    '—',
    '--',
    '---',
    '-----',
    '.',
    '..',
    '...',
    '…',
    'ไม่มี',
    'ไม่ระบุ',
    'ไม่มีข้อมูล',
    'n/a',
    'N/A',
    'na',
    'NA',
  ];
  for (const cell of [null, ...words, ' - ', '\u200bไม่มี ', '\n']) {
    assert.equal(reportedText(cell), undefined, JSON.stringify(cell));
  }
  for (const word of words.filter((each) => each !== ' ')) assert.ok(saysNothing(word), word);
  for (const word of ['0', 'ไม่มีฝน', 'x', '-5', '- x']) assert.ok(!saysNothing(word), word);
});

test('a text is cleaned, its Thai digits stay', () => {
  assert.equal(reportedText('  ๕  คน\u200b '), '๕ คน');
  assert.equal(reportedText('ไม่มีฝน'), 'ไม่มีฝน');
  assert.equal(reportedText('0'), '0');
});

test('what is no text is told as it stands in the cell', () => {
  assert.equal(reportedText(0), '0');
  assert.equal(reportedText(false), 'false');
  assert.equal(reportedText(day), '18/4/2565');
  assert.equal(writtenIn(null), '');
  assert.equal(writtenIn(12.5), '12.5');
  assert.equal(writtenIn(' x '), ' x ');
  assert.equal(writtenIn({ ...day, time: '09:30' }), '18/4/2565 09:30');
});
