import assert from 'node:assert/strict';
import { test } from 'node:test';
import { momentOf } from '../../../../src/pipeline/photos/photo-moment.ts';

test('a name says before or after as a word of its own', () => {
  for (const name of ['ก่อน-1.jpg', 'คลอง ก่อนทำ.jpg', 'before_2.PNG', 'ก่อน1.jpg'])
    assert.equal(momentOf(name), 'before', name);
  for (const name of ['หลัง-1.jpg', 'คลอง หลังดำเนินการ.jpg', 'After (3).jpeg'])
    assert.equal(momentOf(name), 'after', name);
});

test('a place behind something, a word that holds the letters, and both at once say neither', () => {
  for (const name of ['หลังวัด.jpg', 'afternoon.jpg', 'ก่อน หลัง.jpg', 'IMG_1234.jpg'])
    assert.equal(momentOf(name), undefined, name);
});
