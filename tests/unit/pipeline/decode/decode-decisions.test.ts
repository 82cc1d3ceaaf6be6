import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeDecisions } from '../../../../src/pipeline/decode/decode-decisions.ts';

const decode = (text: string, rows = 100) =>
  decodeDecisions(new TextEncoder().encode(text), 'takedowns.csv', ['id', 'reason'], { rows });

test('each line has its values by column, however the header is written, with its file and row', () => {
  assert.deepEqual(decode('\uFEFF ID ,Reason,extra\r\n aa ,"ก, ข",x\r\nbb\r\n'), [
    {
      values: { id: 'aa', reason: 'ก, ข', extra: 'x' },
      source: { source: 'decisions', file: 'takedowns.csv', row: 2 },
    },
    { values: { id: 'bb', reason: '', extra: '' }, source: { source: 'decisions', file: 'takedowns.csv', row: 3 } },
  ]);
});

test('a file without a line decides nothing, nor does one of a header alone', () => {
  assert.deepEqual(decode(''), []);
  assert.deepEqual(decode('id,reason\n'), []);
});

test('a missing column stops the run: a takedown is never passed over', () => {
  assert.throws(() => decode('iid,why\naa,x\n'), {
    message: 'takedowns.csv: ไม่พบคอลัมน์ / no column id, reason',
    hint: 'Found: iid, why. The first row must name id, reason.',
  });
  assert.throws(() => decode('id,\naa,x\n'), { message: 'takedowns.csv: ไม่พบคอลัมน์ / no column reason' });
});

test('so do more rows than are allowed', () => {
  assert.throws(() => decode(`id,reason\n${'a,b\n'.repeat(1000)}`, 10), /takedowns\.csv/);
});
