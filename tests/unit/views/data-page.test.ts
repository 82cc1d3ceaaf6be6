import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toDataPage } from '../../../src/views/data-page.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { activity, dataset, settings } from '../../support/builders.ts';

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
