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
  for (const ring of ringsOf(buildTopology([{ code: '490101', polygons: [[inlet]] }]))) {
    assert.equal(checkRing(ring), undefined);
  }
});
