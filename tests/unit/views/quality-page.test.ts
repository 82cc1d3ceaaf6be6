import assert from 'node:assert/strict';
import { test } from 'node:test';
import { issue } from '../../../src/domain/issue.ts';
import { toQualityDistrictPage, toQualityPage } from '../../../src/views/quality-page.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { activity, dataset, manifest, settings, sheetReading } from '../../support/builders.ts';

const indexOf = (over: Parameters<typeof dataset>[0]) => createSiteIndex(dataset(over), '2022-04-20', settings());

test('the rows of all sheets of a source are added up', () => {
  const sheets = [
    sheetReading({ sheet: 'a', rows: 10, published: 7, held: 2, excluded: 1 }),
    sheetReading({ sheet: 'b', rows: 5, published: 5 }),
    sheetReading({ source: 'other', rows: 1, held: 1 }),
  ];
  const page = toQualityPage(indexOf({ manifest: manifest({ sheets }) }));
  assert.deepEqual(page.counts, { rows: 16, published: 12, held: 3, excluded: 1 });
  assert.deepEqual(page.sources[0]?.counts, { rows: 15, published: 12, held: 2, excluded: 1 });
});

test('a source without a readable sheet is still there, with its stale copy told', () => {
  const receipt = {
    source: 'lost',
    from: 'exports/*.csv',
    file: 'a.csv',
    time: '2022-04-01T00:00:00Z',
    sha256: '0'.repeat(64),
    bytes: 1,
    stale: true,
  };
  const [source] = toQualityPage(indexOf({ manifest: manifest({ receipts: [receipt] }) })).sources;
  assert.deepEqual([source?.source, source?.stale, source?.kind], ['lost', true, undefined]);
});

test('headers nobody knows are named with the nearest word', () => {
  const columns = [
    { header: 'ชื่องาน', nearest: 'ชื่อกิจกรรม' },
    { header: 'วันที่', field: 'start' },
  ];
  const [source] = toQualityPage(indexOf({ manifest: manifest({ sheets: [sheetReading({ columns })] }) })).sources;
  assert.deepEqual(
    source?.unknownHeaders.map(({ header, nearest }) => [header, nearest]),
    [['ชื่องาน', 'ชื่อกิจกรรม']],
  );
});

test('codes are ordered by how grave, then by how often', () => {
  const page = toQualityPage(
    indexOf({
      issues: [
        issue('title-long'),
        issue('kind-unknown'),
        issue('date-missing'),
        issue('date-unreadable'),
        issue('date-unreadable'),
      ],
    }),
  );
  assert.deepEqual(
    page.codes.map(({ code, count }) => [code, count]),
    [
      ['date-unreadable', 2],
      ['date-missing', 1],
      ['kind-unknown', 1],
      ['title-long', 1],
    ],
  );
  assert.deepEqual(page.issues, { held: 3, warning: 1, note: 1 });
});

test('issues that name no district are listed on the first page', () => {
  const issues = [issue('date-missing', { districtCode: '4904' }), issue('header-unknown')];
  const page = toQualityPage(indexOf({ issues }));
  assert.deepEqual(
    page.withoutDistrict.map(({ code }) => code),
    ['header-unknown'],
  );
});

test("a district's list leads to the activity, where it is published", () => {
  const issues = ['a1', 'gone'].map((activityId) => issue('title-long', { districtCode: '4904', activityId }));
  const page = toQualityDistrictPage(indexOf({ activities: [activity()], issues }), '4904');
  assert.deepEqual(
    page.codes[0]?.issues.map(({ activityHref }) => activityHref),
    ['/activities/a1', undefined],
  );
});

test('a long list is cut at 200 and says how many there are', () => {
  const issues = Array.from({ length: 201 }, () => issue('title-long', { districtCode: '4904' }));
  const [code] = toQualityDistrictPage(indexOf({ issues }), '4904').codes;
  assert.deepEqual([code?.issues.length, code?.count], [200, 201]);
});
