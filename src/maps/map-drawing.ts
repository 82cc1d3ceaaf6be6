import { geoMercator, geoPath, type GeoContext, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';
import { merge, mesh } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { AreaCode, GeoPoint } from '../domain/area.ts';
import type { AreaShapes } from './area-shapes.ts';
import { type DrawnLine, toPathData } from './path-data.ts';

/** Where a map is drawn: all of it lies from 0 0 to `width` and `height`, in units of the drawing. */
export interface Frame {
  width: number;
  /** A map that is tall for its width is drawn smaller, and stands in the middle. */
  mostHeight: number;
  /** Kept free on every side. */
  margin: number;
}

/** Areas in a frame, ready to be drawn. All positions and paths are in units of the frame. */
export interface MapDrawing {
  width: number;
  /** As tall as what is drawn. */
  height: number;
  /** The outline of an area, merged from the smaller ones drawn in it; empty where there are none. Made once. */
  pathOf(code: AreaCode): string;
  /** Its rings, for those who look for room inside. */
  ringsOf(code: AreaCode): [x: number, y: number][][];
  /** The lines between areas whose codes differ in their first `digits`, but for those around `but`, which has its own. */
  bordersOf(digits: number, but?: AreaCode): string;
  /** Where a point lies, in whole units. */
  place(point: GeoPoint): [x: number, y: number];
}

type Shape = Polygon | MultiPolygon;
type Shapes = Topology<{ areas: GeometryCollection }>;

/** What covers less than this, in square units, is no bend that an eye would miss. */
const leastBend = 3;

/**
 * Draws the part of the shapes that lies in `code`, in Mercator's projection, which keeps angles: over one province it
 * differs from any other by less than a line's width. Undefined where the shapes hold nothing of that area.
 */
export function drawAreas({ topology }: AreaShapes, code: AreaCode, frame: Frame): MapDrawing | undefined {
  const whole = topology as unknown as Shapes;
  const rim = mesh(whole, shapesIn(whole, code), (one, other) => one === other);
  if (rim.coordinates.length === 0) return undefined;
  const projection = fitInto(frame, rim);
  const [[, top], [, bottom]] = geoPath(projection).bounds(rim);
  const [x, y] = projection.translate();
  projection.translate([x, y - top + frame.margin]);
  const drawn = simplify(presimplify(whole), leastBend / squareUnitsInADegree(projection));

  const linesOf = (object: GeoPermissibleObjects) => collectLines(projection, object);
  const areaOf = (within: AreaCode) => merge(drawn, [...shapesIn(drawn, within).geometries] as Shape[]);
  const paths = new Map<AreaCode, string>();
  const pathOf = (within: AreaCode) => {
    const path = paths.get(within) ?? toPathData(linesOf(areaOf(within)));
    paths.set(within, path);
    return path;
  };
  return {
    width: frame.width,
    height: Math.round(bottom - top + 2 * frame.margin),
    pathOf,
    ringsOf: (within) => linesOf(areaOf(within)).map(({ points }) => points),
    bordersOf: (digits, but) =>
      toPathData(
        linesOf(
          mesh(drawn, shapesIn(drawn, code), (one, other) => {
            const [code, next] = [one, other].map(({ id }) => String(id).slice(0, digits));
            return code !== next && code !== but && next !== but;
          }),
        ),
      ),
    place: ({ lat, lon }) => projection([lon, lat])!.map(Math.round) as [number, number],
  };
}

function shapesIn({ objects }: Shapes, code: AreaCode): GeometryCollection {
  return {
    type: 'GeometryCollection',
    geometries: objects.areas.geometries.filter(({ id }) => String(id).startsWith(code)),
  };
}

/** Rings are taken as they wind: what lies in one province needs no cutting at the far side of the globe. */
function fitInto({ width, mostHeight, margin }: Frame, rim: GeoPermissibleObjects): GeoProjection {
  const corners: [[number, number], [number, number]] = [
    [margin, margin],
    [width - margin, mostHeight - margin],
  ];
  return geoMercator()
    .precision(0)
    .preclip((stream) => stream)
    .fitExtent(corners, rim);
}

function squareUnitsInADegree(projection: GeoProjection): number {
  const [lon, lat] = projection.invert!(projection.translate())!;
  const [x, y] = projection([lon, lat])!;
  const [toX, toY] = projection([lon + 1, lat + 1])!;
  return Math.abs((toX - x) * (toY - y));
}

function collectLines(projection: GeoProjection, object: GeoPermissibleObjects): DrawnLine[] {
  const lines: DrawnLine[] = [];
  const context: GeoContext = {
    beginPath: () => undefined,
    moveTo: (x, y) => void lines.push({ points: [[x, y]], isClosed: false }),
    lineTo: (x, y) => void lines.at(-1)!.points.push([x, y]),
    arc: () => undefined,
    closePath: () => void (lines.at(-1)!.isClosed = true),
  };
  geoPath(projection, context)(object);
  return lines;
}
