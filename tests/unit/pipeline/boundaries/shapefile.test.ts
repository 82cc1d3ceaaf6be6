import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SourceError } from '../../../../src/domain/errors.ts';
import { decodeLayers } from '../../../../src/pipeline/boundaries/decode-layers.ts';
import { square } from '../../../support/outlines.ts';
import { dbf, prj, type ShapeRecord, shp, zippedShapefile } from '../../../support/shapefile.ts';
import { zipArchive } from '../../../support/zip-archive.ts';

const clockwise = square(0, 0).toReversed();
const records: ShapeRecord[] = [
  { rings: [clockwise], properties: { ADM3_PCODE: 'TH490101' } },
  { rings: [square(2, 0).toReversed(), square(4, 0).toReversed()], properties: { ADM3_PCODE: 'TH490102' } },
];
const refused = (bytes: Uint8Array, message: RegExp, hint = /./) =>
  assert.rejects(decodeLayers(bytes, 'ก.zip'), (error) => {
    assert.ok(error instanceof SourceError);
    assert.match(error.message, message);
    assert.match(error.hint ?? '', hint);
    assert.match(error.message, /ก\.zip/);
    return true;
  });

test('a zipped shapefile gives its records, its system and its geometries', async () => {
  const [layer, ...more] = await decodeLayers(zippedShapefile(records, { prj: prj.wgs84 }), 'ก.zip');
  assert.deepEqual(more, []);
  assert.equal(layer!.name, 'tambons');
  assert.deepEqual(layer!.system, { datum: 'wgs84' });
  assert.deepEqual(
    layer!.records.map(({ ADM3_PCODE }) => String(ADM3_PCODE).trim()),
    ['TH490101', 'TH490102'],
  );
  const [first, second] = (await layer!.geometries()) as { type: string; coordinates: unknown }[];
  assert.deepEqual([first!.type, first!.coordinates], ['Polygon', [clockwise]]);
  assert.equal(second!.type, 'MultiPolygon');
});

test('an archive may hold several layers, in folders and beside leftovers of a Mac', async () => {
  const other = zippedShapefile(records, {
    name: 'adm/tambons',
    more: [
      { name: 'adm/districts.SHP', data: shp([]) },
      { name: 'adm/districts.DBF', data: dbf([{ rings: [], properties: { CODE: '4901' } }]) },
      { name: '__MACOSX/adm/._tambons.shp', data: 'x' },
    ],
  });
  const layers = await decodeLayers(other, 'ก.zip');
  assert.deepEqual(
    layers.map(({ name, system }) => [name, system]),
    [
      ['tambons', undefined],
      ['districts', undefined],
    ],
  );
});

test('a table that claims more records than it holds is refused before the library believes it', async () => {
  const lying = (claimed: number) => ({ more: [{ name: 'tambons.dbf', data: dbf(records, claimed) }] });
  await refused(
    zippedShapefile(records, lying(4_000_000_000)),
    /4000000000 outlines, the limit is 20000/,
    /only the province/,
  );
  await refused(zippedShapefile(records, lying(19_000)), /damaged: 19000 records/);
  await refused(
    zippedShapefile(records, lying(3)),
    /tambons\.shp.*damaged: 3 records of 21 bytes, in 108 bytes/,
    /Zip/,
  );
  const endless = dbf(records, 20_000);
  new DataView(endless.buffer, endless.byteOffset).setUint16(10, 0, true);
  await refused(
    zippedShapefile(records, { more: [{ name: 'tambons.dbf', data: endless }] }),
    /20000 records of 0 bytes/,
  );
  const short = { more: [{ name: 'tambons.dbf', data: dbf(records).slice(0, 31) }] };
  await refused(zippedShapefile(records, short), /damaged: a \.dbf of less than 32 bytes/);
});

test('a table may lack the sign of its end, and a last space; more is damage', async () => {
  const cut = (bytes: number) =>
    zippedShapefile(records, { more: [{ name: 'tambons.dbf', data: dbf(records).slice(0, -bytes) }] });
  for (const bytes of [1, 2]) assert.equal((await decodeLayers(cut(bytes), 'ก.zip'))[0]!.records.length, 2, `${bytes}`);
  await refused(cut(3), /damaged: 2 records/);
});

test('as many outlines as the limit are read', async () => {
  const many = Array.from({ length: 20_000 }, () => ({ rings: [], properties: { CODE: '4901' } }));
  const more = [{ name: 'tambons.dbf', data: dbf(many) }];
  const [layer] = await decodeLayers(zippedShapefile(records, { more }), 'ก.zip');
  assert.equal(layer!.records.length, 20_000);
  await assert.rejects(layer!.geometries(), /tambons\.shp.*damaged: 2 outlines, 20000 records/);
});

test('what map programs write beside a layer is none, and its name is without folders', async () => {
  const more = [
    { name: 'x.shp/tambons.shp.xml', data: '<metadata/>' },
    { name: 'x.shp/tambons.shx', data: 'x' },
  ];
  const layers = await decodeLayers(zippedShapefile(records, { name: 'x.shp/tambons', more }), 'ก.zip');
  assert.deepEqual(
    layers.map(({ name }) => name),
    ['tambons'],
  );
});

test('an archive that is none, or of too many parts, is refused with its mend', async () => {
  const parts = Array.from({ length: 10_001 }, (_, index) => ({ name: `${index}`, data: '' }));
  await refused(zipArchive(parts), /10001 entries/, /alone/);
  const large = [{ name: 'tambons.dbf', data: dbf(records), claimedSize: 4e9 }];
  await refused(zippedShapefile(records, { more: large }), /larger than 256 MB/, /only the province/);
});

test('a part that inflates beyond its claim or beyond the limit is refused', async () => {
  const lying = async (claimedSize: number) => {
    const more = [{ name: 'tambons.shp', data: shp(records), claimedSize }];
    const [layer] = await decodeLayers(zippedShapefile(records, { more }), 'ก.zip');
    await assert.rejects(
      layer!.geometries(),
      (error) => error instanceof SourceError && /tambons\.shp.*256 MB/.test(error.message),
    );
  };
  await lying(10);
  await lying(4e9);
});

test('a shapefile without its table, without outlines, or cut short is refused', async () => {
  await refused(
    zipArchive([{ name: 'tambons.shp', data: shp(records) }]),
    /has no \.dbf/,
    /Zip the \.shp, \.dbf and \.prj again/,
  );
  await refused(zipArchive([{ name: 'readme.txt', data: 'x' }]), /no \.shp/);
  for (const length of [20, 130, 300]) {
    const cut = { more: [{ name: 'tambons.shp', data: shp(records).slice(0, length) }] };
    const [layer] = await decodeLayers(zippedShapefile(records, cut), 'ก.zip');
    await assert.rejects(layer!.geometries(), (error) => error instanceof SourceError && /damaged/.test(error.message));
  }
});

test('an unknown system is refused by the name that its .prj has', async () => {
  await refused(zippedShapefile(records, { prj: prj.mercator }), /WGS_1984_Web_Mercator/);
});
