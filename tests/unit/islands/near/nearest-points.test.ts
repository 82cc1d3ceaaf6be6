import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatKm } from '../../../../src/islands/near/near-list.ts';
import { nearestPoints } from '../../../../src/islands/near/nearest-points.ts';
import {
  packFacts,
  partsPerDegree,
  type PointColumns,
  type PointFacts,
} from '../../../../src/map-points/point-columns.ts';

const open = { state: 'planned', precision: 'exact', hasPhotos: false, canJoin: true } as const;
/** Points of weeks from Monday 18 April 2022, each `[latitude, longitude, week, facts]`. */
function pointsOf(...rows: [number, number, number, Partial<PointFacts>?][]): PointColumns {
  return {
    count: rows.length,
    areas: ['4904'],
    firstWeek: '2022-04-18',
    lat: Int32Array.from(rows, ([lat]) => lat * partsPerDegree),
    lon: Int32Array.from(rows, ([, lon]) => lon * partsPerDegree),
    kind: new Uint8Array(rows.length),
    facts: Uint8Array.from(rows, ([, , , facts]) => packFacts({ ...open, ...facts })),
    week: Uint16Array.from(rows, ([, , week]) => week),
    area: new Uint16Array(rows.length),
  };
}
const home = { lat: 16.5, lon: 104.5 };
const weeks = { to: '2022-05-10', most: 10 };

test('the nearest comes first, in kilometres as the crow flies', () => {
  const near = nearestPoints(pointsOf([16.6, 104.5, 1], [16.5, 104.6, 1], [16.5, 104.5, 1]), home, weeks);
  assert.deepEqual(
    near.map(({ at, km }) => [at, Math.round(km * 10) / 10]),
    [
      [2, 0],
      [1, 10.7],
      [0, 11.1],
    ],
  );
});

test('what could be joined when the site was made and begins no later than asked for is near, also what began before', () => {
  const points = pointsOf(
    [16.5, 104.5, 0],
    [16.5, 104.5, 1],
    [16.5, 104.5, 3],
    [16.5, 104.5, 4],
    [16.5, 104.5, 2, { canJoin: false }],
  );
  assert.deepEqual(
    nearestPoints(points, home, weeks).map(({ at }) => at),
    [0, 1, 2],
  );
  assert.equal(nearestPoints(points, home, { ...weeks, most: 1 }).length, 1);
});

test('a distance to the point of an area is told as about', () => {
  const words = { km: '{km} กม.', kmAbout: 'ราว {km} กม.' };
  const [near] = nearestPoints(pointsOf([16.6, 104.5, 1, { precision: 'tambon' }]), home, weeks);
  assert.equal(formatKm(near!.km, near!.isExact, words), 'ราว 11 กม.');
  assert.equal(formatKm(3.24, true, words), '3.2 กม.');
  assert.equal(formatKm(0.2, false, words), 'ราว 1 กม.');
});
