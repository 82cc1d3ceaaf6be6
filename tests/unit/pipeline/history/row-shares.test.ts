import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IssueCode } from '../../../../src/domain/issue-catalogue.ts';
import { issue, type IssueDetails } from '../../../../src/domain/issue.ts';
import { toRowShares } from '../../../../src/pipeline/history/row-shares.ts';
import { activity, dataset, manifest, plan, result, sheetReading, sourceRef } from '../../../support/builders.ts';

const planned = (row: number, place: object = {}) => activity({ plan: plan({ source: sourceRef({ row }) }), place });
const at = (code: IssueCode, row: number, over: IssueDetails = {}) =>
  issue(code, { ...sourceRef({ row }), districtCode: '4904', ...over });
const sharesOf = (over: Parameters<typeof dataset>[0]) => toRowShares(dataset(over));

test('every row of an activity counts in its district, by code', () => {
  const guest = { agencyId: 'x', source: sourceRef({ row: 5 }) };
  const both = activity({
    plan: plan(),
    result: result(),
    joinedBy: [guest, { ...guest, source: sourceRef({ row: 6 }) }],
  });
  const shares = sharesOf({ activities: [both, planned(7, { districtCode: '4903' })] });
  assert.deepEqual(Object.entries(shares), [
    ['4903', { rows: 1, clean: 1 }],
    ['4904', { rows: 4, clean: 4 }],
  ]);
});

test('a row counts once, also where it is plan and result or has several things to mend', () => {
  const source = sourceRef();
  const both = activity({ plan: plan({ source }), result: result({ source }) });
  const issues = [at('time-unreadable', 2), at('number-unreadable', 2)];
  assert.deepEqual(sharesOf({ activities: [both], issues }), { '4904': { rows: 1, clean: 0 } });
});

test('rows that are held count as well, and a note does not count against a row', () => {
  const issues = [at('date-missing', 9), at('agency-missing', 2), at('row-total', 10)];
  assert.deepEqual(sharesOf({ activities: [planned(2)], issues }), { '4904': { rows: 2, clean: 1 } });
});

test('rows of other sources, files and sheets are other rows', () => {
  const issues = [{ source: 'b' }, { file: 'b.csv' }, { sheet: 'b' }].map((over) => at('date-missing', 2, over));
  assert.deepEqual(sharesOf({ activities: [planned(2)], issues }), { '4904': { rows: 4, clean: 1 } });
});

test('what is of no district or of no row counts nowhere', () => {
  const { row: _row, ...rowless } = at('source-stale', 2);
  const { districtCode: _district, ...homeless } = at('date-missing', 2);
  assert.deepEqual(sharesOf({ issues: [rowless, homeless] }), {});
});

test('rows of channels and training are no rows of activities', () => {
  const sheets = [sheetReading(), sheetReading({ source: 'units', kind: 'training' })];
  const ofUnits = [2, 3].map((row) => at('trained-exceeds-registered', row, { source: 'units' }));
  const issues = [...ofUnits, at('date-missing', 3)];
  assert.deepEqual(sharesOf({ activities: [planned(2)], issues, manifest: manifest({ sheets }) }), {
    '4904': { rows: 2, clean: 1 },
  });
});
