import assert from 'node:assert/strict';
import { test } from 'node:test';
import { issue } from '../../../../src/domain/issue.ts';
import { normaliseTables } from '../../../../src/pipeline/normalise/normalise-tables.ts';
import type { Table } from '../../../../src/pipeline/table.ts';
import { type Cells, normalisingContext, tableOf } from '../../../support/rows.ts';

const context = normalisingContext();
const activity: Cells = { title: 'ลอกคลอง', start: '18/4/2565', district: 'ดงหลวง' };
const normalise = (...tables: Table[]) => normaliseTables(tables, context);
/** Issues as code, row and what was found. */
const issuesOf = (...tables: Table[]) =>
  normalise(...tables).issues.map(({ code, row, found }) => [code, row, found].filter((part) => part !== undefined));

test('rows of each kind become values of that kind', () => {
  const tables = [
    tableOf([activity]),
    tableOf([{ localGovernment: 'อบต.ดงหลวง', district: 'ดงหลวง' }], { kind: 'training' }),
    tableOf([{ agency: 'อบต.ดงหลวง', title: 'ลอกคลอง', fiscalYear: 2565 }], { kind: 'action-plans' }),
    tableOf([{ channelName: 'บอร์ด', channelKind: 'บอร์ด', isPublic: 'ใช่' }], { kind: 'channels' }),
    tableOf([{ villageName: 'ใหม่', villageNo: 7, tambon: 'ดงหลวง', district: 'ดงหลวง' }], { kind: 'places' }),
  ];
  const { activities, training, actionPlans, channels, villages, unpublished, issues } = normalise(...tables);
  assert.deepEqual(
    [activities[0]!.title, training[0]!.unitName, actionPlans[0]!.fiscalYear, channels[0]!.kind, villages[0]!.code],
    ['ลอกคลอง', 'อบต.ดงหลวง', 2565, 'board', '49040107'],
  );
  assert.deepEqual(
    [activities, training, actionPlans, channels, villages].map((list) => list.length),
    [1, 1, 1, 1, 1],
  );
  assert.deepEqual([unpublished, issues], [[], []]);
});

test('no row is lost: what is held or left out stands with its place', () => {
  const { activities, unpublished } = normalise(
    tableOf([
      activity,
      { ...activity, title: null },
      { ...activity, state: 'ร่าง' },
      { title: 'รวม', total: 5 },
      { ...activity },
      { title: 'title', start: 'start', district: 'district' },
    ]),
  );
  assert.equal(activities.length, 1);
  assert.deepEqual(
    unpublished.map(({ source, outcome }) => [source.row, outcome]),
    [
      [3, 'held'],
      [4, 'excluded'],
      [5, 'excluded'],
      [6, 'excluded'],
      [7, 'excluded'],
    ],
  );
});

test('rows of sums, repeated headers and repeated rows are told, each at its row', () => {
  assert.deepEqual(
    issuesOf(tableOf([activity, { title: 'รวม' }, { title: 'title', start: 'start', district: 'district' }, activity])),
    [
      ['row-total', 3],
      ['row-total', 4],
      ['row-repeated', 5],
    ],
  );
});

test('a row of another table is no repetition', () => {
  assert.equal(normalise(tableOf([activity]), tableOf([activity])).activities.length, 2);
});

test('what is told of a table’s headers comes before what is told of its rows', () => {
  const table = { ...tableOf([{ ...activity, title: null }]), issues: [issue('header-unknown', { column: 'x' })] };
  assert.deepEqual(issuesOf(table), [['header-unknown'], ['title-missing', 2]]);
});

test('contacts that are withheld in a whole column are told once, with their number, at the first', () => {
  const rows = ['ก', 'ข', 'ค'].map((title) => ({ ...activity, title, contact: '042-611-817' }));
  rows[1]!.start = 'xx';
  assert.deepEqual(issuesOf(tableOf(rows)), [
    ['contact-withheld', 2, '2'],
    ['date-unreadable', 3, 'xx'],
  ]);
  assert.deepEqual(issuesOf(tableOf(rows.slice(0, 1)), tableOf(rows.slice(2))), [
    ['contact-withheld', 2, '1'],
    ['contact-withheld', 2, '1'],
  ]);
});

test('names that were dropped are told once for each table', () => {
  const rows = ['ก', 'ข'].map((members) => ({ localGovernment: 'อบต.ดงหลวง', district: 'ดงหลวง', members }));
  assert.deepEqual(issuesOf(tableOf([...rows, { ...rows[0]!, members: 'ค', trained: 'x' }], { kind: 'training' })), [
    ['names-dropped', 2, 'members'],
    ['number-unreadable', 4, 'x'],
  ]);
});
