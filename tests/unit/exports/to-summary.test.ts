import assert from 'node:assert/strict';
import { test } from 'node:test';
import readXlsxFile from 'read-excel-file/node';
import { toSummaryTable } from '../../../src/exports/to-summary-rows.ts';
import { toSummaryPoints } from '../../../src/exports/to-summary-text.ts';
import { toSummaryWorkbook } from '../../../src/exports/to-summary-workbook.ts';
import { toResultsPage } from '../../../src/views/results-page.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { wordsFor } from '../../../src/words/words.ts';
import { activity, dataset, done, plan, settings } from '../../support/builders.ts';

const words = wordsFor('th');
const activities = [
  done({ id: 'a', start: '2022-03-10', people: 40, plan: plan(), place: { districtCode: '4903' } }),
  done({ id: 'b', start: '2022-03-11', place: { districtCode: '4904', tambonCode: '490401' } }),
  activity({ id: 'c', start: '2022-03-12', plan: plan(), state: 'cancelled' }),
];
const pageOf = (code: string) =>
  toResultsPage(createSiteIndex(dataset({ activities }), '2022-04-20', settings()), code, '2022-03');

test('a summary has a line an area by code, and the province in the last', () => {
  const { columns, rows } = toSummaryTable(pageOf('49'), words);
  assert.deepEqual(rows, [
    [1, 'อำเภอดอนตาล', 1, 1, 0, 0, 40, '1/1', '0/1'],
    [2, 'อำเภอดงหลวง', 1, 1, 1, 0, undefined, undefined, '0/1'],
    ['', 'รวม', 2, 2, 1, 0, 40, '1/1', '0/2'],
  ]);
  assert.ok(rows.every((row) => row.length === columns.length));
});

test('what names no smaller area has a line of its own, so that the lines add up', () => {
  const { rows } = toSummaryTable(pageOf('4904'), words);
  assert.deepEqual(rows.at(-2)?.slice(1, 5), ['ไม่ระบุพื้นที่ย่อย', 1, 0, 1]);
});

test('a summary says in sentences what its table says in numbers', () => {
  const points = toSummaryPoints(pageOf('49'), words);
  assert.equal(points[0], 'มีแผน 2 กิจกรรม ทำแล้ว 2 กิจกรรม ยกเลิก 1 กิจกรรม รอรายงานผล 0 กิจกรรม');
  assert.equal(points[1], 'ผู้เข้าร่วม 40 คน-ครั้ง จากรายงานของผู้จัด 1 ใน 2 กิจกรรม');
});

test('a sum of estimates is told as one', () => {
  const page = pageOf('49');
  page.total.participants.approximate = true;
  assert.match(toSummaryPoints(page, words)[1]!, /^ผู้เข้าร่วม ราว 40 คน-ครั้ง/);
});

test('its workbook reads back with numbers as numbers, and is the same each time', async () => {
  const [first, second] = [await toSummaryWorkbook(pageOf('49'), words), await toSummaryWorkbook(pageOf('49'), words)];
  assert.deepEqual(first, second);
  const [{ data: rows } = { data: [] }] = await readXlsxFile(Buffer.from(first));
  assert.deepEqual(rows.find((row) => row[1] === 'อำเภอดอนตาล')?.slice(2, 7), [1, 1, 0, 0, 40]);
});
