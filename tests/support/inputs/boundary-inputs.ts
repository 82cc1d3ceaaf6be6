import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { importBoundaries } from '../../../scripts/boundaries.ts';
import { outline, square } from '../outlines.ts';
import { dbf, prj, type ShapeRecord, shp, zippedShapefile } from '../shapefile.ts';
import { zipArchive } from '../zip-archive.ts';
import { type BadInput, judgeError } from './bad-input.ts';

// Files of boundaries that nothing may be drawn from: the import refuses them by file and outline, and changes nothing.

type Bytes = string | Uint8Array;

const good = outline('490101', square(0, 0));
const collection = (features: unknown, more: object = {}): string =>
  JSON.stringify({ type: 'FeatureCollection', ...more, features });
const withGeometry = (geometry: unknown): string =>
  collection([{ type: 'Feature', properties: { code: '490101' }, geometry }]);
const withRing = (ring: unknown): string => withGeometry({ type: 'Polygon', coordinates: [ring] });
const ring = square(0, 0);
const crossing = [ring[0], ring[2], ring[1], ring[3], ring[0]];

const geometries: Record<string, unknown> = {
  none: null,
  'a point': { type: 'Point', coordinates: [104.5, 16.5] },
  'a line': { type: 'LineString', coordinates: ring },
  'a collection': { type: 'GeometryCollection', geometries: [] },
  'an unknown type': { type: 'Circle', coordinates: [104, 16] },
  'a text': 'POLYGON((0 0))',
  'a polygon of nothing': { type: 'Polygon', coordinates: [] },
  'a polygon without coordinates': { type: 'Polygon' },
  'a polygon of a text': { type: 'Polygon', coordinates: 'x' },
  'a polygon of an empty ring': { type: 'Polygon', coordinates: [[]] },
  'several polygons of nothing': { type: 'MultiPolygon', coordinates: [] },
  'several polygons that are one': { type: 'MultiPolygon', coordinates: [ring] },
};
const rings: Record<string, unknown> = {
  'that is open': ring.slice(0, -1),
  'of two positions': [ring[0], ring[0]],
  'of three positions': [ring[0], ring[1], ring[0]],
  'that crosses itself': crossing,
  'without area': [ring[0], ring[1], ring[1], ring[0]],
  'of texts': ring.map(([lon, lat]) => [String(lon), String(lat)]),
  'of nothing': ring.map(() => null),
  'of single numbers': ring.flat(),
  'of positions without latitude': ring.map(([lon]) => [lon]),
  'with a position that is none': [ring[0], [null, null], ring[2], ring[3], ring[0]],
  'with latitude first': ring.map(([lon, lat]) => [lat, lon]),
  'in metres': ring.map(([lon, lat]) => [lon * 1e5, lat * 1e5]),
  'in Europe': ring.map(([lon, lat]) => [lon - 95, lat + 34]),
  'around the whole world': [
    [-180, -90],
    [180, -90],
    [180, 90],
    [-180, 90],
    [-180, -90],
  ],
  'at zero': ring.map(() => [0, 0]),
  'too small for a tambon': square(0, 0, 0.0001),
};

const clockwise = square(0, 0).toReversed();
const records: ShapeRecord[] = [{ rings: [clockwise], properties: { CODE: '490101' } }];

