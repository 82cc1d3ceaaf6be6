import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distanceKm, isInThailand } from '../../../src/pipeline/thailand.ts';

test('the ends of the country are in Thailand, and neither zero nor metres are', () => {
  const ends = [
    [20.46, 99.95],
    [5.61, 101.15],
    [18.6, 97.35],
    [15.63, 105.64],
  ] as const;
  for (const [lat, lon] of ends) assert.ok(isInThailand({ lat, lon }), `${lat}, ${lon}`);
  for (const [lat, lon] of [
    [0, 0],
    [104.7, 16.5],
    [1_829_346, 470_512],
    [NaN, 104],
  ] as const) {
    assert.equal(isInThailand({ lat, lon }), false);
  }
});

test('a distance is that of the map: Bangkok to Mukdahan is some 549 km', () => {
  const found = distanceKm({ lat: 13.7563, lon: 100.5018 }, { lat: 16.5453, lon: 104.7235 });
  assert.ok(Math.abs(found - 549) < 1, String(found));
});
