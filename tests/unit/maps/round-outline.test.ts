import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feature } from 'topojson-client';
import type { Polygon } from 'geojson';
import { roundOutline } from '../../../src/maps/round-outline.ts';
import { outerRings, type Outlines, sketchAreas, type Site } from '../../../src/maps/sketch-areas.ts';
import { areaOfRing } from '../../support/ring-area.ts';

const sites: Site[] = Array.from({ length: 12 }, (_, index) => ({
  code: `4901${10 + index}`,
  at: [(index % 4) + (index % 3) / 7, Math.floor(index / 4)],
}));
const { outlines, reach } = sketchAreas(sites);
const rounded = roundOutline(outlines, reach * 0.3);

const areaOf = (shown: Outlines) =>
  feature(shown, shown.objects.areas).features.reduce(
    (sum, { geometry }) => sum + Math.abs(areaOfRing((geometry as Polygon).coordinates[0]!)),
    0,
  );
const rimOf = (shown: Outlines) =>
  outerRings(shown)[0]!.flatMap((arc) => (arc < 0 ? shown.arcs[~arc]!.toReversed() : shown.arcs[arc]!).slice(1));
/** The sharpest turn along a ring, in degrees. */
const sharpestTurn = (ring: number[][]) =>
  Math.max(
    ...ring.map((point, index) => {
      const [before, after] = [ring.at(index - 1)!, ring[(index + 1) % ring.length]!];
      const way = (from: number[], to: number[]) => Math.atan2(to[1]! - from[1]!, to[0]! - from[0]!);
      const turn = Math.abs(way(point, after) - way(before, point)) * (180 / Math.PI);
      return Math.min(turn, 360 - turn);
    }),
  );

test('the rim has no corners any more', () => {
  assert.ok(sharpestTurn(rimOf(rounded)) < 20, `${sharpestTurn(rimOf(rounded))}°`);
});

test('areas stay whole: they still add up to what the rim holds, within the size that they had', () => {
  const rim = Math.abs(areaOfRing(rimOf(rounded)));
  assert.ok(Math.abs(areaOf(rounded) - rim) < 1e-9);
  assert.ok(rim > 0.9 * areaOf(outlines) && rim < areaOf(outlines));
});

test('what does not touch the rim stays where it was', () => {
  const inner = outlines.arcs.filter((arc, index) => String(arc) === String(rounded.arcs[index]));
  assert.ok(inner.length > 0);
});

test('areas in two pieces are refused', () => {
  const apart = structuredClone(outlines);
  apart.objects.areas.geometries = [outlines.objects.areas.geometries[0]!, outlines.objects.areas.geometries.at(-1)!];
  assert.throws(() => roundOutline(apart, reach), RangeError);
});
