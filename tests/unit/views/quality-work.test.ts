import assert from 'node:assert/strict';
import { test } from 'node:test';
import { issue } from '../../../src/domain/issue.ts';
import type { Run } from '../../../src/domain/history.ts';
import { issueCatalogue, issueCodes } from '../../../src/domain/issue-catalogue.ts';
import { costOf } from '../../../src/domain/issue-costs.ts';
import { toQualityWork } from '../../../src/views/quality-work.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { dataset, settings, sourceRef } from '../../support/builders.ts';

const workOf = (over: Parameters<typeof dataset>[0]) =>
  toQualityWork(createSiteIndex(dataset(over), '2022-04-20', settings()), '4904');
const run = (number: number, today: string, clean: number): Run => ({
  number,
  today,
  asOf: `${today}T00:00:00.000Z`,
  follows: null,
  link: null,
  content: '0'.repeat(64),
  changes: { added: 0, corrected: 0, withdrawn: 0, merged: 0 },
  districts: { '4904': { rows: 10, clean } },
});

test('files with most to mend come first, with the day since which the oldest is open', () => {
  const at = (file: string, code: (typeof issueCodes)[number], firstSeen: string) => ({
    ...issue(code, { ...sourceRef({ file }), districtCode: '4904' }),
    firstSeen,
  });
  const { files } = workOf({
    issues: [
      at('a.csv', 'agency-missing', '2022-01-01'),
      at('b.csv', 'date-missing', '2022-04-01'),
      at('b.csv', 'time-unreadable', '2022-03-01'),
      at('b.csv', 'agency-missing', '2022-01-01'),
    ],
  });
  assert.deepEqual(files, [
    { file: 'b.csv', held: 1, warning: 1, note: 1, since: '2022-03-01' },
    { file: 'a.csv', held: 0, warning: 0, note: 1 },
  ]);
});

test('what was mended is told by code, that of other districts not', () => {
  const mended = ['2022-04-01', '2022-04-10'].map((mendedOn) => ({
    code: 'date-missing' as const,
    districtCode: '4904',
    firstSeen: '2022-03-01',
    mendedOn,
  }));
  const { mended: told } = workOf({ mended: [...mended, { ...mended[0]!, districtCode: '4901' }] });
  assert.deepEqual(told, [{ code: 'date-missing', count: 2, last: '2022-04-10' }]);
});

test('the share of clean rows is that of each month’s last run, the latest first', () => {
  const runs = [run(1, '2022-02-10', 5), run(2, '2022-03-01', 6), run(3, '2022-03-31', 7), run(4, '2022-04-20', 9)];
  assert.deepEqual(
    workOf({ runs }).shares.map(({ today, clean }) => [today, clean]),
    [
      ['2022-04-20', 9],
      ['2022-03-31', 7],
      ['2022-02-10', 5],
    ],
  );
});

test('every mistake costs the readers something, except a row of totals; what is held hides a record or the data', () => {
  assert.deepEqual(
    issueCodes.filter((code) => costOf(code) === 'none'),
    ['row-total'],
  );
  const held = issueCodes.filter((code) => issueCatalogue[code].severity === 'held');
  assert.deepEqual(
    held.filter((code) => !['hidden', 'stale'].includes(costOf(code))),
    [],
  );
});
