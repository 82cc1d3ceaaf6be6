import type { Area, GeoPoint } from '../../domain/area.ts';
import { type PointReading, readPoint } from '../cells/point.ts';
import { reportedText } from '../cells/reported-text.ts';
import type { Field } from '../columns.ts';
import type { OutlineIndex } from '../outline-index.ts';
import type { PlaceIndex } from '../place-index.ts';
import { isIssue } from '../table.ts';
import { nameOfSystem } from '../thai-grids.ts';
import { distanceKm } from '../thailand.ts';
import type { RowReader } from './row-reader.ts';

/** What a row's point is judged by. */
export interface PointContext {
  places: PlaceIndex;
  outlines: OutlineIndex;
  /** A point farther than this from its area's own point is not used; half of it from a village's. */
  pointFarKm: number;
  /** A point farther than this outside its area is told. */
  pointOutsideKm: number;
}

/** Fields that may hold a position, or a part of it; the first that a row fills is the one that its issues name. */
const pointFields = ['lat', 'easting', 'point', 'lon', 'northing'] as const satisfies readonly Field[];
/** Fields that say how a position is written; the headers of all of them may say it as well: "พิกัด UTM 48N". */
const systemFields = ['utmZone', 'datum'] as const satisfies readonly Field[];

// Indian 1975 is believed where a row or a header names it, and nowhere else. Its shift of some 450 m is no more than
// what outlines and positions differ by anyway: of real villages 11 % lie up to 1 km outside their tambon. Whether such a
// point would lie inside once it is moved says next to nothing; "corrected" so, good points would be made wrong.

/**
 * The row's own point where it is near `area`, the finest the row names; undefined where there is none, or none to use.
 * Whatever was converted, put right or is doubtful is written down as an issue: with its distance, and to two decimals
 * (1 km), since the list of issues is public and a point may be somebody's house.
 * @param inside the tambon or district whose outline the point should lie in.
 */
export function locatePoint(row: RowReader, area: Area, inside: Area, context: PointContext): GeoPoint | undefined {
  const field = pointFields.find((each) => reportedText(row.cell(each)) !== undefined);
  if (field === undefined) return undefined;
  const reading = readPoint(
    {
      lat: row.cell('lat'),
      lon: row.cell('lon'),
      northing: row.cell('northing'),
      easting: row.cell('easting'),
      both: row.cell('point'),
      said: wordsAbout(row),
    },
    area.point ?? inside.point,
  );
  if (reading === undefined) return undefined;
  if (isIssue(reading)) {
    row.report(reading.code, { field, found: reading.found });
    return undefined;
  }
  const { point } = reading;
  const told = (km: number | undefined) => tell(reading, km);
  const farKm = area.level === 'village' ? context.pointFarKm / 2 : context.pointFarKm;
  const fromArea = area.point && distanceKm(point, area.point);
  if (fromArea !== undefined && fromArea > farKm) {
    row.report('point-far', { field, found: told(fromArea) });
    return undefined;
  }
  reportConversion(row, field, reading, fromArea);
  const outside = context.outlines.distanceKm(point, inside.code);
  if (outside !== undefined && outside > context.pointOutsideKm) {
    row.report('point-outside', { field, found: told(outside), expected: areaAt(point, context) });
  }
  return point;
}

/** The area that a point lies in, by name and code, since names repeat: "หนองบัว (490402)". */
function areaAt(point: GeoPoint, { outlines, places }: PointContext): string | undefined {
  const code = outlines.codeAt(point);
  return code === undefined ? undefined : `${places.area(code)?.nameTh ?? ''} (${code})`.trim();
}

function wordsAbout(row: RowReader): string {
  const headers = [...pointFields, ...systemFields].map((field) => row.headerOf(field));
  return [...systemFields.map((field) => reportedText(row.cell(field))), ...headers]
    .filter((text) => text !== undefined)
    .join(' ');
}

function reportConversion(row: RowReader, field: Field, reading: PointReading, fromArea: number | undefined): void {
  const { point, swapped, system, unshifted } = reading;
  if (swapped) row.report('point-swapped', { field, found: tell(reading, fromArea) });
  if (system.datum === 'indian-1975') {
    row.report('point-indian-datum', { field, found: tell(reading, distanceKm(point, unshifted)) });
  } else if (system.zone !== undefined) {
    row.report('point-utm', { field, found: tell(reading, fromArea) });
  }
}

/** A point to two decimals, what it was converted from, and a distance: "UTM 48N → 16.55, 104.72 (2.4 km)". */
function tell({ point, system }: PointReading, km: number | undefined): string {
  const isPlain = system.datum === 'wgs84' && system.zone === undefined;
  const place = [point.lat, point.lon].map((degrees) => Number(degrees.toFixed(2))).join(', ');
  const distance = km === undefined ? '' : ` (${km < 10 ? km.toFixed(1) : Math.round(km)} km)`;
  return `${isPlain ? '' : `${nameOfSystem(system)} → `}${place}${distance}`;
}
