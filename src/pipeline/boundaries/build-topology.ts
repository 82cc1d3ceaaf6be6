import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature, quantize } from 'topojson-client';
import { topology as toTopology } from 'topojson-server';
import { filter, filterAttachedWeight, presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { AreaTopology } from '../../domain/boundaries.ts';
import { checkRing } from './check-ring.ts';
import type { Outline } from './read-outlines.ts';
import type { Position } from './rings.ts';

type Outlines = Topology<{ areas: GeometryCollection }>;
type Drawn = FeatureCollection<Polygon | MultiPolygon>;

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
 * no gap opens. A border keeps more detail where its area would otherwise vanish, as a small island of its own would, or
 * cross itself. Where a neck is narrower than positions are rounded to (20 m), its sides may still touch.
 */
export function buildTopology(outlines: readonly Outline[]): AreaTopology {
  const weighed = presimplify(toTopology({ areas: toFeatures(outlines) }, snapSteps) as Outlines);
  const [west, south, east, north] = weighed.bbox!;
  const kmPerDegreeEast = kmPerDegree * Math.cos(((south + north) / 2) * (Math.PI / 180));
  const leastWeight = detailKm2 / (kmPerDegree * kmPerDegreeEast);
  const spared = new Set<number>();
  let simple = simplifyTo(weighed, leastWeight, spared);
  for (let round = 0; round < mostRounds; round++) {
    const { lost, unsound } = faultsIn(simple, outlines);
    if (lost.size === 0 && unsound.size === 0) break;
    for (const arc of arcsOf(weighed, lost)) spared.add(arc);
    // Makes every corner of these areas' borders four times as heavy; neighbours share the arcs, and change with them.
    for (const arc of arcsOf(weighed, lost.union(unsound))) {
      for (const corner of weighed.arcs[arc]!) corner[2] = (corner[2] ?? 0) * 4;
    }
    simple = simplifyTo(weighed, leastWeight, spared);
  }
  const extentKm = Math.max((east - west) * kmPerDegreeEast, (north - south) * kmPerDegree);
  return AreaTopology.parse(quantize(simple, Math.max(2, Math.ceil(extentKm / cellKm))));
}

function toFeatures(outlines: readonly Outline[]): Drawn {
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

/** @param spared arcs of areas that are no larger than what is left out, and stay. */
function simplifyTo(weighed: Outlines, leastWeight: number, spared: ReadonlySet<number>): Outlines {
  const simple = simplify(weighed, leastWeight);
  const isLarge = filterAttachedWeight(simple, leastWeight);
  // An island smaller than what is kept is a splinter by now.
  return filter(simple, (ring, interior) => isLarge(ring, interior) || isAny(ring, spared)) as Outlines;
}

function isAny(ring: unknown, arcs: ReadonlySet<number>): boolean {
  return (ring as readonly number[]).some((arc) => arcs.has(toIndex(arc)));
}

/** Codes of areas that have lost their outline, and of those with a ring that has collapsed or crosses itself. */
function faultsIn(topology: Outlines, outlines: readonly Outline[]): { lost: Set<string>; unsound: Set<string> } {
  // Where no area is left, there is no list of them either.
  const { features = [] } = feature(topology, topology.objects.areas) as Partial<Drawn>;
  const geometries = new Map(features.map(({ id, geometry }) => [id, geometry]));
  const codes = outlines.map(({ code }) => code);
  return {
    lost: new Set(codes.filter((code) => !geometries.has(code))),
    unsound: new Set(codes.filter((code) => geometries.has(code) && !isSound(geometries.get(code)!))),
  };
}

function isSound(geometry: Polygon | MultiPolygon): boolean {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  return rings.every((ring) => !checkRing(ring as unknown as Position[]));
}

/** Numbers of the arcs that these areas' borders are made of. */
function arcsOf({ objects }: Outlines, codes: ReadonlySet<unknown>): Set<number> {
  const areas = objects.areas.geometries.filter(({ id }) => codes.has(id)) as { arcs: unknown[] }[];
  return new Set(areas.flatMap(({ arcs }) => arcs.flat(2) as number[]).map(toIndex));
}

/** An arc's number, whichever way it is followed. */
function toIndex(arc: number): number {
  return arc < 0 ? ~arc : arc;
}
