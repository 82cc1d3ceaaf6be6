import assert from 'node:assert/strict';
import { test } from 'node:test';
import { announcingAreas, toKitPage } from '../../../src/views/kit-page.ts';
import { posterIds, toPosterPage } from '../../../src/views/poster-page.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { activity, channel, dataset, done, plan, settings } from '../../support/builders.ts';

const today = '2022-04-15';
const place = { tambonCode: '490401', villageCode: '49040105' };
const indexOf = (...activities: ReturnType<typeof activity>[]) =>
  createSiteIndex(
    dataset({
      activities,
      channels: [
        channel({ id: 'c1', areaCode: '4904', kind: 'phone', name: 'ที่ว่าการอำเภอดงหลวง', phone: '042-000-004' }),
        channel({ id: 'c2', areaCode: '490401', kind: 'phone', name: 'อบต.ดงหลวง', phone: '042-000-057' }),
      ],
    }),
    today,
    settings(),
  );
const idsOf = (index: ReturnType<typeof indexOf>, code: string) =>
  toKitPage(index, code).announcements.map(({ card }) => card.id);

test('a kit holds what people can join within 14 days, today among them, by day and time', () => {
  const index = indexOf(
    activity({ id: 'late', start: '2022-04-20', startTime: '13:00' }),
    activity({ id: 'early', start: '2022-04-20', startTime: '08:00' }),
    activity({ id: 'today', start: today }),
    activity({ id: 'last', start: '2022-04-28' }),
    activity({ id: 'beyond', start: '2022-04-29' }),
    activity({ id: 'over', start: '2022-04-14' }),
    activity({ id: 'running', start: '2022-04-01', end: '2022-04-16' }),
  );
  assert.deepEqual(idsOf(index, '4904'), ['running', 'today', 'early', 'late', 'last']);
  assert.deepEqual(toKitPage(index, '4904').period, { from: today, to: '2022-04-28' });
});

test('what is called off, put off without a day, full or done has no poster; the first two are told as such', () => {
  const index = indexOf(
    activity({ id: 'open' }),
    activity({ id: 'cancelled', state: 'cancelled' }),
    activity({ id: 'put-off', state: 'postponed' }),
    activity({ id: 'moved', state: 'postponed', postponedFrom: '2022-04-01' }),
    activity({ id: 'closed', plan: plan({ signUpUntil: '2022-04-14' }) }),
    done({ id: 'done', start: today }),
  );
  assert.deepEqual(posterIds(index), ['moved', 'open']);
  assert.deepEqual(
    toKitPage(index, '4904').withdrawn.map(({ id }) => id),
    ['cancelled', 'put-off'],
  );
  for (const id of ['cancelled', 'done', 'none']) assert.throws(() => toPosterPage(index, id), RangeError);
});

test('areas that announce are those around an activity of the coming days', () => {
  assert.deepEqual(announcingAreas(indexOf(activity({ place }))), ['49', '4904', '490401', '49040105']);
  assert.deepEqual(announcingAreas(indexOf(activity({ place, state: 'cancelled' }))), []);
  assert.deepEqual(idsOf(indexOf(activity({ place })), '4903'), []);
});

test('whom to ask is the plan’s contact, else the nearest telephone of its areas', () => {
  const contactOf = (over: Parameters<typeof activity>[0]) =>
    toPosterPage(indexOf(activity(over)), 'a1').announcement.contact;
  assert.equal(contactOf({ place, plan: plan({ contact: 'ผู้ใหญ่บ้าน 042-000-099' }) }), 'ผู้ใหญ่บ้าน 042-000-099');
  assert.equal(contactOf({ place }), 'อบต.ดงหลวง 042-000-057');
  assert.equal(contactOf({}), 'ที่ว่าการอำเภอดงหลวง 042-000-004');
  assert.equal(contactOf({ place: { districtCode: '4903' } }), undefined);
});

test('addresses are ASCII, also where the host is not', () => {
  const index = indexOf(activity());
  index.settings = { ...index.settings, portal: { ...index.settings.portal, address: 'https://จิตอาสา.ไทย' } };
  assert.match(toPosterPage(index, 'a1').announcement.address, /^https:\/\/xn--[a-z0-9.-]+\/activities\/a1$/);
});

test('an area that no table knows has no kit', () => {
  assert.throws(() => toKitPage(indexOf(), '4999'), RangeError);
});
