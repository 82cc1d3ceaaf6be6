import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publishedTables, toValues } from '../../../src/exports/published-fields.ts';
import { type ExportHead, toExportHead, toJson } from '../../../src/exports/to-json.ts';
import { activity, agency, areas, done, manifest, settings } from '../../support/builders.ts';

const context = {
  areas: new Map(areas.map((area) => [area.code, area])),
  agencies: new Map([['dong-luang', agency()]]),
  address: 'https://example.org',
};
const receipt = {
  source: 'sample',
  from: 'sample/plans.csv',
  file: 'plans.csv',
  time: '2022-04-20T02:00:00.000Z',
  sha256: 'ab'.repeat(32),
  bytes: 10,
  stale: false,
};
const head = toExportHead(manifest({ receipts: [receipt] }), settings().portal, 'https://example.org/data');
const table = toValues(publishedTables.activities, [done({ people: 50 }), activity({ id: 'a2' })], context);

test('the head says how fresh the data is, what it was made from and on which terms it may be used', () => {
  const parsed = JSON.parse(toJson(table, head)) as { head: ExportHead & { table: string; titleTh: string } };
  assert.deepEqual(parsed.head, {
    asOf: '2022-04-20T02:00:00.000Z',
    describedBy: 'https://example.org/data',
    generatedFrom: [{ file: 'plans.csv', sha256: 'ab'.repeat(32) }],
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/deed.th' },
    publisher: 'ศูนย์จิตอาสาจังหวัดมุกดาหาร',
    sample: true,
    table: 'activities',
    titleEn: 'Volunteer activities',
    titleTh: 'กิจกรรมจิตอาสา',
  });
});

test('rows keep their types, and what was not reported is left out', () => {
  const { rows } = JSON.parse(toJson(table, head)) as { rows: Record<string, unknown>[] };
  assert.equal(rows[0]!.participants_total, 50);
  assert.equal(rows[0]!.participants_approximate, false);
  assert.equal(rows[0]!.district_code, '4904');
  assert.equal('participants_total' in rows[1]!, false);
});

test('each row is a line of its own, with its keys in order', () => {
  const lines = toJson(table, head).split('\n');
  assert.equal(lines.length, 5);
  const keys = Object.keys(JSON.parse(lines[1]!.replace(/,$/, '')) as object);
  assert.deepEqual(keys, keys.toSorted());
});

test('a table without rows is still whole', () => {
  const parsed = JSON.parse(toJson(toValues(publishedTables.activities, [], context), head)) as { rows: unknown[] };
  assert.deepEqual(parsed.rows, []);
});
