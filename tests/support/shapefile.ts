import { zipArchive, type ZipEntry } from './zip-archive.ts';

// As much of the format (ESRI Shapefile Technical Description, 1998) as tests need: polygons with text properties.

export interface ShapeRecord {
  /** Outer rings run clockwise. */
  rings: readonly (readonly (readonly [x: number, y: number])[])[];
  properties: Record<string, string>;
}

/** .prj texts as map programs write them. */
export const prj = {
  wgs84:
    'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]',
  utm48:
    'PROJCS["WGS_1984_UTM_Zone_48N",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],UNIT["Meter",1.0]]',
  indian1975:
    'GEOGCS["GCS_Indian_1975",DATUM["D_Indian_1975",SPHEROID["Everest_Adjustment_1937",6377276.345,300.8017]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]',
  mercator:
    'PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Mercator_Auxiliary_Sphere"],UNIT["Meter",1.0]]',
} as const;

/** A zipped shapefile of one layer; `more` adds entries or replaces those of the same name. */
export function zippedShapefile(
  records: readonly ShapeRecord[],
  { name = 'tambons', prj: text, more = [] }: { name?: string; prj?: string; more?: readonly ZipEntry[] } = {},
): Uint8Array {
  const entries: ZipEntry[] = [
    { name: `${name}.shp`, data: shp(records) },
    { name: `${name}.dbf`, data: dbf(records) },
    ...(text === undefined ? [] : [{ name: `${name}.prj`, data: text }]),
  ];
  const replaced = new Set(more.map((entry) => entry.name));
  return zipArchive([...entries.filter((entry) => !replaced.has(entry.name)), ...more]);
}

/** The part of outlines: a header of 100 bytes, then polygons (type 5), lengths in words of 16 bits. */
export function shp(records: readonly ShapeRecord[]): Uint8Array {
  const contents = records.map(({ rings }) => polygon(rings));
  const header = Buffer.alloc(100);
  header.writeInt32BE(9994, 0);
  header.writeInt32BE((100 + contents.reduce((sum, { length }) => sum + 8 + length, 0)) / 2, 24);
  header.writeInt32LE(1000, 28);
  header.writeInt32LE(5, 32);
  return Buffer.concat([
    header,
    ...contents.flatMap((content, index) => {
      const head = Buffer.alloc(8);
      head.writeInt32BE(index + 1, 0);
      head.writeInt32BE(content.length / 2, 4);
      return [head, content];
    }),
  ]);
}

function polygon(rings: ShapeRecord['rings']): Buffer {
  const points = rings.flat();
  const content = Buffer.alloc(44 + 4 * rings.length + 16 * points.length);
  content.writeInt32LE(5, 0);
  content.writeInt32LE(rings.length, 36);
  content.writeInt32LE(points.length, 40);
  let first = 0;
  for (const [index, ring] of rings.entries()) {
    content.writeInt32LE(first, 44 + 4 * index);
    first += ring.length;
  }
  for (const [index, [x, y]] of points.entries()) {
    content.writeDoubleLE(x, 44 + 4 * rings.length + 16 * index);
    content.writeDoubleLE(y, 52 + 4 * rings.length + 16 * index);
  }
  return content;
}

/** The table of properties (dBASE III): every column is text of 20 characters. */
export function dbf(records: readonly ShapeRecord[], claimedRecords = records.length): Uint8Array {
  const columns = Object.keys(records[0]?.properties ?? {});
  const header = Buffer.alloc(32 + 32 * columns.length + 1);
  header.writeUInt8(3, 0);
  header.writeUInt32LE(claimedRecords, 4);
  header.writeUInt16LE(header.length, 8);
  header.writeUInt16LE(1 + 20 * columns.length, 10);
  for (const [index, column] of columns.entries()) {
    header.write(column, 32 + 32 * index, 'latin1');
    header.write('C', 43 + 32 * index, 'latin1');
    header.writeUInt8(20, 48 + 32 * index);
  }
  header.writeUInt8(0x0d, header.length - 1);
  const rows = records.map(
    ({ properties }) => ` ${columns.map((column) => (properties[column] ?? '').padEnd(20)).join('')}`,
  );
  return Buffer.concat([header, Buffer.from(`${rows.join('')}\x1a`, 'latin1')]);
}
