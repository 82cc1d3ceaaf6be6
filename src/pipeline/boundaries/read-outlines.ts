import type { AreaCode } from '../../domain/area.ts';
import { SourceError } from '../../domain/errors.ts';
import { isInThailand } from '../thailand.ts';
import { nameOfSystem, type PositionSystem, toWgs84 } from '../thai-grids.ts';
import { checkRing } from './check-ring.ts';
import type { MatchedCodes } from './match-codes.ts';
import { mostCorners, tooManyCorners } from './outline-layer.ts';
import { doubleAreaOf, type Position } from './rings.ts';

/** One area's outline in WGS 84 degrees, longitude first: polygons, each an outer ring and its holes. */
export interface Outline {
  code: AreaCode;
  polygons: Position[][][];
}

/** Twice 0.001 km² in square degrees, near enough: less than this would not survive simplifying. */
const leastDoubleArea = 1.7e-7;

/** An outline as messages name it: its code and its number in the file, counted from 1. */
type Named = (what: string, hint: string) => SourceError;

/**
 * The matched outlines by code, converted to degrees and checked one by one: what is drawn from them is published.
 * @throws {SourceError} that names the outline, for anything but closed polygons inside Thailand that do not cross
 * themselves, and for more corners than any province has.
 */
export async function readOutlines({ layer, places }: MatchedCodes, file: string): Promise<Outline[]> {
  const geometries = await layer.geometries();
  const system = layer.system ?? { datum: 'wgs84' };
  let corners = 0;
  return [...places]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, place]) => {
      const fault: Named = (what, hint) =>
        new SourceError(`${file}: ${code} (รูปที่ ${place + 1} / outline ${place + 1}): ${what}`, hint);
      const polygons = toPolygons(geometries[place], fault).map((rings) =>
        rings.map((ring) => {
          corners += ring.length;
          if (corners > mostCorners) throw tooManyCorners(file);
          const degrees = ring.map((position) => toDegrees(position, system, fault));
          const found = checkRing(degrees);
          if (found) throw fault(found.what, found.hint);
          return degrees;
        }),
      );
      if (!polygons.some(([outer]) => doubleAreaOf(outer!) > leastDoubleArea)) {
        throw fault('เล็กเกินกว่าจะเป็นตำบล / is too small for a tambon', 'Look at the outline: most of it is missing.');
      }
      return { code, polygons };
    });
}

/** Rings of a GeoJSON Polygon or MultiPolygon, of which nothing is trusted; heights are left out. */
function toPolygons(geometry: unknown, fault: Named): Position[][][] {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  if (geometry === null || geometry === undefined) throw fault('ไม่มีรูป / has no geometry', emptyHint);
  if (type !== 'Polygon' && type !== 'MultiPolygon') {
    throw fault(
      `เป็น ${String(type)} / is a ${String(type)}, not a polygon`,
      'Choose the layer of areas, not of lines or points.',
    );
  }
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  return listIn(polygons, fault).map((polygon) =>
    listIn(polygon, fault).map((ring) => listIn(ring, fault).map((position) => toPosition(position, fault))),
  );
}

const emptyHint = 'Remove the record, or draw its outline.';

function listIn(value: unknown, fault: Named): unknown[] {
  if (Array.isArray(value) && value.length > 0) return value;
  throw fault('รูปว่างเปล่า / is empty', emptyHint);
}

function toPosition(value: unknown, fault: Named): Position {
  const [x, y] = Array.isArray(value) ? (value as unknown[]) : [];
  if (Number.isFinite(x) && Number.isFinite(y)) return [x as number, y as number];
  throw fault('มีพิกัดที่ไม่ใช่ตัวเลข / has a position that is no pair of numbers', 'Export the file again.');
}

function toDegrees(position: Position, system: PositionSystem, fault: Named): Position {
  const [lon, lat] = toWgs84(position, system);
  if (isInThailand({ lat, lon })) return [lon, lat];
  const found = `(${position.join(', ')})`;
  throw fault(
    `พิกัด ${found} ไม่อยู่ในประเทศไทย / the position ${found} is not in Thailand, read as ${nameOfSystem(system)}`,
    isInThailand({ lat: position[0], lon: position[1] })
      ? 'Latitude and longitude are swapped: GeoJSON has longitude first (RFC 7946).'
      : 'The file is in another projection: export it again as WGS 84 (EPSG:4326), or add the .prj of a shapefile.',
  );
}
