import assert from 'node:assert/strict';
import { test } from 'node:test';
import { precisionOfFacts, stateOfFacts } from '../../../src/map-points/point-columns.ts';
import { toMapData } from '../../../src/views/map-data.ts';
import { mapListPages, toMapListPage, toMapPage } from '../../../src/views/map-page.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { activity, agency, areas, dataset, settings } from '../../support/builders.ts';

const today = '2022-04-20';
const indexOf = (over: Parameters<typeof dataset>[0]) => createSiteIndex(dataset(over), today, settings());

test('an activity that cannot be drawn is counted, not dropped in silence', () => {
  const index = indexOf({ activities: [activity()], areas: areas.map(({ point: _point, ...area }) => area) });
  const page = toMapPage(index);
  assert.deepEqual([toMapData(index).points.count, page.withoutPoint, page.total], [0, 1, 1]);
});

test('a reported point keeps the precision it was given, to four decimals', () => {
  const point = { lat: 16.812345, lon: 104.5 };
  const { points } = toMapData(indexOf({ activities: [activity({ place: { point, pointPrecision: 'village' } })] }));
  assert.deepEqual([points.lat[0], points.lon[0], precisionOfFacts(points.facts[0]!)], [168_123, 1_045_000, 'village']);
});

test('points, hosts and what is opened are in one order, by area', () => {
  const data = toMapData(
    indexOf({
      activities: [
        activity({ id: 'b', place: { districtCode: '4904' }, agencyId: 'dong-luang' }),
        activity({ id: 'a', place: { districtCode: '4903' }, state: 'cancelled' }),
      ],
      agencies: [agency()],
    }),
  );
  assert.deepEqual(
    data.cards.map(({ id }) => id),
    ['a', 'b'],
  );
  assert.deepEqual(data.points.areas, ['4903', '4904']);
  assert.deepEqual([...data.points.area], [0, 1]);
  assert.deepEqual([...data.agencies.agency], [0, 1]);
  assert.equal(stateOfFacts(data.points.facts[0]!), 'cancelled');
});

test('what can be chosen is what there is, each with its number', () => {
  const { choices } = toMapPage(
    indexOf({
      activities: [
        activity({ id: 'a', kind: 'special' }),
        activity({ id: 'b', place: { tambonCode: '490401' }, agencyId: 'dong-luang' }),
        activity({ id: 'c', start: '2022-05-01', place: { districtCode: '4903' } }),
      ],
      agencies: [agency()],
    }),
  );
  assert.deepEqual(choices.kinds, [
    { kind: 'development', count: 2 },
    { kind: 'special', count: 1 },
  ]);
  assert.deepEqual(choices.states, [
    { state: 'planned', count: 1 },
    { state: 'awaiting', count: 2 },
  ]);
  assert.deepEqual(
    choices.districts.map(({ area, count, tambons }) => [area.code, count, tambons.map((one) => one.area.code)]),
    [
      ['4903', 1, []],
      ['4904', 2, ['490401']],
    ],
  );
  assert.deepEqual(
    choices.agencies.map((one) => [one.agency.id, one.count]),
    [['dong-luang', 1]],
  );
});

test('the list begins with what comes, the soonest first; then the last four weeks, the newest first', () => {
  const index = indexOf({
    activities: [
      activity({ id: 'old', start: '2022-03-20' }),
      activity({ id: 'recent', start: '2022-03-21' }),
      activity({ id: 'newer', start: '2022-04-01' }),
      activity({ id: 'sooner', start: '2022-05-01' }),
      activity({ id: 'later', start: '2022-05-02' }),
    ],
  });
  assert.deepEqual(
    toMapListPage(index, undefined, 1).cards.map(({ id }) => id),
    ['sooner', 'later', 'newer', 'recent'],
  );
  assert.deepEqual(
    toMapListPage(index, '2022-03', 1).cards.map(({ id }) => id),
    ['recent', 'old'],
  );
});

test('every activity is in the list of its month, in pages of a thousand', () => {
  const activities = Array.from({ length: 1001 }, (_, at) => activity({ id: `a${String(at).padStart(4, '0')}` }));
  const index = indexOf({ activities });
  const pages = mapListPages(index).filter(({ month }) => month === '2022-04');
  assert.deepEqual(
    pages.map(({ page }) => page),
    [1, 2],
  );
  const listed = pages.flatMap(({ month, page }) => toMapListPage(index, month, page).cards.map(({ id }) => id));
  assert.deepEqual(
    listed.toSorted(),
    activities.map(({ id }) => id),
  );
});
