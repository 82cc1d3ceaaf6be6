import assert from 'node:assert/strict';
import { test } from 'node:test';
import { issue } from '../../../src/domain/issue.ts';
import { countRun } from '../../../src/pipeline/run-counts.ts';
import {
  actionPlanLine,
  activity,
  agency,
  areas,
  channel,
  dataset,
  done,
  manifest,
  sheetReading,
  training,
} from '../../support/builders.ts';

test('everything that the gate compares is counted', () => {
  const counts = countRun(
    dataset({
      activities: [
        done({ id: 'a1', people: 50 }),
        done({ id: 'a2', people: 7, place: { districtCode: '4903' } }),
        done({ id: 'a3' }),
        activity({ id: 'a4' }),
      ],
      training: [training(), training()],
      agencies: [agency(), agency(), agency()],
      actionPlans: [actionPlanLine()],
      channels: [channel(), channel()],
      issues: [issue('agency-missing')],
      manifest: manifest({
        sheets: [sheetReading({ rows: 5 }), sheetReading({ rows: 6 }), sheetReading({ kind: 'training', rows: 10 })],
      }),
    }),
    [],
  );
  assert.deepEqual(counts, {
    activities: 4,
    training: 2,
    agencies: 3,
    actionPlans: 1,
    channels: 2,
    areas: areas.length,
    issues: 1,
    rows: 21,
    'activity-rows': 11,
    'rows-with-odd-dates': 0,
    participants: 57,
    'activities-in-4904': 3,
    'activities-in-4903': 1,
  });
});

test('a date that is none, or not one of ours, is odd; one that is missing is not', () => {
  const codes = ['date-out-of-range', 'date-unreadable', 'date-impossible', 'year-unclear'] as const;
  for (const code of codes) assert.equal(countRun(dataset(), [issue(code)])['rows-with-odd-dates'], 1, code);
  const others = (['date-missing', 'date-ignored', 'time-unreadable'] as const).map((code) => issue(code));
  assert.equal(countRun(dataset(), others)['rows-with-odd-dates'], 0);
});
