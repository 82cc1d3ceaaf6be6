import { toCanonicalJson } from '../domain/canonical-json.ts';
import type { TableOfValues } from './published-fields.ts';
import type { Value } from './tables/published-table.ts';
import { type ExportHead, toRecord } from './to-json.ts';

type Position = [lon: number, lat: number];

/**
 * A table's rows that have a point, as a FeatureCollection (RFC 7946): longitude before latitude, WGS 84,
 * at most four decimals, with the bounding box [west, south, east, north]; an empty collection has none.
 * The head is a foreign member (section 6.1). How exact a point is, the property `point_precision` tells.
 */
export function toGeoJson({ info, columns, rows }: TableOfValues, head: ExportHead): string {
  const places = { lat: indexOf('latitude'), lon: indexOf('longitude') };
  const rest = columns.filter((_column, index) => index !== places.lat && index !== places.lon);
  const positions: Position[] = [];
  const features = rows.flatMap((row) => {
    const [lon, lat] = [row[places.lon], row[places.lat]];
    if (typeof lon !== 'number' || typeof lat !== 'number') return [];
    positions.push([lon, lat]);
    const properties = toRecord(without(row, places), rest);
    const id = info.key === undefined ? undefined : properties[info.key];
    return [toCanonicalJson({ type: 'Feature', id, geometry: { type: 'Point', coordinates: [lon, lat] }, properties })];
  });
  const box = positions.length > 0 ? `"bbox":${JSON.stringify(boxOf(positions))},` : '';
  const list = features.length > 0 ? `\n${features.join(',\n')}\n` : '';
  return `{${box}"features":[${list}],"head":${toCanonicalJson({ ...head, table: info.id })},"type":"FeatureCollection"}\n`;

  function indexOf(name: string): number {
    return columns.findIndex((column) => column.name === name);
  }
}

function without(row: readonly Value[], { lat, lon }: { lat: number; lon: number }): Value[] {
  return row.filter((_value, index) => index !== lat && index !== lon);
}

function boxOf(positions: readonly Position[]): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of positions) {
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  }
  return box;
}
