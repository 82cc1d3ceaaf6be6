import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feature } from 'topojson-client';
import { isInside, type Rings } from '../../../src/maps/ring-runs.ts';
import { outerRings, type Outlines, type Site, sketchAreas } from '../../../src/maps/sketch-areas.ts';
import { areaOfRing } from '../../support/ring-area.ts';

/** Nine sites in three rows, and one far in the west. */
const sites: Site[] = [
  ...Array.from({ length: 9 }, (_, index): Site => ({
    code: `49${10 + index}01`,
    at: [index % 3, Math.floor(index / 3) + (index % 2) / 10],
  })),
  { code: '499901', at: [-3, 1] },
];

const landOf = (outlines: Outlines) =>
  feature(outlines, outlines.objects.areas).features.map(({ id, geometry }) => {
    assert.equal(geometry.type, 'Polygon');
    return { id, rings: geometry.type === 'Polygon' ? geometry.coordinates : [] };
  });

test('every site gets land, in one ring without holes, and lies on it', () => {
  const { outlines } = sketchAreas(sites);
  const land = landOf(outlines);
  assert.deepEqual(
    land.map(({ id }) => id),
    sites.map(({ code }) => code),
  );
  for (const [index, { rings }] of land.entries()) {
    assert.equal(rings.length, 1);
    assert.ok(isInside(rings as Rings, ...sites[index]!.at));
  }
});

test('all land hangs together in one piece, also a site that lies apart', () => {
  assert.equal(outerRings(sketchAreas(sites).outlines).length, 1);
});

test('no land is given twice: the areas add up to what their common rim holds', () => {
  const { outlines } = sketchAreas(sites);
  const sum = landOf(outlines).reduce((total, { rings }) => total + Math.abs(areaOfRing(rings[0]!)), 0);
  const rim = outerRings(outlines)[0]!.flatMap((arc) =>
    (arc < 0 ? outlines.arcs[~arc]!.toReversed() : outlines.arcs[arc]!).slice(1),
  );
  assert.ok(Math.abs(sum - Math.abs(areaOfRing(rim))) < 1e-9, `${sum}`);
});

test('neighbours share their arcs', () => {
  const { outlines } = sketchAreas(sites);
  const used = outlines.objects.areas.geometries.flatMap((area) =>
    'arcs' in area ? (area.arcs as number[][]).flat() : [],
  );
  const shared = used.filter((arc) => used.includes(~arc));
  assert.ok(shared.length >= 2 * 12, `${shared.length} arcs are shared`);
});

test('a site alone gets round land, and two make two', () => {
  assert.equal(landOf(sketchAreas([sites[0]!]).outlines).length, 1);
  assert.equal(landOf(sketchAreas(sites.slice(0, 2)).outlines).length, 2);
});

test('of two sites at one position the first gets land', () => {
  const twice = [...sites, { code: '499902', at: sites[0]!.at }];
  assert.deepEqual(
    landOf(sketchAreas(twice).outlines)
      .map(({ id }) => id)
      .includes('499902'),
    false,
  );
});
