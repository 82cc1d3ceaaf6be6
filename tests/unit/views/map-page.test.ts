import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countMapListPages, toMapListPage, toMapPage } from '../../../src/views/map-page.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { activity, areas, dataset, settings } from '../../support/builders.ts';

const indexOf = (over: Parameters<typeof dataset>[0]) => createSiteIndex(dataset(over), '2022-04-20', settings());

test('an activity that cannot be drawn is counted, not dropped in silence', () => {
  const page = toMapPage(indexOf({ activities: [activity()], areas: areas.map(({ point: _point, ...area }) => area) }));
  assert.deepEqual([page.points.length, page.withoutPoint, page.total], [0, 1, 1]);
});

test('a reported point keeps the precision it was given', () => {
  const point = { lat: 16.8, lon: 104.5 };
  const page = toMapPage(indexOf({ activities: [activity({ place: { point, pointPrecision: 'village' } })] }));
  assert.deepEqual(
    page.points.map(({ lat, lon, precision }) => [lat, lon, precision]),
    [[16.8, 104.5, 'village']],
  );
});

test('the list beside the map holds by district what comes, then the last 30 days, the newest first', () => {
  const page = toMapPage(
    indexOf({
      activities: [
        activity({ id: 'old', start: '2022-03-20' }),
        activity({ id: 'recent', start: '2022-03-21' }),
        activity({ id: 'newer', start: '2022-04-01' }),
        activity({ id: 'later', start: '2022-05-02' }),
        activity({ id: 'sooner', start: '2022-05-01' }),
        activity({ id: 'ahead', start: '2022-06-01', place: { districtCode: '4903' } }),
      ],
    }),
  );
  assert.deepEqual(
    page.list.map(({ district, cards }) => [district.code, ...cards.map(({ id }) => id)]),
    [
      ['4903', 'ahead'],
      ['4904', 'sooner', 'later', 'newer', 'recent'],
    ],
  );
  assert.equal(page.points.length, 6);
});

test('the full list has every activity once, newest first, in pages of 500', () => {
  const activities = Array.from({ length: 501 }, (_, place) => activity({ id: `a${String(place).padStart(3, '0')}` }));
  const index = indexOf({ activities });
  assert.equal(countMapListPages(index), 2);
  assert.equal(toMapListPage(index, 1).cards[0]?.id, 'a500');
  assert.deepEqual(
    toMapListPage(index, 2).cards.map(({ id }) => id),
    ['a000'],
  );
});
