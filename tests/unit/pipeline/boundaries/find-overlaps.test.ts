import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findOverlaps } from '../../../../src/pipeline/boundaries/find-overlaps.ts';
import type { Position } from '../../../../src/pipeline/boundaries/rings.ts';

/** A rectangle of degrees; 0.01° is 1.06 km east and 1.11 km north here. */
const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const outline = (code: string, ...rings: Position[][]) => ({ code, polygons: [rings] });
const told = (...outlines: ReturnType<typeof outline>[]) =>
  findOverlaps(outlines).map(({ codes, areaKm2 }) => `${codes.join('+')} ${areaKm2.toFixed(2)}`);

test('neighbours that share a border, or cross it by two metres, do not overlap', () => {
  const west = outline('490101', box(104.6, 16.5, 104.7, 16.6));
  assert.deepEqual(told(west, outline('490102', box(104.7, 16.5, 104.8, 16.6))), []);
  assert.deepEqual(told(west, outline('490102', box(104.69998, 16.5, 104.8, 16.501))), []);
});

test('areas that claim the same ground are named with its size, the largest first', () => {
  assert.deepEqual(
    told(
      outline('490101', box(104.6, 16.5, 104.7, 16.6)),
      outline('490102', box(104.69, 16.59, 104.8, 16.7)),
      outline('490103', box(104.5, 16.5, 104.61, 16.6)),
    ),
    ['490101+490103 11.85', '490101+490102 1.19'],
  );
});

test('an area inside another overlaps it, unless the other leaves a hole for it', () => {
  const town = outline('490102', box(104.64, 16.54, 104.66, 16.56));
  assert.deepEqual(told(outline('490101', box(104.6, 16.5, 104.7, 16.6)), town), ['490101+490102 4.74']);
  const around = outline('490101', box(104.6, 16.5, 104.7, 16.6), box(104.64, 16.54, 104.66, 16.56));
  assert.deepEqual(told(around, town), []);
});

test('borders that run aslant are followed: half a square is claimed by a triangle, and two halves share nothing', () => {
  const square = outline('490101', box(104.6, 16.5, 104.7, 16.6));
  const south = outline('490102', [
    [104.6, 16.5],
    [104.7, 16.5],
    [104.6, 16.6],
    [104.6, 16.5],
  ]);
  const north = outline('490103', [
    [104.7, 16.5],
    [104.7, 16.6],
    [104.6, 16.6],
    [104.7, 16.5],
  ]);
  assert.deepEqual(told(square, south), ['490101+490102 59.27']);
  assert.deepEqual(told(square, north), ['490101+490103 59.27']);
  assert.deepEqual(told(south, north), []);
});

test('overlaps of the same size are in the order of their codes', () => {
  const place = box(104.6, 16.5, 104.61, 16.51);
  assert.deepEqual(told(outline('490102', place), outline('490101', place), outline('490103', place)), [
    '490101+490103 1.19',
    '490102+490101 1.19',
    '490102+490103 1.19',
  ]);
});

test('an area of two arms shares what lies in each of them', () => {
  const fork = outline('490101', box(104.6, 16.5, 104.7, 16.6), box(104.62, 16.5, 104.68, 16.6));
  assert.deepEqual(told(fork, outline('490102', box(104.6, 16.5, 104.7, 16.51))), ['490101+490102 4.74']);
});
