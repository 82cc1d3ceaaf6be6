import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feature } from 'topojson-client';
import type { AreaTopology } from '../../../../src/domain/boundaries.ts';
import { buildTopology } from '../../../../src/pipeline/boundaries/build-topology.ts';
import { checkRing } from '../../../../src/pipeline/boundaries/check-ring.ts';
import { doubleAreaOf, type Position } from '../../../../src/pipeline/boundaries/rings.ts';
import { square } from '../../../support/outlines.ts';

const polygonsOf = (topology: AreaTopology): Position[][][][] =>
  feature(topology as never, topology.objects.areas as never as { type: 'GeometryCollection'; geometries: [] })
    .features.map(({ geometry }) => geometry as { type: string; coordinates: unknown })
    .map(({ type, coordinates }) => (type === 'Polygon' ? [coordinates] : coordinates) as Position[][][]);
const ringsOf = (topology: AreaTopology) => polygonsOf(topology).flat(2);

/** Two neighbours whose common border wriggles by a few metres at each of 400 corners, and bends once by a kilometre. */
function wrigglingNeighbours() {
  const border = Array.from({ length: 401 }, (_, at): Position => [
    104.3 + (at % 2) * 0.0002 + (at === 200 ? 0.05 : 0),
    16.3 + at * 0.00025,
  ]);
  const west: Position[] = [[104.2, 16.3], ...border, [104.2, 16.4], [104.2, 16.3]];
  const east: Position[] = [[104.4, 16.4], ...border.toReversed(), [104.4, 16.3], [104.4, 16.4]];
  return [
    { code: '490101', polygons: [[west]] },
    { code: '490102', polygons: [[east]] },
  ];
}

test('neighbours share their border once, so that no gap opens where it is simplified', () => {
  const topology = buildTopology(wrigglingNeighbours());
  const [west, east] = topology.objects.areas.geometries.map(({ arcs }) => (arcs as number[][])[0]!);
  const shared = west!.filter((arc) => east!.includes(~arc));
  assert.equal(shared.length, 1);
  const kept = topology.arcs[shared[0]! < 0 ? ~shared[0]! : shared[0]!]!.length;
  assert.ok(kept >= 5 && kept < 12, `${kept} of 401 corners are kept`);
  const areas = ringsOf(topology).map(doubleAreaOf);
  assert.ok(Math.abs(areas[0]! + areas[1]! - 2 * 0.2 * 0.1) < 2e-5, 'together they fill the rectangle');
});

test('the same outlines give the same topology, and are not changed by it', () => {
  const outlines = wrigglingNeighbours();
  const before = structuredClone(outlines);
  assert.deepEqual(buildTopology(outlines), buildTopology(wrigglingNeighbours()));
  assert.deepEqual(outlines, before);
});

test('positions are rounded to some 20 m', () => {
  const { scale } = buildTopology([{ code: '490101', polygons: [[square(0, 0)]] }]).transform;
  for (const step of scale) assert.ok(step * 111_200 > 15 && step * 111_200 < 25, `${step * 111_200} m`);
});

