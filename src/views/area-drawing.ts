import type { Activity } from '../domain/activity.ts';
import type { AreaCode, GeoPoint } from '../domain/area.ts';
import { drawAreas, type Frame, type MapDrawing } from '../maps/map-drawing.ts';
import { toPoint } from './map-point.ts';
import type { SiteIndex } from './site-index.ts';

/** A page's map, the picture that says where a place lies, and the small one in a map's corner. */
export const mapFrame: Frame = { width: 400, mostHeight: 440, margin: 8 };
export const locatorFrame: Frame = { width: 240, mostHeight: 240, margin: 6 };
export const cornerFrame: Frame = { width: 84, mostHeight: 96, margin: 3 };

/** An area drawn into a frame, once for all that ask for it; undefined where its outlines are not known. */
export function toDrawing(index: SiteIndex, code: AreaCode, frame: Frame): MapDrawing | undefined {
  const key = `${code} ${frame.width}`;
  if (!index.drawings.has(key)) index.drawings.set(key, index.shapes && drawAreas(index.shapes, code, frame));
  return index.drawings.get(key);
}

/** Where a point lies in a drawing; undefined where that is outside of it. */
export function placeIn({ width, height, place }: MapDrawing, point: GeoPoint): [x: number, y: number] | undefined {
  const [x, y] = place(point);
  return x >= 0 && x <= width && y >= 0 && y <= height ? [x, y] : undefined;
}

/** Where an activity is known to have been; undefined where only its tambon or district is: their middle is no such place. */
export function toOwnPoint(index: SiteIndex, activity: Activity): GeoPoint | undefined {
  const point = toPoint(index, activity);
  return point?.precision === 'exact' || point?.precision === 'village' ? point : undefined;
}
