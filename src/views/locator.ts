import type { AreaCode, GeoPoint } from '../domain/area.ts';
import { parentOf } from '../domain/area.ts';
import type { BoundaryAttribution } from '../domain/boundaries.ts';
import { routes } from '../routes.ts';
import { locatorFrame, placeIn, toDrawing } from './area-drawing.ts';
import { type AreaLink, toAreaLink } from './area-link.ts';
import type { SiteIndex } from './site-index.ts';

/** Where a district lies in its province, or a tambon in its district: a picture without words, shared by many pages. */
export interface LocatorPicture {
  width: number;
  height: number;
  /** Paths: of the area around, of the borders in it, and of the area itself. */
  around: string;
  borders: string;
  here: string;
}

/** The picture that a page shows, with a point of its own on it. */
export interface Locator {
  href: string;
  width: number;
  height: number;
  /** The area that the picture points out, and the one around it. */
  area: AreaLink;
  around: AreaLink;
  /** In whole units of the picture; absent where the place is known no better than by its area. */
  at?: [x: number, y: number];
  /** The map of all activities, opened on the area. */
  mapHref: string;
  /** Whose the outlines are, or that they are a schematic (แผนที่สังเขป). */
  isSketch: boolean;
  attribution?: BoundaryAttribution;
}

/** The picture of a district or a tambon; undefined where its outlines are not known. */
export function toLocatorPicture(index: SiteIndex, code: AreaCode): LocatorPicture | undefined {
  const around = parentOf(code);
  const drawing = around ? toDrawing(index, around, locatorFrame) : undefined;
  const here = drawing?.pathOf(code);
  if (!drawing || !around || !here) return undefined;
  const { width, height, pathOf, bordersOf } = drawing;
  return { width, height, around: pathOf(around), borders: bordersOf(code.length, code), here };
}

/** Districts and tambons that have a picture. */
export const locatorCodes = (index: SiteIndex): AreaCode[] =>
  [...index.areas.keys()].filter((code) => (code.length === 4 || code.length === 6) && hasPicture(index, code));

function hasPicture(index: SiteIndex, code: AreaCode): boolean {
  return Boolean(toDrawing(index, parentOf(code)!, locatorFrame)?.pathOf(code));
}

/**
 * Where a place lies: the picture of its tambon, or of its district where no tambon is known or drawn. `point` is given
 * only where it stands for the place itself and not for an area.
 */
export function toLocator(index: SiteIndex, code: AreaCode, point?: GeoPoint): Locator | undefined {
  const shown = [code.slice(0, 6), code.slice(0, 4)].find((each) => index.areas.has(each) && hasPicture(index, each));
  if (!shown) return undefined;
  const around = parentOf(shown)!;
  const drawing = toDrawing(index, around, locatorFrame)!;
  const { isSketch, attribution } = index.shapes!;
  return {
    href: routes.areaLocator(shown),
    width: drawing.width,
    height: drawing.height,
    area: toAreaLink(index, shown),
    around: toAreaLink(index, around),
    at: point && placeIn(drawing, point),
    mapHref: routes.mapOf(shown),
    isSketch,
    attribution,
  };
}