function files(): Record<string, () => Bytes> {
  const zipped = zippedShapefile(records, { prj: prj.wgs84 });
  const topology = (more: object) =>
    JSON.stringify({
      type: 'Topology',
      objects: {
        areas: {
          type: 'GeometryCollection',
          geometries: [{ type: 'Polygon', properties: { code: '490101' }, arcs: [[0]] }],
        },
      },
      arcs: [ring],
      ...more,
    });
  return {
    'no byte at all': () => '',
    'no JSON': () => 'POLYGON((104 16))',
    'a cut file': () => collection([good]).slice(0, 200),
    'a list': () => '[]',
    'a record of nothing': () => '{}',
    'one feature alone': () => JSON.stringify(good),
    'features that are no list': () => collection('x'),
    'features of nothing': () => collection([]),
    'features that are texts': () => collection(['x']),
    'features of null': () => collection([null]),
    'no code that anybody knows': () => collection([outline('999999', square(0, 0))]),
    'no properties': () => collection([{ ...good, properties: null }]),
    'names in the place of codes': () => collection([outline('กกตูม', square(0, 0))]),
    'one code twice': () => collection([good, outline('490101', square(1, 0))]),
    'an unknown system of positions': () =>
      collection([good], { crs: { type: 'name', properties: { name: 'EPSG:3857' } } }),
    'a system of positions that is none': () =>
      collection([good], { crs: { type: 'link', properties: { href: 'https://evil.example' } } }),
    'outlines without end': () =>
      collection(Array.from({ length: 20_001 }, () => ({ type: 'Feature', properties: {}, geometry: null }))),
    'bytes of another encoding': () => Buffer.from([0xff, 0xfe, 0x7b, 0x00]),
    'a PDF': () => '%PDF-1.7',
    KML: () => '<kml><Placemark/></kml>',
    'a topology without arcs': () => topology({ arcs: undefined }),
    'a topology of arcs that are not there': () => topology({ arcs: [] }),
    'a topology of arcs that are texts': () => topology({ arcs: ['x'] }),
    'a topology of objects that are none': () => topology({ objects: { areas: 'x' } }),
    'a topology of nothing': () => topology({ objects: {} }),
    'a topology that turns in circles': () =>
      topology({
        objects: {
          areas: {
            type: 'GeometryCollection',
            geometries: [{ type: 'Polygon', properties: { code: '490101' }, arcs: [[9]] }],
          },
        },
      }),
    ...Object.fromEntries(
      Object.entries(geometries).map(([what, geometry]) => [`a geometry: ${what}`, () => withGeometry(geometry)]),
    ),
    ...Object.fromEntries(Object.entries(rings).map(([what, each]) => [`a ring ${what}`, () => withRing(each)])),
    // Written as text: that it is made must not count as memory that reading it takes.
    'a ring without end': () => withRing([]).replace('[[]]', `[[${'[104.2,16.3],'.repeat(2_000_001)}[104.2,16.3]]]`),
    'an archive of nothing': () => zipArchive([]),
    'an archive of something else': () => zipArchive([{ name: 'readme.txt', data: 'x' }]),
    'a shapefile without its table': () => zipArchive([{ name: 'a.shp', data: shp(records) }]),
    'a table without its outlines': () => zipArchive([{ name: 'a.dbf', data: dbf(records) }]),
    'a table that claims too much': () =>
      zippedShapefile(records, { more: [{ name: 'tambons.dbf', data: dbf(records, 4e9) }] }),
    'a table that claims some more': () =>
      zippedShapefile(records, { more: [{ name: 'tambons.dbf', data: dbf(records, 900) }] }),
    'a table of nothing': () => zippedShapefile(records, { more: [{ name: 'tambons.dbf', data: '' }] }),
    'outlines of nothing': () => zippedShapefile(records, { more: [{ name: 'tambons.shp', data: '' }] }),
    'outlines of a text': () => zippedShapefile(records, { more: [{ name: 'tambons.shp', data: 'x'.repeat(500) }] }),
    ...Object.fromEntries(
      [20, 99, 130, 200].map((at) => [
        `outlines cut after ${at} bytes`,
        () => zippedShapefile(records, { more: [{ name: 'tambons.shp', data: shp(records).slice(0, at) }] }),
      ]),
    ),
    ...Object.fromEntries(
      [10, 60, 200, zipped.length - 10].map((at) => [`an archive cut after ${at} bytes`, () => zipped.slice(0, at)]),
    ),
    'a projection that nobody knows': () => zippedShapefile(records, { prj: prj.mercator }),
    'a projection that is none': () => zippedShapefile(records, { prj: 'x' }),
    'metres that are called degrees': () =>
      zippedShapefile(
        [{ rings: [clockwise.map(([lon, lat]) => [lon * 1e4, lat * 1e5] as const)], properties: { CODE: '490101' } }],
        { prj: prj.wgs84 },
      ),
    'degrees that are called metres': () => zippedShapefile(records, { prj: prj.utm48 }),
  };
}

/** What the command line can say wrong. */
const flags: Record<string, object> = {
  'no source': { source: undefined },
  'an empty source': { source: ' ' },
  'no licence': { licence: undefined },
  'no day': { date: undefined },
  'a day that is none': { date: '2026-02-30' },
  'a day in Thai': { date: '1 มกราคม 2569' },
  'a property that is not there': { code: 'NOPE' },
  'no file': { file: undefined },
  'a file that is not there': { file: '/nowhere/boundaries.json' },
  'a folder': { file: tmpdir() },
};

/** Every wrong file of boundaries, and every wrong flag. */
export function boundaryInputs(): BadInput[] {
  return [
    ...Object.entries(files()).map(([what, make]): BadInput => ({
      name: `boundaries · ${what}`,
      attempt: () => tryImport(make(), {}, 'boundaries.json'),
    })),
    ...Object.entries(flags).map(([what, more]): BadInput => ({
      name: `boundaries · ${what}`,
      attempt: () => tryImport(collection([good]), more, ''),
    })),
  ];
}

async function tryImport(bytes: Bytes, more: object, place: string): Promise<string | undefined> {
  const folder = await mkdtemp(path.join(tmpdir(), 'boundary-input-'));
  try {
    const file = path.join(folder, 'boundaries.json');
    const settingsFile = path.join(folder, 'portal.yaml');
    await writeFile(file, bytes);
    await writeFile(
      settingsFile,
      'portal: { name: a, nameEn: b, province: "49", address: https://example.org, owner: c }\n',
    );
    await importBoundaries({ file, settingsFile, source: 'ทดสอบ', licence: 'CC0', date: '2026-01-31', ...more });
  } catch (error) {
    return judgeError(error, place);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return 'it was imported';
}
