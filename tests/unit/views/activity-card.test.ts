import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byTime, isUpcoming, stateOf, toCard } from '../../../src/views/activity-card.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { activity, agency, count, dataset, done, photo, plan, result, settings } from '../../support/builders.ts';

const today = '2022-04-20';
const cardOf = (...args: Parameters<typeof activity>) => {
  const one = activity(...args);
  return toCard(createSiteIndex(dataset({ activities: [one] }), today, settings()), one);
};

test('a plan awaits its result from the day after its last day', () => {
  assert.equal(stateOf(activity({ start: '2022-04-18', end: '2022-04-20' }), today), 'planned');
  assert.equal(stateOf(activity({ start: '2022-04-18', end: '2022-04-19' }), today), 'awaiting');
});

test('a postponed activity awaits a result only where its new day is known', () => {
  const postponed = { start: '2022-04-18', state: 'postponed' } as const;
  assert.equal(stateOf(activity({ ...postponed, postponedFrom: '2022-04-11' }), today), 'awaiting');
  assert.equal(stateOf(activity(postponed), today), 'postponed');
  assert.equal(stateOf(activity({ ...postponed, postponedFrom: '2022-04-18' }), today), 'postponed');
});

test('a result makes an activity done, but a cancelled one stays cancelled', () => {
  assert.equal(stateOf(activity({ state: 'planned', result: result() }), today), 'done');
  assert.equal(stateOf(activity({ state: 'cancelled', result: result() }), today), 'cancelled');
  assert.equal(stateOf(activity({ state: 'done' }), today), 'done');
});

test('a cancelled activity is still shown among those to come, so that nobody goes in vain', () => {
  assert.ok(isUpcoming(activity({ start: '2022-04-25', state: 'cancelled' }), today));
  assert.ok(!isUpcoming(activity({ start: '2022-04-19' }), today));
  assert.ok(!isUpcoming(done({ start: '2022-04-20' }), today));
});

test('people can join until the last day for signing up, and not a cancelled activity', () => {
  const start = '2022-04-25';
  assert.equal(cardOf({ start }).canJoin, true);
  assert.equal(cardOf({ start, plan: plan({ signUpUntil: '2022-04-20' }) }).canJoin, true);
  assert.equal(cardOf({ start, plan: plan({ signUpUntil: '2022-04-19' }) }).canJoin, false);
  assert.equal(cardOf({ start, state: 'cancelled' }).canJoin, false);
  assert.equal(cardOf({ start: '2022-04-19' }).canJoin, false);
});

test('a postponed activity can be joined only once its new day is known', () => {
  const start = '2022-04-25';
  assert.equal(cardOf({ start, state: 'postponed' }).canJoin, false);
  assert.equal(cardOf({ start, state: 'postponed', postponedFrom: start }).canJoin, false);
  const moved = cardOf({ start, state: 'postponed', postponedFrom: '2022-04-11' });
  assert.equal(moved.canJoin, true);
  assert.equal(moved.postponedFrom, '2022-04-11');
});

test('the card names the place from large to small and links what has a page', () => {
  const { place } = cardOf({ place: { tambonCode: '490401', villageCode: '49040199', villageNo: 99, venue: 'วัด' } });
  assert.equal(place.district.nameTh, 'ดงหลวง');
  assert.equal(place.tambon?.href, '/area/490401');
  assert.deepEqual(place.village, { code: '49040199', level: 'village', nameTh: '49040199' });
  assert.equal(place.venue, 'วัด');
});

test('an agency that only went along gives no number of participants', () => {
  const total = count(20);
  assert.equal(cardOf({ result: result({ total }) }).participants?.value, 20);
  assert.equal(cardOf({ hosting: 'joined', result: result({ total }) }).participants, undefined);
});

test('an agency the dataset does not know is left out', () => {
  assert.equal(cardOf({ agencyId: 'nobody' }).agency, undefined);
  assert.deepEqual(cardOf({ agencyId: agency().id }).agency, {
    id: 'dong-luang',
    name: 'ที่ทำการปกครองอำเภอดงหลวง',
    href: '/agencies/dong-luang',
  });
});

test('the cover is the first photograph in the order the result reports', () => {
  const one = done({ result: result({ photos: ['00000000000000b2', '00000000000000a1'] }) });
  const photos = [photo({ id: '00000000000000a1' }), photo({ id: '00000000000000b2' })];
  const card = toCard(createSiteIndex(dataset({ activities: [one], photos }), today, settings()), one);
  assert.equal(card.photoCount, 2);
  assert.equal(card.cover?.id, '00000000000000b2');
  assert.equal(card.cover?.copies.at(-1)?.href, '/photos/00000000000000f1-1600.webp');
  assert.deepEqual([card.cover?.facts.number, card.cover?.facts.of], [1, 2]);
});

test('activities of a day are in order of their time, those without a time last', () => {
  const late = activity({ id: 'b', startTime: '13:00' });
  const early = activity({ id: 'c', startTime: '08:30' });
  const none = activity({ id: 'a' });
  assert.deepEqual([none, late, early].toSorted(byTime), [early, late, none]);
});