test('the longer side counts for rounding, by what a degree measures there', () => {
  // A rectangle of 0.4° by 0.1° in the north of Thailand: 41.8 km by 11.1 km.
  const [west, south, east, north] = [99, 19.95, 99.4, 20.05];
  const wide: Position[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const tall: Position[] = wide.map(([lon, lat]) => [99 + (lat - south), 18 + (lon - west)]);
  const kmPerDegreeEast = 111.2 * Math.cos((20 * Math.PI) / 180);
  const stepOf = (ring: Position[]) => buildTopology([{ code: '570101', polygons: [[ring]] }]).transform.scale;
  const near = (metres: number) => assert.ok(Math.abs(metres - 20) < 0.2, `${metres} m`);
  near(stepOf(wide)[0]! * kmPerDegreeEast * 1000);
  near(stepOf(tall)[1]! * 111_200);
});

test('an area of several parts keeps each of them, as simple as any', () => {
  const [west, east] = wrigglingNeighbours().map(({ polygons }) => polygons[0]!);
  const apart = east!.map((ring) => ring.map(([lon, lat]): Position => [lon + 1, lat]));
  const topology = buildTopology([{ code: '490101', polygons: [west!, apart] }]);
  assert.equal(polygonsOf(topology)[0]!.length, 2);
  for (const ring of ringsOf(topology)) assert.ok(ring.length < 20, `${ring.length} corners`);
});

test('a tambon that is an island of a hundred metres keeps its outline, alone or in two parts', () => {
  const islands = [square(5, 5, 0.001), square(7, 7, 0.001)];
  for (const polygons of [[[islands[0]!]], islands.map((ring) => [ring])]) {
    const island = { code: '490102', polygons };
    for (const outlines of [
      [island],
      [island, { code: '490101', polygons: [[square(0, 0)], [square(3, 3, 0.001)]] }],
    ]) {
      const topology = buildTopology(outlines);
      assert.deepEqual(
        topology.objects.areas.geometries.map(({ id }) => id),
        outlines.map(({ code }) => code),
      );
      const [kept, ...others] = polygonsOf(topology);
      assert.equal(kept!.length, polygons.length);
      for (const ring of kept!.flat()) assert.ok(doubleAreaOf(ring) > 1e-6);
      for (const other of others) assert.equal(other.length, 1, 'another area’s small island is none that is spared');
    }
  }
});

test('a small island disappears, and a small tambon among others does not', () => {
  const island = square(5, 5, 0.0005);
  const town = square(0, 0, 0.001);
  const around = [...square(0, 0)].slice(1, 4);
  const outer: Position[] = [[104.201, 16.3], ...around, [104.2, 16.301], [104.201, 16.301], [104.201, 16.3]];
  const topology = buildTopology([
    { code: '490101', polygons: [[outer], [island]] },
    { code: '490102', polygons: [[town]] },
  ]);
  const [around2, inside] = polygonsOf(topology);
  assert.equal(around2!.length, 1);
  assert.ok(doubleAreaOf(inside![0]![0]!) > 1e-6, 'the town still has an area');
});

test('a border that simplifying would cross with itself keeps its detail', () => {
  // An inlet from the north whose tip lies in a small bulge of the southern border: without the bulge they would cross.
  const inlet: Position[] = [
    [104.2, 16.3],
    [104.2486, 16.3],
    [104.25, 16.2986],
    [104.2514, 16.3],
    [104.3, 16.3],
    [104.3, 16.4],
    [104.251, 16.4],
    [104.25, 16.2994],
    [104.249, 16.4],
    [104.2, 16.4],
    [104.2, 16.3],
  ];
  assert.equal(checkRing(inlet), undefined);
  const moved = (ring: Position[]) => ring.map(([lon, lat]): Position => [lon + 1, lat]);
  const hole = square(0.2, 0.2, 0.01).toReversed();
  for (const polygons of [[[inlet]], [[square(5, 5)], [inlet]], [[inlet], [square(5, 5)]], [[inlet, hole]]]) {
    const neighbours = wrigglingNeighbours().map(({ code, polygons: near }) => ({
      code,
      polygons: near.map((rings) => rings.map(moved)),
    }));
    const topology = buildTopology([...neighbours, { code: '490103', polygons }]);
    for (const ring of ringsOf(topology)) assert.equal(checkRing(ring), undefined);
    const [west] = polygonsOf(topology);
    assert.ok(west!.flat(2).length < 20, 'another area’s border keeps no more than it did');
  }
});

test('an outline that crosses itself from the beginning is simplified all the same', () => {
  const bow: Position[] = [
    [104.2, 16.3],
    [104.3, 16.4],
    [104.3, 16.3],
    [104.2, 16.37],
    [104.2, 16.3],
  ];
  assert.equal(ringsOf(buildTopology([{ code: '490101', polygons: [[bow]] }])).length, 1);
});
