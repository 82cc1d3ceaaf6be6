import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFailedCell } from '../../../../src/pipeline/cells/failed-cell.ts';

test('what spreadsheets and programs write where they have no value is a failed cell', () => {
  const sheets = [
    '#NULL!',
    '#DIV/0!',
    '#VALUE!',
    '#REF!',
    '#NAME?',
    '#NUM!',
    '#N/A',
    '#GETTING_DATA',
    '#SPILL!',
    '#CALC!',
  ];
  sheets.push('#FIELD!', '#BLOCKED!', '#CONNECT!', '#ERROR!', '##', '########', 'Err:502');
  for (const cell of [...sheets, 'NaN', 'null', 'NULL', 'undefined', '[object Object]', ' #REF! ']) {
    assert.ok(isFailedCell(cell), cell);
  }
});

test('anything that a person may have written is none', () => {
  const texts = [
    '',
    '#',
    '#1',
    '#REF',
    'x #REF!',
    '#REF! x',
    'Err:5020',
    'Err:50',
    'nan',
    'Null',
    'n/a',
    'null ครั้ง',
    'not null',
  ];
  for (const cell of [...texts, null, 0, Number.NaN, true]) assert.ok(!isFailedCell(cell), String(cell));
});
