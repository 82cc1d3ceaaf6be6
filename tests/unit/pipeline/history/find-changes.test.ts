import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Activity } from '../../../../src/domain/activity.ts';
import {
  type CellsOf,
  countChanges,
  findChanges,
  type FoundChange,
} from '../../../../src/pipeline/history/find-changes.ts';
import { activity, plan } from '../../../support/builders.ts';

const cellsOf: CellsOf = ({ title, start, plan: planned, result }) =>
  new Map<string, string | number | undefined>([
    ['title', title],
    ['start_date', start],
    ['contact', planned?.contact],
    ['participants', result?.total?.value],
  ]);
const undecided = { reasons: new Map(), takenDown: new Set<string>() };
const changesOf = (before: Activity[], after: Activity[], over: Partial<Parameters<typeof findChanges>[0]> = {}) =>
  findChanges({ before, after, aliases: {}, cellsOf, decisions: undecided, ...over });
/** Changes as kind and id. */
const linesOf = (changes: FoundChange[]) => changes.map(({ kind, activityId }) => `${kind} ${activityId}`);

const [a1, a2] = [activity({ id: 'a1' }), activity({ id: 'a2' })];
const where = { districtCode: '4904', start: '2022-04-18' };

test('where nothing differs nothing has changed, whatever the order', () => {
  assert.deepEqual(changesOf([a1, a2], [a2, { ...a1 }]), []);
});

test('what is new is added, with its title; what is gone is withdrawn, without a word', () => {
  assert.deepEqual(changesOf([a1], [a2]), [
    { kind: 'withdrawn', activityId: 'a1', ...where, cells: [] },
    { kind: 'added', activityId: 'a2', ...where, title: 'ทำความสะอาดวัด', cells: [] },
  ]);
});

test('what was taken down says so', () => {
  const decisions = { ...undecided, takenDown: new Set(['a1']) };
  assert.deepEqual(
    changesOf([a1, a2], [], { decisions }).map(({ activityId, takenDown }) => [activityId, takenDown]),
    [
      ['a1', true],
      ['a2', undefined],
    ],
  );
});

test('what is corrected tells its columns, before and after, and the reason where somebody gave one', () => {
  const decisions = { ...undecided, reasons: new Map([['a1', new Map([['title', 'พิมพ์ผิด']])]]) };
  const mended = activity({ id: 'a1', title: 'ปลูกป่า', start: '2022-04-19' });
  assert.deepEqual(changesOf([a1], [mended], { decisions }), [
    {
      kind: 'corrected',
      activityId: 'a1',
      districtCode: '4904',
      start: '2022-04-19',
      title: 'ปลูกป่า',
      cells: [
        { column: 'title', before: 'ทำความสะอาดวัด', after: 'ปลูกป่า', reason: 'พิมพ์ผิด' },
        { column: 'start_date', before: '2022-04-18', after: '2022-04-19' },
      ],
    },
  ]);
});

test('a contact that changed is told as a column alone: what is public today may not be tomorrow', () => {
  const with1 = activity({ id: 'a1', plan: plan({ contact: '191' }) });
  assert.deepEqual(changesOf([a1], [with1])[0]!.cells, [{ column: 'contact' }]);
});

test('of a long text the first 300 letters are quoted, half a sign at the end as one that was lost', () => {
  const quoted = (title: string) => changesOf([a1], [activity({ id: 'a1', title })])[0]!.cells[0]!.after;
  assert.equal(quoted('ก'.repeat(300)), 'ก'.repeat(300));
  assert.equal(quoted('ก'.repeat(301)), `${'ก'.repeat(300)}…`);
  assert.equal(quoted(`${'ก'.repeat(299)}😀`), `${'ก'.repeat(299)}\ufffd…`);
});

test('an activity that only has another id now is corrected, and told under the new one', () => {
  assert.deepEqual(changesOf([a1], [a2], { aliases: { a1: 'a2' } }), [], 'nothing that it says has changed');
  const mended = activity({ id: 'a2', title: 'ปลูกป่า' });
  assert.deepEqual(linesOf(changesOf([a1], [mended], { aliases: { a1: 'a2' } })), ['corrected a2']);
});

test('an activity that went into one that there was is merged', () => {
  assert.deepEqual(changesOf([a1, a2], [a2], { aliases: { a1: 'a2' } }), [
    { kind: 'merged', activityId: 'a1', ...where, title: 'ทำความสะอาดวัด', cells: [], into: 'a2' },
  ]);
});

test('of two that went into a new one, one is the new one’s past and the other is merged', () => {
  const a3 = activity({ id: 'a3' });
  const changes = changesOf([a1, a2], [a3], { aliases: { a1: 'a3', a2: 'a3' } });
  assert.deepEqual(linesOf(changes), ['merged a1']);
  assert.equal(changes[0]!.into, 'a3');
});

test('an alias that leads nowhere, or from what is still there, changes nothing', () => {
  assert.deepEqual(linesOf(changesOf([a1], [], { aliases: { a1: 'a9' } })), ['withdrawn a1']);
  assert.deepEqual(linesOf(changesOf([a1, a2], [a1, a2], { aliases: { a1: 'a2' } })), []);
});

test('changes come by kind, the gone first, then by day, then by id', () => {
  const on = (id: string, start: string, title = 'ก') => activity({ id, start, title });
  const before = [
    on('b2', '2022-04-02'),
    on('b1', '2022-04-02'),
    on('b3', '2022-04-01'),
    on('c2', '2022-04-01'),
    on('c1', '2022-04-01'),
    on('m1', '2022-03-01'),
  ];
  const after = [
    on('d1', '2022-01-01'),
    on('d0', '2022-01-02'),
    on('c2', '2022-04-01', 'ข'),
    on('c1', '2022-04-01', 'ข'),
  ];
  assert.deepEqual(linesOf(changesOf(before, after, { aliases: { m1: 'c1' } })), [
    'withdrawn b3',
    'withdrawn b1',
    'withdrawn b2',
    'merged m1',
    'corrected c1',
    'corrected c2',
    'added d1',
    'added d0',
  ]);
});

test('changes are counted by kind, each kind among them', () => {
  assert.deepEqual(countChanges([]), { added: 0, corrected: 0, withdrawn: 0, merged: 0 });
  assert.deepEqual(countChanges([{ kind: 'added' }, { kind: 'merged' }, { kind: 'added' }]), {
    added: 2,
    corrected: 0,
    withdrawn: 0,
    merged: 1,
  });
});
