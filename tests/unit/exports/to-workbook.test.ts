import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Readable } from 'node:stream';
import readXlsxFile from 'read-excel-file/node';
import { publishedTables, toValues } from '../../../src/exports/published-fields.ts';
import { toExportHead } from '../../../src/exports/to-json.ts';
import { toWorkbook } from '../../../src/exports/to-workbook.ts';
import { hashBytes } from '../../../src/io/hash.ts';
import { activity, agency, areas, done, manifest, settings } from '../../support/builders.ts';

const context = {
  areas: new Map(areas.map((area) => [area.code, area])),
  agencies: new Map([['dong-luang', agency()]]),
  address: 'https://example.org',
};
const head = toExportHead(manifest(), settings().portal, 'https://example.org/data');
const table = publishedTables.activities;
const write = (activities = [done({ people: 50 }), activity({ id: 'a2', title: '=1+1' })]) =>
  toWorkbook(toValues(table, activities, context), head);
const read = async () => {
  const sheets = await readXlsxFile(Readable.from([Buffer.from(await write())]));
  return sheets.map(({ data }) => data);
};

test('a workbook has the rows, a dictionary of every column, and whose data they are', async () => {
  const [rows, dictionary, source] = await read();
  assert.deepEqual(
    rows![0],
    table.columns.map(({ name }) => name),
  );
  assert.equal(rows!.length, 3);
  assert.deepEqual(
    dictionary!.slice(1).map(([name]) => name),
    table.columns.map(({ name }) => name),
  );
  assert.deepEqual(source!.find(([name]) => name === 'ผู้เผยแพร่')?.[1], settings().portal.owner);
});

test('codes are text, counts numbers and days dates; what begins with “=” stays text', async () => {
  const [rows] = await read();
  const cell = (name: string, row = 1) => rows![row]![table.columns.findIndex((column) => column.name === name)];
  assert.equal(cell('district_code'), '4904');
  assert.equal(cell('participants_total'), 50);
  assert.deepEqual(cell('start_date'), new Date('2022-04-18T00:00:00Z'));
  assert.equal(cell('title', 2), '=1+1');
});

test('the same rows give the same bytes', async () => {
  assert.equal(hashBytes(await write()), hashBytes(await write()));
});
