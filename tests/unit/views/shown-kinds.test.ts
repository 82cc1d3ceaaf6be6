import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Activity } from '../../../src/domain/activity.ts';
import { kindsShown } from '../../../src/views/shown-kinds.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { activity, dataset, settings } from '../../support/builders.ts';

const indexOf = (...activities: Activity[]) => createSiteIndex(dataset({ activities }), '2022-04-20', settings());

test('the three kinds always have a page, the unspecified only where there is one', () => {
  assert.deepEqual(kindsShown(indexOf()), ['development', 'disaster', 'special']);
  assert.ok(kindsShown(indexOf(activity({ kind: 'unspecified' }))).includes('unspecified'));
});
