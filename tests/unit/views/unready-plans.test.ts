import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { toUnreadyPlans } from '../../../src/views/unready-plans.ts';
import { activity, channel, dataset, plan, settings } from '../../support/builders.ts';

const start = '2022-04-25';
const ahead = (over: Parameters<typeof activity>[0]) => activity({ start, end: start, ...over });
const place = { ...activity().place, venue: 'วัดกลาง' };
const whole = { startTime: '09:00', place, plan: plan({ contact: '042 611 817' }) };
const lacksOf = (over: Parameters<typeof dataset>[0]) =>
  toUnreadyPlans(createSiteIndex(dataset({ channels: [], ...over }), '2022-04-20', settings()), '4904').map(
    ({ card, lacks }) => [card.id, ...lacks],
  );

test('a plan is named with each part that its poster leaves open, the next one first', () => {
  const { venue: _venue, ...nowhere } = place;
  const activities = [
    ahead({ ...whole, id: 'later', start: '2022-04-26', end: '2022-04-26', startTime: undefined }),
    ahead({ id: 'bare', place: nowhere, plan: plan() }),
    ahead({ ...whole, id: 'whole' }),
  ];
  assert.deepEqual(lacksOf({ activities }), [
    ['bare', 'time', 'venue', 'contact'],
    ['later', 'time'],
  ]);
});

test('a meeting point is where people go, and a telephone of the area whom they ask', () => {
  const { venue: _venue, ...nowhere } = place;
  const met = ahead({ startTime: '09:00', place: nowhere, plan: plan({ meetingPoint: 'ศาลาประชาคม' }) });
  assert.deepEqual(lacksOf({ activities: [met] }), [['a1', 'contact']]);
  const phone = channel({ kind: 'phone', areaCode: '4904', phone: '042 000 004' });
  assert.deepEqual(lacksOf({ activities: [met], channels: [phone] }), []);
});

test('nobody is asked to mend what is over, called off or reported', () => {
  const activities = [
    activity({ id: 'over', plan: plan() }),
    ahead({ id: 'off', state: 'cancelled', plan: plan() }),
    ahead({ id: 'no-day', state: 'postponed', plan: plan() }),
  ];
  assert.deepEqual(lacksOf({ activities }), []);
});
