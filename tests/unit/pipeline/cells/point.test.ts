import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type PointCells, readPoint } from '../../../../src/pipeline/cells/point.ts';
import { isIssue, type Cell } from '../../../../src/pipeline/table.ts';

const mukdahan = { lat: 16.54, lon: 104.72 };
const none: PointCells = { lat: null, lon: null, northing: null, easting: null, both: null, said: '' };
const read = (lat: Cell, lon: Cell, both: Cell) => readPoint({ ...none, lat, lon, both }, mukdahan);
const found = (point: { lat: number; lon: number }) => ({
  point,
  swapped: false,
  system: { datum: 'wgs84' },
  unshifted: point,
});
const place = found({ lat: 16.5453, lon: 104.7235 });

test('two cells of decimal degrees are a point', () => {
  const cells: [Cell, Cell][] = [
    [16.5453, 104.7235],
    ['16.5453', '104.7235'],
    ['๑๖.๕๔๕๓', '๑๐๔.๗๒๓๕'],
    ['16.5453°N', '104.7235°E'],
    ['N 16.5453', 'E104.7235'],
    ['16.5453 องศา', '104.7235 องศา'],
  ];
  for (const [lat, lon] of cells) assert.deepEqual(read(lat, lon, null), place, JSON.stringify([lat, lon]));
});

test('one cell may hold both, wherever it stands', () => {
  const cells = ['16.5453, 104.7235', '16.5453 104.7235', '(16.5453,104.7235)', '16.5453/104.7235', '16.5453;104.7235'];
  cells.push('๑๖.๕๔๕๓, ๑๐๔.๗๒๓๕', '16.5453°N, 104.7235°E', 'N 16.5453 E 104.7235', 'lat: 16.5453 lon: 104.7235');
  cells.push('16.5453\n104.7235');
  for (const both of cells) {
    assert.deepEqual(read(null, null, both), place, both);
    assert.deepEqual(read(both, null, null), place, both);
  }
});

test('degrees, minutes and seconds are read', () => {
  assert.deepEqual(read(null, null, `16°32'43.1"N 104°43'24.6"E`), place);
  assert.deepEqual(read('16°32′43.1″', '104°43′24.6″', null), place);
  assert.deepEqual(read('16 32 43.1', '104 43 24.6', null), place);
});

test('swapped coordinates are put right and told', () => {
  const swapped = { ...place, swapped: true };
  assert.deepEqual(read('104.7235', '16.5453', null), swapped);
  assert.deepEqual(read(null, null, '104.7235, 16.5453'), swapped);
});

test('four decimals are kept, about 11 m', () => {
  assert.deepEqual(read('16.545352345678', '104.723549', null), found({ lat: 16.5454, lon: 104.7235 }));
});

test('metres of UTM are converted, in the zone that is said or whose point is nearer', () => {
  const [east, north] = [470_512, 1_829_346];
  const utm = (zone: 47 | 48, point: { lat: number; lon: number }) => ({
    ...found(point),
    system: { datum: 'wgs84', zone },
  });
  const wanted = utm(48, { lat: 16.5459, lon: 104.7236 });
  assert.deepEqual(readPoint({ ...none, easting: east, northing: north }, mukdahan), wanted);
  assert.deepEqual(readPoint({ ...none, easting: '๔๗๐,๕๑๒', northing: '1,829,346 ม.' }, mukdahan), wanted);
  for (const both of [
    '470512 1829346',
    '48Q 470512 1829346',
    '0470512E, 1829346N',
    '1829346/470512',
    'UTM 48N: 470512, 1829346',
  ]) {
    assert.deepEqual(read(null, null, both), wanted, both);
  }
  assert.deepEqual(read(north, east, null), wanted, 'in columns of latitude and longitude');
  const west = utm(47, { lat: 16.5459, lon: 98.7236 });
  assert.deepEqual(readPoint({ ...none, easting: east, northing: north }, { lat: 16.6, lon: 98.6 }), west);
  assert.deepEqual(readPoint({ ...none, easting: east, northing: north, said: '47' }, mukdahan), west);
});

