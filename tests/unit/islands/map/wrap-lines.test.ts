import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wrapLines } from '../../../../src/islands/map/wrap-lines.ts';

const letters = (text: string) => text.length;

test('what fits stays one line', () => {
  assert.deepEqual(wrapLines(['จิตอาสา · 24 พ.ย.', 'ก'], 20, letters), ['จิตอาสา · 24 พ.ย.', 'ก']);
});

test('a line that is too wide is broken at its spaces, and an address stays whole', () => {
  assert.deepEqual(wrapLines(['ข้อมูล ณ 24 พ.ย. 2569 · https://jitasa.example.org/map'], 30, letters), [
    'ข้อมูล ณ 24 พ.ย. 2569 ·',
    'https://jitasa.example.org/map',
  ]);
});

test('Thai without spaces is broken between words, and nothing is lost', () => {
  const line = 'จึงแบ่งพื้นที่จากจุดกึ่งกลางของแต่ละตำบล';
  const wrapped = wrapLines([line], 20, letters);
  assert.ok(wrapped.length > 1 && wrapped.every((each) => each.length <= 20), wrapped.join('|'));
  assert.equal(wrapped.join(''), line);
});
