import { quantize } from 'topojson-client';
import type { Area, GeoPoint } from '../domain/area.ts';
import type { AreaTopology, Boundaries, BoundaryAttribution } from '../domain/boundaries.ts';
import { roundOutline } from './round-outline.ts';
import { type Outlines, sketchAreas } from './sketch-areas.ts';

/** The outlines that every map of the site draws. */
export interface AreaShapes {
  topology: AreaTopology;
  /** True where they are a schematic (แผนที่สังเขป) reckoned from the areas' own points, for want of boundaries. */
  isSketch: boolean;
  /** Absent for a schematic. */
  attribution?: BoundaryAttribution;
}

/** Whole numbers along each side: some ten metres in a province. */
const quantisation = 10_000;
/** The rim is rounded over a part of the reach. */
const softness = 0.3;

/**
 * The outlines of areas: those of the operator's boundaries, else a schematic from the points of the tambons, or of the
 * districts where no tambon has one. Areas without a point are not in it; undefined where there is nothing to draw.
 */
export function toAreaShapes(areas: Area[], boundaries?: Boundaries): AreaShapes | undefined {
  if (boundaries) {
    const { attribution, ...topology } = boundaries;
    return { topology, isSketch: false, attribution };
  }
  const located = areas.filter((area): area is LocatedArea => area.point !== undefined);
  const tambons = located.filter(({ level }) => level === 'tambon');
  const drawn = tambons.length > 0 ? tambons : located.filter(({ level }) => level === 'district');
  return drawn.length > 0 ? { topology: toSketch(drawn), isSketch: true } : undefined;
}

type LocatedArea = Area & { point: GeoPoint };

/** Reckoned on a flat map, true in the middle of the areas: a degree of longitude is shorter than one of latitude. */
function toSketch(areas: LocatedArea[]): AreaTopology {
  const middle = areas.reduce((sum, { point }) => sum + point.lat, 0) / areas.length;
  const narrowing = Math.cos((middle * Math.PI) / 180);
  const sites = areas.map(({ code, point }) => ({ code, at: [point.lon * narrowing, point.lat] as [number, number] }));
  const { outlines, reach } = sketchAreas(sites);
  const rounded = roundOutline(outlines, reach * softness);
  const inDegrees: Outlines = {
    ...rounded,
    arcs: rounded.arcs.map((arc) => arc.map(([x, y]) => [x! / narrowing, y!])),
  };
  delete inDegrees.bbox;
  const { transform, objects, arcs } = quantize(inDegrees, quantisation);
  return { type: 'Topology', transform, objects, arcs } as AreaTopology;
}
