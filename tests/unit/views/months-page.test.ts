import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MonthCopy } from '../../../src/domain/history.ts';
import { frozenMonths, toMonthCopiesPage, toMonthsPage } from '../../../src/views/months-page.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { dataset, settings } from '../../support/builders.ts';

const copy = (month: string, version: number, gone?: MonthCopy['gone']): MonthCopy => ({
  month,
  version,
  frozenOn: '2022-05-08',
  rows: 3,
  bytes: 100,
  sha256: 'ab'.repeat(32),
  content: 'cd'.repeat(32),
  ...(gone ? { gone } : {}),
});
const index = createSiteIndex(
  dataset({ monthCopies: [copy('2022-03', 1), copy('2022-04', 1, 'taken-down'), copy('2022-04', 2)] }),
  '2022-06-20',
  settings(),
);

test('months are told the newest first, each with its newest version', () => {
  assert.deepEqual(frozenMonths(index), ['2022-03', '2022-04']);
  assert.deepEqual(
    toMonthsPage(index).months.map(({ month, href, latest, versions }) => [month, href, latest.version, versions]),
    [
      ['2022-04', '/data/months/2022-04', 2, 2],
      ['2022-03', '/data/months/2022-03', 1, 1],
    ],
  );
});

test('a copy whose file is gone keeps its checksum and leads nowhere', () => {
  assert.deepEqual(
    toMonthCopiesPage(index, '2022-04').copies.map(({ version, href, gone, sha256 }) => [version, href, gone, sha256]),
    [
      [2, '/data/months/activities-2022-04-v2.csv', undefined, 'ab'.repeat(32)],
      [1, undefined, 'taken-down', 'ab'.repeat(32)],
    ],
  );
});

test('the licence has its official name', () => {
  assert.equal(toMonthsPage(index).licence.official?.en, 'Creative Commons Attribution 4.0 International');
});
