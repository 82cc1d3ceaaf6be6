import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toExtent } from '../../../src/maps/extent.ts';
import { areas, boundaries } from '../../support/builders.ts';

test('a province lies at its point, in the box around the points of its areas', () => {
  assert.deepEqual(toExtent(areas), {
    centre: { lat: 16.54, lon: 104.72 },
    box: { west: 104.5, south: 16.31, east: 104.92, north: 16.812 },
  });
});

test('known boundaries are the box, whatever the points', () => {
  const { centre, box } = toExtent(areas, boundaries());
  assert.deepEqual(centre, { lat: 16.54, lon: 104.72 });
  const sides = [box?.west, box?.south, box?.east, box?.north].map((degrees) => degrees?.toFixed(4));
  assert.deepEqual(sides, ['104.5000', '16.7500', '104.6000', '16.8500']);
});

test('without points nothing is said, and one point makes no box', () => {
  assert.deepEqual(toExtent(areas.map(({ point: _point, ...area }) => area)), { centre: undefined, box: undefined });
  assert.equal(toExtent(areas.slice(0, 1)).box, undefined);
});
