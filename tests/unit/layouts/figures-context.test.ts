import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatFiguresContext } from '../../../src/layouts/figures-context.ts';
import { wordsFor } from '../../../src/words/words.ts';

test('figures say of what area, of which days and of which time they are', () => {
  const period = { from: '2021-04-21', to: '2022-04-20' };
  const context = formatFiguresContext('อำเภอดงหลวง', period, '12 เดือน', '2022-04-20T02:00:00.000Z', wordsFor('th'));
  assert.equal(context, 'อำเภอดงหลวง · 12 เดือน (21 เม.ย. 2564 – 20 เม.ย. 2565) · ข้อมูล ณ 20 เม.ย. 2565 เวลา 09.00 น.');
});
