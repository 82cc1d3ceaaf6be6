import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toSheetReading } from '../../../src/pipeline/sheet-readings.ts';
import type { Table } from '../../../src/pipeline/table.ts';
import { sourceRef } from '../../support/builders.ts';

const table: Table = {
  source: 'sample',
  kind: 'activities',
  file: 'activities.csv',
  format: 'csv',
  columns: [{ header: 'ชื่อ', field: 'title' }],
  rows: [2, 3, 4, 5, 6].map((row) => ({ row, cells: [] })),
  issues: [],
};
const at = (outcome: 'held' | 'excluded', over: object = {}) => ({ source: sourceRef(over), outcome });

test('rows that were neither held nor left out are published', () => {
  const reading = toSheetReading(table, [at('held'), at('held'), at('excluded')]);
  assert.deepEqual(reading, {
    source: 'sample',
    kind: 'activities',
    file: 'activities.csv',
    format: 'csv',
    columns: [{ header: 'ชื่อ', field: 'title' }],
    rows: 5,
    published: 2,
    held: 2,
    excluded: 1,
  });
});

test('rows of another source, file or sheet are not this one’s', () => {
  const others = [{ source: 'b' }, { file: 'b' }, { sheet: 'b' }].map((over) => at('held', over));
  assert.equal(toSheetReading(table, others).published, 5);
  const sheet = { ...table, sheet: 'มกราคม' };
  assert.equal(toSheetReading(sheet, [at('held'), at('held', { sheet: 'มกราคม' })]).held, 1);
});

test('how a file was read is told as far as it is known', () => {
  const known = { sheet: 'มกราคม', encoding: 'utf-8', delimiter: ';', headerRow: 3 };
  const { sheet, encoding, delimiter, headerRow } = toSheetReading({ ...table, ...known }, []);
  assert.deepEqual({ sheet, encoding, delimiter, headerRow }, known);
});
