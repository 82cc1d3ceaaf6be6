import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeOf, tooManyCells, tooManyColumns, tooManyRows } from '../../../../src/pipeline/decode/limits.ts';

test('what is refused for its size is told with its place, the limit and what can be done, in both languages', () => {
  const rows = tooManyRows('a.xlsx', 100_000, 'มกราคม');
  assert.equal(rows.message, 'a.xlsx (แผ่นงาน มกราคม) มีแถวมากกว่าที่กำหนด (100,000 แถว)');
  assert.match(
    rows.hint,
    /^More than 100,000 rows\. .*split the export, or raise limits\.rows in data\/portal\.yaml\.$/,
  );
  const cells = tooManyCells('a.csv', 1_000_000);
  assert.equal(cells.message, 'a.csv มีช่องข้อมูลมากกว่าที่กำหนด (1,000,000 ช่อง)');
  assert.match(cells.hint, /^More than 1,000,000 cells, 100 for each row allowed\. .*limits\.rows/);
  const columns = tooManyColumns('a.xlsx', 'มกราคม');
  assert.equal(columns.message, 'a.xlsx (แผ่นงาน มกราคม) มีคอลัมน์มากกว่าที่กำหนด (2,000 คอลัมน์)');
  assert.match(columns.hint, /^More than 2,000 columns\. /);
});

test('a file without sheets is named alone', () => {
  assert.equal(placeOf('a.csv'), 'a.csv');
  assert.equal(placeOf('a.xlsx', ''), 'a.xlsx (แผ่นงาน )');
  assert.doesNotMatch(tooManyRows('a.csv', 1).message, /แผ่นงาน/);
});