test('without a zone, and with nothing near, nobody guesses', () => {
  const reading = readPoint({ ...none, both: '470512 1829346' }, undefined);
  assert.ok(isIssue(reading) && reading.code === 'point-unreadable');
});

test('a position on Indian 1975 is moved where the row says so', () => {
  const degrees = readPoint({ ...none, lat: 16.5453, lon: 104.7235, said: 'Indian 1975' }, mukdahan);
  assert.deepEqual(degrees, {
    point: { lat: 16.5468, lon: 104.7197 },
    swapped: false,
    system: { datum: 'indian-1975' },
    unshifted: { lat: 16.5453, lon: 104.7235 },
  });
  const metres = readPoint({ ...none, both: '470512 1829346', said: 'อินเดียน 1975' }, mukdahan);
  assert.deepEqual(!isIssue(metres) && metres?.point, { lat: 16.5488, lon: 104.7197 });
  assert.deepEqual(readPoint({ ...none, lat: 16.5453, lon: 104.7235, said: 'Indian 1954' }, mukdahan), place);
});

test('0, 0 is told as what it is', () => {
  for (const [lat, lon, both] of [
    [0, 0, null],
    ['0', '0.000', null],
    [null, null, '0,0'],
  ] as [Cell, Cell, Cell][]) {
    const reading = read(lat, lon, both);
    assert.ok(isIssue(reading) && reading.code === 'point-zero', JSON.stringify([lat, lon, both]));
  }
});

test('an unreadable position is told without its fine digits', () => {
  const foundIn = (both: string) => {
    const reading = read(null, null, both);
    return isIssue(reading) ? reading.found : reading;
  };
  assert.equal(foundIn('16.545312, 104.723512, 200'), '16.54xxxx, 104.72xxxx, xxx');
  assert.equal(foundIn('16°72′43.1″, 104°43′24″'), '16°72′xx.x″, xxx°xx′xx″');
  assert.equal(foundIn('470512.25 และ 1829346'), '470xxx.xx และ 182xxxx');
  assert.equal(foundIn('ศาลากลางบ้าน'), 'ศาลากลางบ้าน');
});

test('nothing reported is no issue', () => {
  assert.equal(read(null, null, null), undefined);
  assert.equal(read('-', '', 'ไม่ระบุ'), undefined);
});

test('a point outside Thailand, half a point and other text are unreadable', () => {
  const cells: [Cell, Cell, Cell][] = [
    ['16.5453', null, null],
    [null, '104.7235', null],
    ['48.85', '2.35', null],
    ['16.5453', '204.7235', null],
    ['471234', '829', null],
    [471_234, 9_829_123, null],
    [null, null, 'ศาลากลางบ้าน'],
    [null, null, '16.5453, 104.7235, 200'],
    ['16°72′43″', '104°43′24″', null],
    [null, null, '1'.repeat(1000)],
    [true, 104.7, null],
    [NaN, 104.7, null],
  ];
  for (const [lat, lon, both] of cells) {
    const reading = read(lat, lon, both);
    assert.ok(isIssue(reading) && reading.code === 'point-unreadable', JSON.stringify([lat, lon, both]));
  }
  const reading = read('16.5453', null, null);
  assert.equal(isIssue(reading) && reading.found, '16.54xx');
});

test('every point of Thailand is read back from numbers and from text', () => {
  fc.assert(
    fc.property(fc.integer({ min: 5e4, max: 21e4 }), fc.integer({ min: 97e4, max: 106e4 }), (south, west) => {
      const point = { lat: south / 1e4, lon: west / 1e4 };
      const both = `${point.lat.toFixed(6)}, ${point.lon.toFixed(6)}`;
      for (const reading of [read(point.lat, point.lon, null), read(null, null, both)]) {
        assert.deepEqual(reading, found(point));
      }
    }),
    { seed: 2565 },
  );
});
