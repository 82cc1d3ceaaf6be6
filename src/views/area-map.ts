import type { Activity } from '../domain/activity.ts';
import { type Area, type AreaCode, type GeoPoint, levelOf, lineageOf } from '../domain/area.ts';
import type { BoundaryAttribution } from '../domain/boundaries.ts';
import { findFreeCorner } from '../maps/free-corner.ts';
import type { MapDrawing } from '../maps/map-drawing.ts';
import { lengthOnMap, placeNames, type WantedName } from '../maps/place-names.ts';
import { routes } from '../routes.ts';
import { isDone } from './activity-card.ts';
import { cornerFrame, mapFrame, placeIn, toDrawing, toOwnPoint } from './area-drawing.ts';
import type { AreaLink } from './area-link.ts';
import { type AreaRow, toAreaRow } from './area-row.ts';
import { type MapMarks, markSizes, toMapMarks } from './map-marks.ts';
import { type ShadeRange, shadeOf, toCountShades, weekShades } from './map-shades.ts';
import { isWithin, last12Months, type Period } from '../measures/period.ts';
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
  text: string;
  /** The middle of its base line. */
  x: number;
  y: number;
}

/** The names of sub-areas in one language. */
export interface MapNames {
  names: MapName[];
  /** Numbers that stand for names, by code. Those of villages are their หมู่ที่; others stand in the table too. */
  numbers: Readonly<Record<AreaCode, number>>;
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
  /** By language, since a name that has room in one may have none in the other. */
  labels: Readonly<Record<'th' | 'en', MapNames>>;
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
  /** The map of all activities, opened on this area. */
  mapHref: string;
}

/** Marks of a province are put together over wider squares than those of a tambon, where there are fewer. */
const grain = { province: 20, district: 14, tambon: 12, village: 12 };

/** Provinces, districts and tambons that have a map. */
export const mapCodes = (index: SiteIndex): AreaCode[] =>
  [...index.areas.keys()].filter((code) => code.length < 8 && toDrawing(index, code, mapFrame) !== undefined);

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
    labels: {
      th: toNames(drawing, subAreas, marks, ({ nameTh }) => nameTh),
      en: toNames(drawing, subAreas, marks, ({ nameTh, nameEn }) => nameEn ?? nameTh),
    },
    countShades,
    weekShades,
    markSizes,
    done: done.length,
    withoutMark: done.length - located.length,
    isSketch: index.shapes.isSketch,
    attribution: index.shapes.attribution,
    mapHref: routes.mapOf(code),
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

/** Those without room stand as numbers: a village's own หมู่ที่, else that of its row in the table. */
function toNames(drawing: MapDrawing, subAreas: Area[], marks: MapMarks[], nameOf: (area: Area) => string): MapNames {
  const wanted = subAreas.flatMap((area): WantedName[] => {
    const { code, level, point } = area;
    const length = lengthOnMap(nameOf(area));
    if (level === 'village') {
      const at = point && placeIn(drawing, point);
      return at && length > 0 ? [{ code, length, room: { point: at } }] : [];
    }
    const rings = drawing.ringsOf(code);
    return rings.length > 0 ? [{ code, length, room: { rings } }] : [];
  });
  const points = marks.flatMap((alike) => alike.points);
  const rows = new Map(subAreas.map((area, row) => [area.code, { area, number: area.villageNo ?? row + 1 }]));
  const placed = placeNames(wanted, points, drawing).map((name) => ({ ...name, ...rows.get(name.code)! }));
  return {
    names: placed.map(({ area, number, isNumber, x, y }) => ({ text: isNumber ? String(number) : nameOf(area), x, y })),
    numbers: Object.fromEntries(placed.filter(({ isNumber }) => isNumber).map(({ code, number }) => [code, number])),
  };
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
