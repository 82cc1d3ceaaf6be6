import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Withdrawal } from '../../../src/domain/revision.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { toEventContent, toEventIds } from '../../../src/views/subscription.ts';
import { activity, dataset, revision, settings } from '../../support/builders.ts';

test('the calendar file of a withdrawn activity goes on, and says that it is cancelled', () => {
  const kept = activity();
  const place = { districtCode: '4904' };
  const since = '2022-04-21T02:00:00.000Z';
  const gone: Withdrawal = { ...activity({ id: 'b2', start: '2022-04-25' }), uid: 'b2', place, sequence: 1, since };
  const made = dataset({ activities: [kept], revisions: [revision(kept)], withdrawals: [gone] });
  const index = createSiteIndex(made, '2022-04-21', settings());
  assert.deepEqual(toEventIds(index), [kept.id, 'b2']);
  assert.deepEqual(toEventContent(index, 'b2').withdrawals, [gone]);
  assert.deepEqual(toEventContent(index, 'b2').activities, []);
  assert.deepEqual(toEventContent(index, kept.id).withdrawals, []);
});
