import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContact } from '../../../../src/pipeline/normalise/read-contact.ts';
import type { Cell } from '../../../../src/pipeline/table.ts';
import { rowOf, toldOf } from '../../../support/rows.ts';

function contactOf(contact: Cell, ...listed: string[]) {
  const row = rowOf({ contact });
  return [readContact(row, new Set(listed)), ...toldOf(row)];
}
const withheld = [undefined, 'contact-withheld | contact'];

test('a contact is shown where every number and address in it is listed', () => {
  assert.deepEqual(contactOf('042-611-817', '042611817'), ['042-611-817']);
  assert.deepEqual(contactOf(' ปลัด  042 611 817 ', '042611817'), ['ปลัด 042 611 817']);
  assert.deepEqual(contactOf('a@example.org, 042-611-817', '042611817', 'a@example.org'), [
    'a@example.org, 042-611-817',
  ]);
  assert.deepEqual(contactOf('a@example.org, 042-611-817', '042611817'), withheld);
});

test('a contact that nobody listed is withheld and told without a word of it', () => {
  assert.deepEqual(contactOf('042-611-817'), withheld);
  assert.deepEqual(contactOf('042-611-818', '042611817'), withheld);
  assert.deepEqual(contactOf('นายสมชาย ใจดี', '042611817'), withheld, 'a name alone can be listed nowhere');
});

test('with "*" whatever the column says is shown', () => {
  assert.deepEqual(contactOf('นายสมชาย 081-234-5678', '*'), ['นายสมชาย 081-234-5678']);
});

test('a telephone that a spreadsheet took for a number is the one that was listed, and is shown with its zero', () => {
  assert.deepEqual(contactOf(42_611_817, '042611817'), ['042611817']);
  assert.deepEqual(contactOf(812_345_678, '*'), ['0812345678']);
  assert.deepEqual(contactOf(812_345_678), withheld);
});

test('where nothing is said there is nothing to withhold', () => {
  const date = { year: 2565, month: 4, day: 18 };
  for (const cell of [null, '', ' ', '-', '–', 'ไม่มี', true, date]) {
    assert.deepEqual(contactOf(cell), [undefined], String(cell));
    assert.deepEqual(contactOf(cell, '*'), [undefined], String(cell));
  }
});
