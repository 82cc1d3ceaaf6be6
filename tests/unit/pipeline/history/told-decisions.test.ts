import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DecisionLine, Decisions } from '../../../../src/domain/decision.ts';
import { toToldDecisions } from '../../../../src/pipeline/history/told-decisions.ts';
import { sourceRef } from '../../../support/builders.ts';

const line = (values: Record<string, string>): DecisionLine => ({ values, source: sourceRef() });
const tell = (decisions: Partial<Decisions>) =>
  toToldDecisions(
    { corrections: [], takedowns: [], aliases: [], ...decisions },
    { title: 'title', start: 'start_date' },
    (text) => text.replace('081', '***'),
  );

test('reasons stand under the column that a field ends up in, masked', () => {
  const { reasons, takenDown } = tell({
    corrections: [
      line({ id: 'a1', field: 'title', reason: 'พิมพ์ผิด โทร 081' }),
      line({ id: ' A1 ', field: 'start', reason: 'วันผิด' }),
      line({ id: 'a2', field: 'title', reason: 'ข' }),
    ],
  });
  assert.deepEqual(
    [...reasons].map(([id, columns]) => [id, Object.fromEntries(columns)]),
    [
      ['a1', { title: 'พิมพ์ผิด โทร ***', start_date: 'วันผิด' }],
      ['a2', { title: 'ข' }],
    ],
  );
  assert.equal(takenDown.size, 0);
});

test('a field without a column and a line without a reason tell nothing', () => {
  const corrections = [
    line({ id: 'a1', field: 'xx', reason: 'ก' }),
    line({ id: 'a1', reason: 'ก' }),
    line({ id: 'a1', field: 'title', reason: '' }),
    line({ id: 'a1', field: 'title' }),
  ];
  assert.equal(tell({ corrections }).reasons.size, 0);
});

test('of two reasons for one column the last counts', () => {
  const corrections = ['ก', 'ข'].map((reason) => line({ id: 'a1', field: 'title', reason }));
  assert.equal(tell({ corrections }).reasons.get('a1')!.get('title'), 'ข');
});

test('takedowns are known by their ids, however these are written; why is not told', () => {
  const told = tell({ takedowns: [line({ id: ' A1 ', reason: 'นายสมชาย' })] });
  assert.deepEqual([...told.takenDown], ['a1']);
  assert.doesNotMatch(JSON.stringify([...told.reasons]), /สมชาย/);
});
