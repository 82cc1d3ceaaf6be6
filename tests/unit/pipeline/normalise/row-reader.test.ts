import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDate } from '../../../../src/pipeline/cells/thai-date.ts';
import { indexColumns, RowReader } from '../../../../src/pipeline/normalise/row-reader.ts';
import type { Table } from '../../../../src/pipeline/table.ts';

/** What is told of a row's date that nobody can read. */
function foundIn(cell: string): string {
  const row = { row: 2, cells: [cell] };
  const columns = [{ header: 'วันที่', field: 'start' }];
  const table: Table = {
    source: 's',
    kind: 'activities',
    file: 'a.csv',
    format: 'csv',
    columns,
    rows: [row],
    issues: [],
  };
  const reader = new RowReader(table, indexColumns(table), row, { publicContacts: new Set() });
  assert.equal(reader.read('start', readDate), undefined);
  assert.equal(reader.issues.length, 1);
  return reader.issues[0]!.found ?? '';
}

test('what is told of a cell that cannot be read is cut, and holds no part of somebody’s number or address', () => {
  assert.equal(foundIn('ก'.repeat(500)), 'ก'.repeat(120));
  for (let before = 95; before <= 120; before++) {
    const words = 'ก'.repeat(before);
    assert.doesNotMatch(foundIn(`${words} 1-4999-00001-23-4`), /\d/, `${before} letters before it`);
    assert.doesNotMatch(foundIn(`${words} 081-234-5678`), /\d/, `${before} letters before it`);
    assert.doesNotMatch(foundIn(`${words} somebody@example.org`), /somebody/, `${before} letters before it`);
  }
});
