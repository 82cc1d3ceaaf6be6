import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toAreaPage } from '../../../src/views/area-page.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { issue } from '../../../src/domain/issue.ts';
import { activity, channel, count, dataset, done, photo, plan, result, settings } from '../../support/builders.ts';

const pageOf = (code: string, over: Parameters<typeof dataset>[0] = {}) =>
  toAreaPage(createSiteIndex(dataset(over), '2022-04-20', settings()), code);
const village = { tambonCode: '490401', villageCode: '49040105' };

test('each level leads up to the province and down to what is inside', () => {
  const province = pageOf('49');
  const tambon = pageOf('490401');
  const small = pageOf('49040105');
  assert.deepEqual(province.breadcrumb, []);
  assert.deepEqual(
    province.subAreas.map(({ area }) => area.code),
    ['4903', '4904'],
  );
  assert.deepEqual(
    tambon.breadcrumb.map(({ code }) => code),
    ['49', '4904'],
  );
  assert.deepEqual(
    tambon.subAreas.map(({ area }) => area.villageNo),
    [1, 5],
  );
  assert.equal(small.level, 'village');
  assert.deepEqual(small.subAreas, []);
});

test('an area that no table knows has no page', () => {
  assert.throws(() => pageOf('4999'), RangeError);
});

test('what comes next is in order of time and what happened newest first', () => {
  const page = pageOf('4904', {
    activities: [
      activity({ id: 'later', start: '2022-04-25', startTime: '13:00' }),
      activity({ id: 'sooner', start: '2022-04-25', startTime: '08:00' }),
      activity({ id: 'off', start: '2022-04-26', state: 'cancelled' }),
      done({ id: 'old', start: '2022-04-01' }),
      activity({ id: 'awaited', start: '2022-04-10' }),
      activity({ id: 'elsewhere', start: '2022-04-26', place: { districtCode: '4903' } }),
    ],
  });
  assert.deepEqual(
    page.next.flatMap(({ key, cards }) => cards.map(({ id }) => [key, id])),
    [
      ['month', 'sooner'],
      ['month', 'later'],
      ['month', 'off'],
    ],
  );
  assert.deepEqual(
    page.recent.map(({ id, state }) => [id, state]),
    [
      ['awaited', 'awaiting'],
      ['old', 'done'],
    ],
  );
});

test('this month runs to today and the month before is whole', () => {
  const page = pageOf('4904', { activities: [done({ id: 'a' }), done({ id: 'b', start: '2022-03-31' })] });
  assert.deepEqual(page.thisMonth.period, { from: '2022-04-01', to: '2022-04-20' });
  assert.deepEqual(page.previousMonth.period, { from: '2022-03-01', to: '2022-03-31' });
  assert.deepEqual([page.thisMonth.done, page.previousMonth.done, page.last12Months.done], [1, 1, 2]);
});

test('activities that name none of the sub-areas are counted beside the table', () => {
  const activities = [
    done({ id: 'a', place: village }),
    done({ id: 'b', place: { tambonCode: '490401' } }),
    done({ id: 'c', place: { tambonCode: '490401', villageCode: '49040199' } }),
    done({ id: 'd' }),
  ];
  assert.equal(pageOf('490401', { activities }).withoutSubArea, 2);
  assert.equal(pageOf('4904', { activities }).withoutSubArea, 1);
  assert.equal(pageOf('49040105', { activities }).withoutSubArea, 0);
});

test("an area's own channels come before those of the areas around it", () => {
  const channels = [
    channel({ id: 'p', areaCode: '49' }),
    channel({ id: 'v', areaCode: '49040105' }),
    channel({ id: 'd', areaCode: '4904' }),
    channel({ id: 'other', areaCode: '4903' }),
  ];
  assert.deepEqual(
    pageOf('49040105', { channels }).channels.map((one) => [one.channel.id, one.inherited]),
    [
      ['v', false],
      ['d', true],
      ['p', true],
    ],
  );
});

test("a channel's source row is not passed on to the page", () => {
  const [shown] = pageOf('4904', { channels: [channel()] }).channels;
  assert.ok(!('source' in shown!.channel));
});

test('a village shows plan beside result, with the days until the report', () => {
  const total = count(40);
  const [row] =
    pageOf('49040105', {
      activities: [
        activity({
          place: village,
          plan: plan({ wantedPeople: count(30) }),
          result: result({ total, reportedOn: '2022-04-21' }),
        }),
      ],
    }).plans ?? [];
  assert.deepEqual(
    [row?.hasPlan, row?.hasResult, row?.wantedPeople?.value, row?.participants?.value, row?.reportedAfterDays],
    [true, true, 30, 40, 3],
  );
  assert.equal(pageOf('4904').plans, undefined);
});

test('only a district counts what is to be mended, and notes are not', () => {
  const issues = [
    issue('date-missing', { districtCode: '4904' }),
    issue('title-long', { districtCode: '4904' }),
    issue('date-missing', { districtCode: '4903' }),
  ];
  assert.deepEqual(pageOf('4904', { issues }).openIssues, { count: 1, href: '/data/quality/4904' });
  assert.equal(pageOf('490401', { issues }).openIssues, undefined);
});

test('photographs are counted in full and shown by twelve', () => {
  const photos = Array.from({ length: 14 }, (_, place) => photo({ id: String(place).padStart(16, '0') }));
  const page = pageOf('4904', { activities: [done({ result: result() })], photos });
  assert.deepEqual([page.photos.length, page.photosTotal, page.photosHref], [12, 14, '/area/4904/photos']);
  assert.equal(pageOf('4903', { photos }).photosHref, undefined);
});
