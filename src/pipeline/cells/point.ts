import { type GeoPoint, roundPoint } from '../../domain/area.ts';
import { issue } from '../../domain/issue.ts';
import type { Cell, Reading } from '../table.ts';
import { toArabicDigits } from '../text/thai-digits.ts';
import { type Datum, type PositionSystem, toWgs84 } from '../thai-grids.ts';
import { distanceKm, isInThailand } from '../thailand.ts';
import { datumIn, zoneIn } from './grid-words.ts';
import { toDegrees, toMetres } from './position-number.ts';
import { cutPair } from './position-pair.ts';
import { reportedText, writtenIn } from './reported-text.ts';

/** The cells of a row that may hold a position. */
export interface PointCells {
  lat: Cell;
  lon: Cell;
  northing: Cell;
  easting: Cell;
  /** One cell that holds both. */
  both: Cell;
  /** What else the row and its headers say of the position: its zone, its datum. */
  said: string;
}

/** A position in WGS 84 degrees, and how it was written. */
export interface PointReading {
  point: GeoPoint;
  /** Latitude and longitude stood in each other's place, and were put right. */
  swapped: boolean;
  system: PositionSystem;
  /** Where the point would be had its datum been WGS 84; the point itself where it was. */
  unshifted: GeoPoint;
}

/**
 * A position from a cell of each coordinate, or from one cell that holds both ("16.5453, 104.7235"): decimal degrees,
 * degrees with minutes and seconds, or metres of UTM 47N and 48N; Thai digits too; on Indian 1975 where the row says so.
 * Where nobody says the zone, the one counts whose point lies nearer to `near`.
 * Issues: `point-zero` for 0,0; else `point-unreadable`, also for anything outside Thailand.
 */
export function readPoint(cells: PointCells, near: GeoPoint | undefined): Reading<PointReading> {
  const { lat, lon, northing, easting, both } = cells;
  const written = [lat, lon, northing, easting, both];
  const [latText, lonText, northText, eastText, bothText] = written.map(positionText);
  const alone = bothText ?? latText ?? lonText ?? northText ?? eastText;
  if (alone === undefined) return undefined;
  const pair =
    latText !== undefined && lonText !== undefined
      ? [latText, lonText]
      : northText !== undefined && eastText !== undefined
        ? [northText, eastText]
        : cutPair(alone);
  if (pair.length === 2 && pair.every((text) => toDegrees(text) === 0)) return issue('point-zero', { found: '0, 0' });
  const found = pair.length === 2 ? fromPair(pair as [string, string], `${cells.said} ${alone}`, near) : undefined;
  return (
    found ?? issue('point-unreadable', { found: hideFineDigits(written.map(writtenIn).filter(Boolean).join(', ')) })
  );
}

function positionText(cell: Cell): string | undefined {
  const text = reportedText(cell);
  return text === undefined ? undefined : toArabicDigits(text).toLowerCase();
}

function fromPair(pair: [string, string], said: string, near: GeoPoint | undefined): PointReading | undefined {
  const datum = datumIn(said);
  const [first, second] = pair.map(toDegrees);
  if (first !== undefined && second !== undefined) {
    return toReading([second, first], { datum }, false) ?? toReading([first, second], { datum }, true);
  }
  const [metres, moreMetres] = pair.map(toMetres);
  if (metres === undefined || moreMetres === undefined) return undefined;
  const zone = zoneIn(said);
  const zones = zone === undefined ? ([47, 48] as const) : [zone];
  // Either number may be the easting: columns have north first, people write east first. Which is which, its place tells.
  const found = zones.flatMap((each) =>
    [
      toReading([moreMetres, metres], { datum, zone: each }, false),
      toReading([metres, moreMetres], { datum, zone: each }, false),
    ].filter((reading) => reading !== undefined),
  );
  if (near === undefined) return found.length === 1 ? found[0] : undefined;
  return found.toSorted((a, b) => distanceKm(a.point, near) - distanceKm(b.point, near))[0];
}

/** A zone is 6° wide: eastings beyond these lie in another one. */
const eastings = [150_000, 850_000] as const;

function toReading(
  position: readonly [east: number, north: number],
  system: PositionSystem,
  swapped: boolean,
): PointReading | undefined {
  if (system.zone !== undefined && (position[0] < eastings[0] || position[0] > eastings[1])) return undefined;
  const pointIn = (datum: Datum): GeoPoint => {
    const [lon, lat] = toWgs84(position, { ...system, datum });
    return roundPoint({ lat, lon });
  };
  const point = pointIn(system.datum);
  return isInThailand(point) ? { point, swapped, system, unshifted: pointIn('wgs84') } : undefined;
}

/**
 * A position as the public list of issues may show it, who knows of whose house: two decimals, three digits of metres,
 * and of more than two numbers (minutes, seconds) only the first two.
 */
function hideFineDigits(text: string): string {
  let numbers = 0;
  return toArabicDigits(text).replace(/(\d+)(\.\d+)?/g, (_, whole: string, decimals = '') => {
    numbers += 1;
    const [digits, places] = numbers > 2 ? [0, 0] : whole.length > 3 ? [3, 1] : [3, 3];
    return hideAfter(whole, digits) + hideAfter(decimals, places);
  });
}

function hideAfter(text: string, kept: number): string {
  return text.slice(0, kept) + text.slice(kept).replace(/\d/g, 'x');
}
