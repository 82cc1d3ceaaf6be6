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
