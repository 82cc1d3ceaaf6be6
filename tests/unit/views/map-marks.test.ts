import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ActivityKind } from '../../../src/domain/activity.ts';
import { toMapMarks } from '../../../src/views/map-marks.ts';
import { activity } from '../../support/builders.ts';

/** Activities of kinds at positions of the drawing, which is its own map here. */
const marksOf = (...given: [ActivityKind, number, number][]) =>
  toMapMarks(
    given.map(([kind, lon, lat]) => ({ activity: activity({ kind }), point: { lat, lon } })),
    ({ lat, lon }) => [lon, lat],
    10,
  );
const many = (count: number, kind: ActivityKind, x: number): [ActivityKind, number, number][] =>
  Array.from({ length: count }, () => [kind, x, 5]);

test('activities in one square are one mark in their middle', () => {
  assert.deepEqual(marksOf(['special', 1, 1], ['special', 5, 3]), [{ kind: 'special', size: 1, points: [[3, 2]] }]);
});

test('a mark has the kind of more than half, and is mixed where there is none', () => {
  assert.equal(marksOf(['special', 1, 1], ['special', 1, 1], ['disaster', 1, 1])[0]!.kind, 'special');
  assert.equal(marksOf(['special', 1, 1], ['disaster', 1, 1])[0]!.kind, 'mixed');
});

test('three sizes tell how many, and the largest lie lowest', () => {
  const marks = marksOf(...many(1, 'special', 5), ...many(3, 'special', 15), ...many(10, 'special', 25));
  assert.deepEqual(
    marks.map(({ size, points }) => [size, points[0]![0]]),
    [
      [3, 25],
      [2, 15],
      [1, 5],
    ],
  );
});

test('marks of one kind and size are listed together', () => {
  const marks = marksOf(['special', 25, 5], ['disaster', 15, 5], ['special', 5, 5]);
  assert.deepEqual(marks, [
    { kind: 'disaster', size: 1, points: [[15, 5]] },
    {
      kind: 'special',
      size: 1,
      points: [
        [5, 5],
        [25, 5],
      ],
    },
  ]);
});
