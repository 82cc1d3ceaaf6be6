import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readPoint } from '../../../../src/pipeline/cells/point.ts';
import { isIssue, type Cell } from '../../../../src/pipeline/table.ts';

const place = { point: { lat: 16.5453, lon: 104.7235 }, swapped: false };

test('two cells of decimal degrees are a point', () => {
  const cells: [Cell, Cell][] = [
    [16.5453, 104.7235],
    ['16.5453', '104.7235'],
    ['๑๖.๕๔๕๓', '๑๐๔.๗๒๓๕'],
    ['16.5453°N', '104.7235°E'],
    ['N 16.5453', 'E104.7235'],
    ['16.5453 องศา', '104.7235 องศา'],
  ];
  for (const [lat, lon] of cells) assert.deepEqual(readPoint(lat, lon, null), place, JSON.stringify([lat, lon]));
});

test('one cell may hold both, wherever it stands', () => {
  const cells = ['16.5453, 104.7235', '16.5453 104.7235', '(16.5453,104.7235)', '16.5453/104.7235', '16.5453;104.7235'];
  cells.push('๑๖.๕๔๕๓, ๑๐๔.๗๒๓๕', '16.5453°N, 104.7235°E', 'N 16.5453 E 104.7235', 'lat: 16.5453 lon: 104.7235');
  cells.push('16.5453\n104.7235');
  for (const both of cells) {
    assert.deepEqual(readPoint(null, null, both), place, both);
    assert.deepEqual(readPoint(both, null, null), place, both);
  }
});

test('degrees, minutes and seconds are read', () => {
  const point = { lat: 16.545306, lon: 104.7235 };
  assert.deepEqual(readPoint(null, null, `16°32'43.1"N 104°43'24.6"E`), { point, swapped: false });
  assert.deepEqual(readPoint('16°32′43.1″', '104°43′24.6″', null), { point, swapped: false });
  assert.deepEqual(readPoint('16 32 43.1', '104 43 24.6', null), { point, swapped: false });
});

test('swapped coordinates are put right and told', () => {
  const swapped = { ...place, swapped: true };
  assert.deepEqual(readPoint('104.7235', '16.5453', null), swapped);
  assert.deepEqual(readPoint(null, null, '104.7235, 16.5453'), swapped);
});

test('six decimals are kept', () => {
  assert.deepEqual(readPoint('16.545312345678', '104.723512345678', null), {
    point: { lat: 16.545312, lon: 104.723512 },
    swapped: false,
  });
});

test('nothing reported is no issue', () => {
  assert.equal(readPoint(null, null, null), undefined);
  assert.equal(readPoint('-', '', 'ไม่ระบุ'), undefined);
});

test('a point outside Thailand, half a point and other text are unreadable', () => {
  const cells: [Cell, Cell, Cell][] = [
    [0, 0, null],
    ['0', '0', null],
    ['16.5453', null, null],
    [null, '104.7235', null],
    ['48.85', '2.35', null],
    ['16.5453', '204.7235', null],
    ['471234', '1829123', null],
    [null, null, 'ศาลากลางบ้าน'],
    [null, null, '16.5453, 104.7235, 200'],
    ['16°72′43″', '104°43′24″', null],
    [null, null, '1'.repeat(1000)],
    [true, 104.7, null],
    [NaN, 104.7, null],
  ];
  for (const [lat, lon, both] of cells) {
    const reading = readPoint(lat, lon, both);
    assert.ok(isIssue(reading) && reading.code === 'point-unreadable', JSON.stringify([lat, lon, both]));
  }
  const reading = readPoint('16.5453', null, null);
  assert.equal(isIssue(reading) && reading.found, '16.5453');
});

test('every point of Thailand is read back from numbers and from text', () => {
  fc.assert(
    fc.property(fc.integer({ min: 5e6, max: 21e6 }), fc.integer({ min: 97e6, max: 106e6 }), (south, west) => {
      const point = { lat: south / 1e6, lon: west / 1e6 };
      const both = `${point.lat.toFixed(6)}, ${point.lon.toFixed(6)}`;
      for (const reading of [readPoint(point.lat, point.lon, null), readPoint(null, null, both)]) {
        assert.deepEqual(reading, { point, swapped: false });
      }
    }),
    { seed: 2565 },
  );
});
