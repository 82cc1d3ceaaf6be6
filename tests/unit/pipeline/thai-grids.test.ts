import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameOfSystem, toWgs84 } from '../../../src/pipeline/thai-grids.ts';

const near = (found: readonly number[], wanted: readonly number[], within: number) =>
  assert.ok(
    found.every((value, at) => Math.abs(value - wanted[at]!) < within),
    `${found.join()} is not ${wanted.join()}`,
  );

test('degrees of WGS 84 stay as they are', () => {
  assert.deepEqual(toWgs84([104.72, 16.54], { datum: 'wgs84' }), [104.72, 16.54]);
});

test('the central meridian of a zone lies at 500 km, and the equator at 0', () => {
  near(toWgs84([500_000, 0], { datum: 'wgs84', zone: 48 }), [105, 0], 1e-9);
  near(toWgs84([500_000, 0], { datum: 'wgs84', zone: 47 }), [99, 0], 1e-9);
});

test('a length along the central meridian is that of the ellipsoid, times 0.9996', () => {
  // A degree of the meridian at 16° N is 110.660 km on WGS 84.
  const [, south] = toWgs84([500_000, 1_800_000], { datum: 'wgs84', zone: 48 });
  const [, north] = toWgs84([500_000, 1_800_000 + 110_660 * 0.9996], { datum: 'wgs84', zone: 48 });
  near([north - south], [1], 1e-4);
});

test('Indian 1975 lies some 500 m from WGS 84 in Mukdahan: to the west and the north', () => {
  const [lon, lat] = toWgs84([104.7235, 16.5453], { datum: 'indian-1975' });
  const [east, north] = [(lon - 104.7235) * 111_320 * Math.cos(0.2888), (lat - 16.5453) * 110_660];
  near([east, north], [-410, 168], 5);
});

test('systems are told by their name', () => {
  assert.equal(nameOfSystem({ datum: 'wgs84' }), 'WGS 84');
  assert.equal(nameOfSystem({ datum: 'wgs84', zone: 48 }), 'UTM 48N');
  assert.equal(nameOfSystem({ datum: 'indian-1975', zone: 47 }), 'Indian 1975 / UTM 47N');
});
