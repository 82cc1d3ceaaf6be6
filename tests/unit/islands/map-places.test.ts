import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toMapPlaces } from '../../../src/islands/map-places.ts';
import type { MapPoint } from '../../../src/views/map-page.ts';

const point = (over: Partial<MapPoint>): MapPoint => ({
  id: 'a',
  href: '/activities/a',
  title: 'ปลูกป่า',
  kind: 'development',
  state: 'done',
  start: '2022-04-18',
  end: '2022-04-18',
  lat: 16.8,
  lon: 104.5,
  precision: 'tambon',
  ...over,
});

test('activities at one point make one mark; another point or another precision makes another', () => {
  const places = toMapPlaces([point({}), point({}), point({ lat: 16.9 }), point({ precision: 'exact' })]);
  assert.deepEqual(
    places.map(({ points }) => points.length),
    [2, 1, 1],
  );
});

test('a mark has the kind its activities share, or is mixed', () => {
  const places = toMapPlaces([point({}), point({ kind: 'special' }), point({ lat: 16.9, kind: 'special' })]);
  assert.deepEqual(
    places.map(({ kind }) => kind),
    ['mixed', 'special'],
  );
});

test('what is to come is listed first, the soonest first, then what is past, the newest first', () => {
  const [place] = toMapPlaces([
    point({ id: 'old', start: '2022-01-01' }),
    point({ id: 'new', start: '2022-04-01' }),
    point({ id: 'later', start: '2022-06-01', state: 'planned' }),
    point({ id: 'sooner', start: '2022-05-01', state: 'postponed' }),
  ]);
  assert.deepEqual(
    place?.points.map(({ id }) => id),
    ['sooner', 'later', 'new', 'old'],
  );
});
