import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toAnnouncedMoments, toReportedMoments } from '../../../src/domain/revision.ts';
import { activity, done, plan, result } from '../../support/builders.ts';

const seen = { digest: '', sequence: 0, first: '2022-04-20T02:00:00.000Z' };

test('until a change is seen, the first minute of the report’s day in Bangkok counts', () => {
  const one = activity({ plan: plan({ reportedOn: '2022-04-05' }) });
  const begin = '2022-04-04T17:00:00.000Z';
  assert.deepEqual(toAnnouncedMoments({ announced: seen }, one), { published: begin, updated: begin });
  const reported = done({ result: result({ reportedOn: '2022-04-19' }) });
  assert.equal(toReportedMoments(seen, reported).updated, '2022-04-18T17:00:00.000Z');
});

test('without a day of the report an announcement dates from its first day and a result from the last', () => {
  const one = done({ start: '2022-04-11', end: '2022-04-12' });
  assert.equal(toAnnouncedMoments({ announced: seen }, one).updated, '2022-04-10T17:00:00.000Z');
  assert.equal(toReportedMoments(seen, one).updated, '2022-04-11T17:00:00.000Z');
});

test('nothing is known later than the run that first saw it', () => {
  const ahead = activity({ start: '2022-05-01' });
  assert.equal(toAnnouncedMoments({ announced: seen }, ahead).updated, seen.first);
});

test('a change that was seen is the update, and the publication stays', () => {
  const changed = '2022-04-22T02:00:00.000Z';
  const one = activity({ plan: plan({ reportedOn: '2022-04-05' }) });
  assert.deepEqual(toAnnouncedMoments({ announced: { ...seen, sequence: 1, changed } }, one), {
    published: '2022-04-04T17:00:00.000Z',
    updated: changed,
  });
});

test('a cancellation dates from the report that tells it', () => {
  const one = activity({
    state: 'cancelled',
    plan: plan({ reportedOn: '2022-04-05' }),
    result: result({ reportedOn: '2022-04-15' }),
  });
  assert.equal(toAnnouncedMoments({ announced: seen }, one).updated, '2022-04-14T17:00:00.000Z');
});
