import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameOfSystem, systemsByEpsg, toWgs84 } from '../../../src/pipeline/thai-grids.ts';

const near = (found: readonly number[], wanted: readonly number[], within: number) =>
  assert.ok(
    found.every((value, at) => Math.abs(value - wanted[at]!) < within),
    `${found.join()} is not ${wanted.join()}`,
  );

test('degrees of WGS 84 stay as they are, to the last digit', () => {
  assert.deepEqual(toWgs84([104.72, 16.54], { datum: 'wgs84' }), [104.72, 16.54]);
  assert.deepEqual(toWgs84([104.123456789, 16.987654321], { datum: 'wgs84' }), [104.123456789, 16.987654321]);
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

test('metres and degrees of Indian 1975 are shifted alike', () => {
  for (const [zone, meridian] of [
    [47, 99],
    [48, 105],
  ] as const) {
    const degrees = toWgs84([meridian, 0], { datum: 'indian-1975' });
    near(toWgs84([500_000, 0], { datum: 'indian-1975', zone }), degrees, 1e-9);
  }
});

test('an EPSG code means the system that the register has under it, and no other code is known', () => {
  assert.deepEqual(
    Object.entries(systemsByEpsg).map(([code, { datum, zone }]) => [code, datum, zone]),
    [
      ['4240', 'indian-1975', undefined],
      ['4326', 'wgs84', undefined],
      ['24047', 'indian-1975', 47],
      ['24048', 'indian-1975', 48],
      ['32647', 'wgs84', 47],
      ['32648', 'wgs84', 48],
    ],
  );
});

test('systems are told by their name', () => {
  assert.equal(nameOfSystem({ datum: 'wgs84' }), 'WGS 84');
  assert.equal(nameOfSystem({ datum: 'wgs84', zone: 48 }), 'UTM 48N');
  assert.equal(nameOfSystem({ datum: 'indian-1975', zone: 47 }), 'Indian 1975 / UTM 47N');
});
