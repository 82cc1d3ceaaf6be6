import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toDataPage } from '../../../src/views/data-page.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { actionPlanLine, activity, dataset, run, settings, training } from '../../support/builders.ts';

const pageOf = (over: Parameters<typeof dataset>[0]) =>
  toDataPage(createSiteIndex(dataset(over), '2022-04-20', settings()));

test('each dataset says how many rows it has and where its files are', () => {
  const [first] = pageOf({ activities: [activity()] }).datasets;
  assert.deepEqual([first?.id, first?.rows, first?.files[0]?.href], ['activities', 1, '/data/activities.csv']);
});

test('the data covers the days from the first start to the last end', () => {
  const activities = [
    activity({ id: 'a', start: '2022-01-01', end: '2022-06-30' }),
    activity({ id: 'b', start: '2022-02-01' }),
  ];
  assert.deepEqual(pageOf({ activities }).covers, { from: '2022-01-01', to: '2022-06-30' });
  assert.equal(pageOf({}).covers, undefined);
});

test('trainings, action plans and the log of changes are of the days that they tell', () => {
  const { spans } = pageOf({
    activities: [activity({ start: '2022-02-01' })],
    training: [training({ start: '2022-01-05', end: '2022-01-06' }), training({ start: undefined, end: undefined })],
    actionPlans: [actionPlanLine({ fiscalYear: 2565 }), actionPlanLine({ fiscalYear: 2564 })],
    runs: [run({ today: '2022-03-01' }), run({ number: 2, today: '2022-03-05' })],
  });
  assert.deepEqual(spans, {
    activities: { from: '2022-02-01', to: '2022-02-01' },
    'disaster-units': { from: '2022-01-05', to: '2022-01-06' },
    'action-plans': { from: '2020-10-01', to: '2022-09-30' },
    changes: { from: '2022-03-01', to: '2022-03-05' },
  });
});

test('the first day is that of the first run, unless runs before it were lost', () => {
  assert.equal(pageOf({ runs: [run({ today: '2022-03-01' })] }).since, '2022-03-01');
  assert.equal(pageOf({ runs: [run({ follows: 'ab'.repeat(32) })] }).since, undefined);
  assert.equal(pageOf({}).since, undefined);
});
