import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toMonthsSeries } from '../../../src/views/months-series.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { activity, dataset, done, settings } from '../../support/builders.ts';

const indexOf = (...activities: ReturnType<typeof activity>[]) =>
  createSiteIndex(dataset({ activities }), '2022-04-20', settings());

test('the series has 13 months and ends with the one that runs', () => {
  const { points } = toMonthsSeries(indexOf(), []);
  assert.deepEqual([points.length, points[0]?.month, points.at(-1)?.month], [13, '2021-04', '2022-04']);
});

test('a month before all data is not known, a later one without an activity is 0', () => {
  const index = indexOf(done({ id: 'a', start: '2022-01-10', place: { districtCode: '4903' } }));
  const { points } = toMonthsSeries(index, index.byArea.get('4904') ?? []);
  assert.deepEqual(
    points.slice(-5).map(({ month, state, total }) => [month, state, total]),
    [
      ['2021-12', 'none', null],
      ['2022-01', 'complete', 0],
      ['2022-02', 'complete', 0],
      ['2022-03', 'complete', 0],
      ['2022-04', 'running', 0],
    ],
  );
});

test('only activities done are counted, by kind', () => {
  const index = indexOf(
    done({ id: 'a', start: '2022-04-01' }),
    done({ id: 'b', start: '2022-04-02', kind: 'special' }),
    activity({ id: 'c', start: '2022-04-03', kind: 'disaster' }),
  );
  const series = toMonthsSeries(index, index.dataset.activities);
  assert.deepEqual(series.points.at(-1)?.byKind, { development: 1, disaster: 0, special: 1, unspecified: 0 });
  assert.deepEqual([series.kinds, series.max], [['development', 'special'], 2]);
});

test('nothing at all makes a series without kinds', () => {
  assert.deepEqual([toMonthsSeries(indexOf(), []).kinds, toMonthsSeries(indexOf(), []).max], [[], 0]);
});
