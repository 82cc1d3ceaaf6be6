import assert from 'node:assert/strict';
import { test } from 'node:test';
import { districtPdfs, hasSummaryPdf, resultPeriods } from '../../../src/views/result-periods.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { dataset, done, settings } from '../../support/builders.ts';

const starts = ['2022-01-10', '2022-02-07', '2022-03-07', '2022-04-04', '2022-04-11', '2022-04-18'];
const activities = starts.map((start, at) => done({ id: `a${at}`, start }));
const index = createSiteIndex(dataset({ activities }), '2022-04-20', settings());
const printed = (code: string, kind: 'week' | 'month' | 'fiscal-year') => {
  const ids = resultPeriods(index, code)[kind].map(({ id }) => id);
  return ids.filter((id) => hasSummaryPdf(index, code, id));
};

test('every summary of the province has a PDF, of a district those of its newest weeks and months', () => {
  assert.equal(districtPdfs, 2);
  assert.deepEqual(printed('4904', 'week'), ['2022-W16', '2022-W15']);
  assert.deepEqual(printed('4904', 'month'), ['2022-04', '2022-03']);
  assert.deepEqual(printed('4904', 'fiscal-year'), []);
  assert.equal(printed('49', 'week').length, starts.length);
  assert.deepEqual(printed('49', 'fiscal-year'), ['fy2565']);
});

test('smaller areas have no summary, and so no PDF', () => {
  const [month] = resultPeriods(index, '490401').month;
  assert.equal(hasSummaryPdf(index, '490401', month?.id ?? '2022-04'), false);
});
