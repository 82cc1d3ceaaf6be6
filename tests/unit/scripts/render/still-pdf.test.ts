import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stillPdf } from '../../../../scripts/render/still-pdf.ts';

const print = (date: string, first: number) =>
  Buffer.from(
    `1 0 obj <</Title (x)\n/CreationDate (D:${date}+00'00')\n/ModDate (D:${date}+00'00')>>\n` +
      `<</ID (node${String(first).padStart(8, '0')})>> <</ID (node${String(first + 3).padStart(8, '0')})>>\n` +
      `/Headers [(node${String(first).padStart(8, '0')})]\n\xff\x00 binary`,
    'latin1',
  );

test('two prints of a page are the same bytes, whenever and after whatever they were made', () => {
  const one = print('20261127012657', 463);
  const two = print('20270101000000', 99_998);
  assert.notDeepEqual(one, two);
  assert.deepEqual(stillPdf(one), stillPdf(two));
});

test('nothing moves, and what is not a date or an id stays', () => {
  const pdf = print('20261127012657', 463);
  const still = stillPdf(pdf);
  assert.equal(still.length, pdf.length);
  const text = still.toString('latin1');
  assert.match(text, /\/Title \(x\)\n +\n +>>/);
  assert.match(text, /\/ID \(node00000001\)>> <<\/ID \(node00000002\)/);
  assert.ok(text.endsWith('/Headers [(node00000001)]\n\xff\x00 binary'));
});
