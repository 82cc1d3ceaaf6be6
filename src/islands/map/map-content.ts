import type { AreaCode } from '../../domain/area.ts';
import type { PointColumns } from '../../map-points/point-columns.ts';
import type { AreaShapes } from '../../maps/area-shapes.ts';
import type { Language } from '../../words/terms.ts';
import { gatherMarks, type Marks } from './gather-marks.ts';
import type { MapAreas } from './map-source.ts';
import { boundsOf, type Outlines, toOutlines } from './outlines.ts';
import { type Name, placeLabels, type Scene } from './scene.ts';
import { type Box, type Origin, toDegrees, toWorld, toWorldPoints, type View, type WorldPoints } from './world.ts';

/** What lies on the map whatever is chosen: points, outlines and names, in pixels of zoom 12 from one origin. */
export interface MapContent {
  points: PointColumns;
  world: WorldPoints;
  origin: Origin;
  outlines: Outlines | undefined;
  names: Name[];
  shapes: AreaShapes | undefined;
}

/** A scene, and which of its marks a point is in. */
export type ComposedScene = Scene & Pick<Marks, 'membersOf'>;

/** What the reader added to the map. */
export interface Added {
  /** A point of the mark that is open. */
  open: number | undefined;
  /** Where the reader said to be, in pixels of zoom 12 from the origin. */
  here: { x: number; y: number } | undefined;
}

/** Where a map without any name begins: the middle of the country. */
const country = { lat: 15, lon: 101 };

/** The content of a map, brought to its projection once. */
export function toMapContent(points: PointColumns, { shapes, labels }: MapAreas, language: Language): MapContent {
  const { lat, lon } = labels[0] ?? country;
  const origin = toWorld(lat, lon);
  const names = labels.map(({ code, nameTh, nameEn, ...at }) => {
    const { x, y } = toWorld(at.lat, at.lon);
    const text = language === 'en' && nameEn ? nameEn : nameTh;
    return { code, text, x: x - origin.x, y: y - origin.y, isDistrict: code.length === 4 };
  });
  return { points, world: toWorldPoints(points, origin), origin, outlines: toOutlines(shapes, origin), names, shapes };
}

/** What is to be drawn of the chosen points in a view. */
export function composeScene(
  content: MapContent,
  chosen: Uint32Array,
  view: View,
  { open, here }: Added,
): ComposedScene {
  const { marks, markOf, membersOf } = gatherMarks(content.points, content.world, chosen, view);
  const { scale, left, top } = view;
  return {
    view,
    outlines: content.outlines,
    labels: placeLabels(content.names, view, marks),
    marks,
    membersOf,
    here: here && { x: here.x * scale - left, y: here.y * scale - top },
    chosen: open === undefined ? undefined : markOf(open),
  };
}

/** The box of an area, or of all that is drawn where `code` is empty; undefined where no outline has this code. */
export function boxOfArea({ shapes }: MapContent, code: AreaCode | ''): Box | undefined {
  return boundsOf(shapes, code);
}

/** The box around points; undefined around none. */
export function boxOfPoints({ world, origin }: MapContent, points: Iterable<number>): Box | undefined {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const at of points) {
    const [x, y] = [world.x[at]!, world.y[at]!];
    west = Math.min(west, x);
    north = Math.min(north, y);
    east = Math.max(east, x);
    south = Math.max(south, y);
  }
  if (west > east) return undefined;
  const corner = toDegrees(west + origin.x, south + origin.y);
  const opposite = toDegrees(east + origin.x, north + origin.y);
  return [corner.lon, corner.lat, opposite.lon, opposite.lat];
}
