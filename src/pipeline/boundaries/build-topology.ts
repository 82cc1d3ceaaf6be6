import type { FeatureCollection, Geometry, MultiPolygon, Polygon } from 'geojson';
import { feature, quantize } from 'topojson-client';
import { topology as toTopology } from 'topojson-server';
import { filter, filterAttachedWeight, presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { AreaTopology } from '../../domain/boundaries.ts';
import { checkRing } from './check-ring.ts';
import type { Outline } from './read-outlines.ts';
import type { Position } from './rings.ts';

type Outlines = Topology<{ areas: GeometryCollection }>;

const kmPerDegree = 111.2;

// Corners of two neighbours that lie this close are one corner, else a hair's gap stays between them: 0.1 m.
const snapSteps = 1e6;

/**
 * A corner stays where it makes a triangle of this area with its neighbours (Visvalingam): about what a reader sees of a
 * province on a telephone, some 200 m, and 7 kB for 53 tambons.
 */
const detailKm2 = 0.04;
/** Positions are rounded to this, a tenth of the detail's own length. */
const cellKm = Math.sqrt(detailKm2) / 10;

/** How often an unsound area's border is given four times the detail; beyond that it is finer than the rounding. */
const mostRounds = 4;

/**
 * Outlines as a topology that is small enough for every page: what two areas share is kept once, and simplified once, so
 * no gap opens. A border keeps more detail where its area would otherwise vanish or cross itself. Where a neck is
 * narrower than positions are rounded to (20 m), its sides may still touch.
 */
export function buildTopology(outlines: readonly Outline[]): AreaTopology {
  const weighed = presimplify(toTopology({ areas: toFeatures(outlines) }, snapSteps) as Outlines);
  const [west, south, east, north] = weighed.bbox!;
  const kmPerDegreeEast = kmPerDegree * Math.cos(((south + north) / 2) * (Math.PI / 180));
  const leastWeight = detailKm2 / (kmPerDegree * kmPerDegreeEast);
  let simple = simplifyTo(weighed, leastWeight);
  for (let round = 0; round < mostRounds; round++) {
    const unsound = unsoundIn(simple);
    if (unsound.size === 0) break;
    keepMore(weighed, unsound);
    simple = simplifyTo(weighed, leastWeight);
  }
  const extentKm = Math.max((east - west) * kmPerDegreeEast, (north - south) * kmPerDegree);
  return AreaTopology.parse(quantize(simple, Math.max(2, Math.ceil(extentKm / cellKm))));
}

function toFeatures(outlines: readonly Outline[]): FeatureCollection<Polygon | MultiPolygon> {
  return {
    type: 'FeatureCollection',
    features: outlines.map(({ code, polygons }) => ({
      type: 'Feature',
      id: code,
      properties: null,
      geometry: toGeometry(polygons),
    })),
  };
}

/** A copy: the library rounds positions where they stand. */
function toGeometry(polygons: Outline['polygons']): Polygon | MultiPolygon {
  const coordinates = polygons.map((rings) => rings.map((ring) => ring.map(([lon, lat]) => [lon, lat])));
  return coordinates.length === 1
    ? { type: 'Polygon', coordinates: coordinates[0]! }
    : { type: 'MultiPolygon', coordinates };
}

function simplifyTo(weighed: Outlines, leastWeight: number): Outlines {
  const simple = simplify(weighed, leastWeight);
  // An island smaller than what is kept is a splinter by now.
  return filter(simple, filterAttachedWeight(simple, leastWeight)) as Outlines;
}

/** Codes of areas that have lost their outline, or have a ring that has collapsed or crosses itself. */
function unsoundIn(topology: Outlines): Set<unknown> {
  const { features } = feature(topology, topology.objects.areas);
  return new Set(features.filter(({ geometry }) => !isSound(geometry)).map(({ id }) => id));
}

function isSound(geometry: Geometry | null): boolean {
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return false;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.every((rings) => rings.every((ring) => !checkRing(ring as unknown as Position[])));
}

/** Makes every corner of these areas' borders four times as heavy; neighbours share the arcs, and change with them. */
function keepMore(weighed: Outlines, codes: ReadonlySet<unknown>): void {
  const arcs = new Set(
    weighed.objects.areas.geometries
      .filter(({ id }) => codes.has(id))
      .flatMap((geometry) => ('arcs' in geometry ? (geometry.arcs.flat(2) as number[]) : []))
      .map((arc) => (arc < 0 ? ~arc : arc)),
  );
  for (const arc of arcs) for (const corner of weighed.arcs[arc]!) corner[2] = (corner[2] ?? 0) * 4;
}
