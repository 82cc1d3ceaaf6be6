import { Delaunay } from 'd3-delaunay';
import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';
import { mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Area } from '../domain/area.ts';

/** Outlines by code, with arcs shared between neighbours, in whatever units their points were given. */
export type Outlines = Topology<{ areas: GeometryCollection }>;

/** A site of the sketch: an area's code at a flat position, in units that are the same in both directions. */
export interface Site {
  code: Area['code'];
  at: [x: number, y: number];
}

/** Each try reaches this much farther, until no area lies apart. */
const widening = 1.15;
/** Beyond what just holds together, so that nothing hangs by a thread. */
const spare = 1.3;
/** The outer rim is cut in steps of a part of the reach. */
const stepsInReach = 4;
/** Where there is one site alone, nothing tells how far it reaches. */
const reachAlone = 0.05;

/**
 * A schematic (แผนที่สังเขป) of areas that are known by a point alone. Every site gets what lies nearer to it than to any
 * other (Voronoi). So that the outermost end somewhere, the land beyond `reach` is filled with sites that belong to
 * nobody: the rim then runs half way to them, and narrow bays close by themselves. The reach begins at the usual distance
 * between neighbours and grows until all areas hang together in one piece without holes.
 * Of sites at one and the same position only the first gets land.
 */
export function sketchAreas(sites: Site[]): { outlines: Outlines; reach: number } {
  for (let reach = usualDistance(sites); ; reach *= widening) {
    if (countRings(cutLand(sites, reach)) > 1) continue;
    const wider = reach * spare;
    const outlines = cutLand(sites, wider);
    if (countRings(outlines) === 1) return { outlines, reach: wider };
  }
}

function cutLand(sites: Site[], reach: number): Outlines {
  const positions = sites.map(({ at }) => at);
  const beyond = fillBeyond(positions, reach);
  const [west, south, east, north] = boxAround(positions, 3 * reach);
  const voronoi = Delaunay.from([...positions, ...beyond]).voronoi([west, south, east, north]);
  const features = sites.flatMap(({ code }, index): Feature<Polygon>[] => {
    const cell = voronoi.cellPolygon(index) as Position[] | null;
    if (!cell) return [];
    return [{ type: 'Feature', id: code, properties: null, geometry: { type: 'Polygon', coordinates: [cell] } }];
  });
  const areas: FeatureCollection = { type: 'FeatureCollection', features };
  return topology({ areas }) as Outlines;
}

/** Positions in rows, each set off against the next, around the sites and nowhere nearer to one than `reach`. */
function fillBeyond(positions: Site['at'][], reach: number): Site['at'][] {
  const [west, south, east, north] = boxAround(positions, 2 * reach);
  const nearest = Delaunay.from(positions);
  const step = reach / stepsInReach;
  const filled: Site['at'][] = [];
  for (let row = 0; south + row * step <= north; row++) {
    const y = south + row * step;
    for (let x = west + (row % 2) * (step / 2); x <= east; x += step) {
      const [nearX, nearY] = positions[nearest.find(x, y)]!;
      if (Math.hypot(nearX - x, nearY - y) >= reach) filled.push([x, y]);
    }
  }
  return filled;
}

const countRings = (outlines: Outlines): number => outerRings(outlines).length;

/** The rings around all areas together, as numbers of arcs; holes are among them. */
export function outerRings(outlines: Outlines): number[][] {
  const areas = outlines.objects.areas.geometries as Parameters<typeof mergeArcs>[1];
  return mergeArcs(outlines, areas).arcs.flat();
}

/** The median of each site's distance to its nearest neighbour. */
function usualDistance(sites: Site[]): number {
  const distances = sites
    .map(({ at: [x, y] }) => {
      const others = sites.map(({ at }) => Math.hypot(at[0] - x, at[1] - y)).filter((distance) => distance > 0);
      return Math.min(...others);
    })
    .filter(Number.isFinite)
    .toSorted((a, b) => a - b);
  return distances[Math.floor(distances.length / 2)] ?? reachAlone;
}

function boxAround(positions: Site['at'][], margin: number): [number, number, number, number] {
  const xs = positions.map(([x]) => x);
  const ys = positions.map(([, y]) => y);
  return [Math.min(...xs) - margin, Math.min(...ys) - margin, Math.max(...xs) + margin, Math.max(...ys) + margin];
}
