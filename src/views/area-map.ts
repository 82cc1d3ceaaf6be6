import type { Activity } from '../domain/activity.ts';
import { type Area, type AreaCode, type GeoPoint, levelOf, lineageOf } from '../domain/area.ts';
import type { BoundaryAttribution } from '../domain/boundaries.ts';
import { findFreeCorner } from '../maps/free-corner.ts';
import type { MapDrawing } from '../maps/map-drawing.ts';
import { lengthOnMap, placeNames, type WantedName } from '../maps/place-names.ts';
import { isDone } from './activity-card.ts';
import { cornerFrame, mapFrame, placeIn, toDrawing, toOwnPoint } from './area-drawing.ts';
import type { AreaLink } from './area-link.ts';
import { type AreaRow, toAreaRow } from './area-row.ts';
import type { Period } from './figures.ts';
import { type MapMarks, markSizes, toMapMarks } from './map-marks.ts';
import { type ShadeRange, shadeOf, toCountShades, weekShades } from './map-shades.ts';
import { isWithin, last12Months } from './periods.ts';
import type { SiteIndex } from './site-index.ts';

/** One sub-area on a map; its numbers are those of its row in the table. */
export interface MapShape {
  area: AreaLink;
  path: string;
  /** Activities done in the last 12 months. */
  done: number;
  /** Whole weeks without one; absent where there never was one. */
  weeksWithout?: number;
  /** Numbers of ranges, from 1; 0 for none done, and for never. */
  countShade: number;
  weekShade: number;
}

/** A name on a map, or its number in the table where it has no room. */
export interface MapName {
  area: { nameTh: string; nameEn?: string };
  number?: number;
  /** The middle of its base line. */
  x: number;
  y: number;
}

/** The map of a province, a district or a tambon, as it is drawn: a box from 0 0, everything in whole units. */
export interface AreaMap {
  code: AreaCode;
  width: number;
  height: number;
  period: Period;
  outline: string;
  /** Districts or tambons, by code; none on the map of a tambon, whose villages have no outlines. */
  shapes: MapShape[];
  /** Where villages lie; only on the map of a tambon. */
  villages: [x: number, y: number][];
  marks: MapMarks[];
  names: MapName[];
  /** Numbers that stand for names, by code; the table shows them too. */
  numbers: Readonly<Record<AreaCode, number>>;
  /** Where the area lies in its province; not on the province's own map. */
  corner?: { x: number; y: number; around: string; here: string };
  countShades: ShadeRange[];
  weekShades: ShadeRange[];
  markSizes: ShadeRange[];
  /** Activities done in the period, and those of them that have no mark, for want of a place better known than its area. */
  done: number;
  withoutMark: number;
  isSketch: boolean;
  attribution?: BoundaryAttribution;
}

/** Marks of a province are put together over wider squares than those of a tambon, where there are fewer. */
const grain = { province: 20, district: 14, tambon: 12, village: 12 };

/** The map of an area's activities in the last 12 months; undefined for a village and where outlines are not known. */
export function toAreaMap(index: SiteIndex, code: AreaCode): AreaMap | undefined {
  const level = levelOf(code);
  const drawing = level === 'village' ? undefined : toDrawing(index, code, mapFrame);
  if (!drawing || !index.shapes) return undefined;
  const subAreas = (index.children.get(code) ?? []).map((each) => index.areas.get(each)!);
  const period = last12Months(index.today);
  const done = (index.byArea.get(code) ?? []).filter((each) => isDone(each) && isWithin(each.start, period));
  const located = done.flatMap((activity) => locate(index, activity, drawing));
  const marks = toMapMarks(located, drawing.place, grain[level]);
  const rows = subAreas.map((subArea) => toAreaRow(index, subArea.code));
  const countShades = level === 'tambon' ? [] : toCountShades(rows.map(({ done }) => done));
  return {
    code,
    width: drawing.width,
    ...toCorner(index, drawing, code),
    period,
    outline: drawing.pathOf(code),
    shapes: level === 'tambon' ? [] : rows.flatMap((row) => toShape(row, drawing, countShades)),
    villages:
      level === 'tambon'
        ? subAreas.flatMap(({ point }) => (point ? [placeIn(drawing, point)] : [])).filter(isPlaced)
        : [],
    marks,
    ...toNames(drawing, subAreas, marks),
    countShades,
    weekShades,
    markSizes,
    done: done.length,
    withoutMark: done.length - located.length,
    isSketch: index.shapes.isSketch,
    attribution: index.shapes.attribution,
  };
}

const isPlaced = (place: [number, number] | undefined) => place !== undefined;

function toShape({ area, done, weeksWithout }: AreaRow, drawing: MapDrawing, countShades: ShadeRange[]): MapShape[] {
  const path = drawing.pathOf(area.code);
  if (!path) return [];
  return [
    {
      area,
      path,
      done,
      weeksWithout,
      countShade: shadeOf(done, countShades),
      weekShade: shadeOf(weeksWithout, weekShades),
    },
  ];
}

function locate(index: SiteIndex, activity: Activity, drawing: MapDrawing): { activity: Activity; point: GeoPoint }[] {
  const point = toOwnPoint(index, activity);
  return point && placeIn(drawing, point) ? [{ activity, point }] : [];
}

/** Names of sub-areas; those without room stand as numbers: a village's own หมู่ที่, else that of its row in the table. */
function toNames(drawing: MapDrawing, subAreas: Area[], marks: MapMarks[]): Pick<AreaMap, 'names' | 'numbers'> {
  const wanted = subAreas.flatMap(({ code, nameTh, nameEn, level, point }): WantedName[] => {
    const length = Math.max(lengthOnMap(nameTh), lengthOnMap(nameEn ?? ''));
    const at = level === 'village' && point && placeIn(drawing, point);
    if (at) return [{ code, length, room: { point: at } }];
    const rings = level === 'village' ? [] : drawing.ringsOf(code);
    return rings.length > 0 ? [{ code, length, room: { rings } }] : [];
  });
  const points = marks.flatMap((alike) => alike.points);
  const places = subAreas.map(({ code }) => code);
  const numbers: Record<AreaCode, number> = {};
  const names = placeNames(wanted, points, drawing).map(({ code, x, y, isNumber }): MapName => {
    const row = places.indexOf(code);
    const { nameTh, nameEn, villageNo, level } = subAreas[row]!;
    const number = isNumber ? (villageNo ?? row + 1) : undefined;
    if (number !== undefined && level !== 'village') numbers[code] = number;
    return { area: { nameTh, nameEn }, number, x, y };
  });
  return { names, numbers };
}

/** The small map in a corner, and the height of the drawing: where every corner is taken, room is made below. */
function toCorner(index: SiteIndex, drawing: MapDrawing, code: AreaCode): Pick<AreaMap, 'corner' | 'height'> {
  const province = lineageOf(code)[0]!;
  const small = code === province ? undefined : toDrawing(index, province, cornerFrame);
  if (!small) return { height: drawing.height };
  const free = findFreeCorner(drawing.ringsOf(code), drawing, small);
  const [x, y] = free ?? [drawing.width - small.width, drawing.height];
  return {
    height: free ? drawing.height : drawing.height + small.height,
    corner: { x, y, around: small.pathOf(province), here: small.pathOf(code) },
  };
}
