import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SourceError } from '../../../../src/domain/errors.ts';
import { systemOfCrs, systemOfPrj } from '../../../../src/pipeline/boundaries/position-system.ts';
import { prj } from '../../../support/shapefile.ts';

test('a .prj of degrees, of UTM and of Indian 1975 is understood, as ESRI and as OGC write it', () => {
  assert.deepEqual(systemOfPrj(prj.wgs84, 'a'), { datum: 'wgs84' });
  assert.deepEqual(systemOfPrj(prj.utm48, 'a'), { datum: 'wgs84', zone: 48 });
  assert.deepEqual(systemOfPrj(prj.indian1975, 'a'), { datum: 'indian-1975' });
  const ogc = 'PROJCS["Indian 1975 / UTM zone 47N",GEOGCS["Indian 1975",DATUM["Indian_1975",SPHEROID["x",1,2]]]]';
  assert.deepEqual(systemOfPrj(ogc, 'a'), { datum: 'indian-1975', zone: 47 });
  assert.deepEqual(systemOfPrj('GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["x",1,2]]]', 'a'), { datum: 'wgs84' });
});

test('any other system is refused by its name, not guessed', () => {
  assert.throws(() => systemOfPrj(prj.mercator, 'ก.zip'), /ก\.zip.*WGS_1984_Web_Mercator/);
  assert.throws(() => systemOfPrj(prj.utm48.replace('48N', '46N'), 'a'), /another system/);
  assert.throws(() => systemOfPrj(prj.wgs84.replace('D_WGS_1984', 'D_Pulkovo_1942'), 'a'), /D_Pulkovo_1942/);
  assert.throws(() => systemOfPrj('', 'a'), /another system/);
  assert.throws(() => systemOfCrs({ type: 'name', properties: { name: 'EPSG:3857' } }, 'a'), /EPSG:3857/);
  assert.throws(() => systemOfCrs({ type: 'link' }, 'a'), /another system/);
});

test("GeoJSON's positions are degrees, unless an old crs member says otherwise", () => {
  const named = (name: string) => systemOfCrs({ type: 'name', properties: { name } }, 'a');
  assert.deepEqual(systemOfCrs(undefined, 'a'), { datum: 'wgs84' });
  assert.deepEqual(named('urn:ogc:def:crs:OGC:1.3:CRS84'), { datum: 'wgs84' });
  assert.deepEqual(named('urn:ogc:def:crs:EPSG::32648'), { datum: 'wgs84', zone: 48 });
  assert.deepEqual(named('EPSG:24047'), { datum: 'indian-1975', zone: 47 });
});

test('a datum is known by all that people write for it, and not by a name that only holds it', () => {
  const told = (datum: string) => systemOfPrj(`GEOGCS["x",DATUM["${datum}",SPHEROID["x",1,2]]]`, 'a');
  for (const datum of ['D_WGS_1984', 'WGS_1984', 'WGS 1984', 'WGS1984', 'WGS 84', 'WGS_84', 'WGS84', 'wgs84']) {
    assert.deepEqual(told(datum), { datum: 'wgs84' }, datum);
  }
  for (const datum of ['D_Indian_1975', 'Indian_1975', 'Indian 1975']) {
    assert.deepEqual(told(datum), { datum: 'indian-1975' }, datum);
  }
  // Others of these names lie hundreds of metres away.
  for (const datum of [
    'WGS_1972',
    'WGS_1984_local',
    'Old_WGS_1984',
    'Indian_1954',
    'Indian_1975_local',
    'Old_Indian_1975',
  ]) {
    assert.throws(() => told(datum), new RegExp(`"${datum}"`), datum);
  }
});

test('a refusal names the file and what it holds, as long as may be read, and tells the mend', () => {
  const refusalOf = (told: () => unknown) => {
    try {
      told();
    } catch (error) {
      if (error instanceof SourceError) return { message: error.message, hint: error.hint };
      throw error;
    }
    return assert.fail('nothing was refused');
  };
  const hint =
    'Export the file again as WGS 84 (EPSG:4326). UTM 47N and 48N and Indian 1975 are converted; no other system is, ' +
    'because a wrong guess would move every outline by hundreds of metres.';
  const message = (found: string) =>
    `ตำบล.zip: ไม่รู้จักระบบพิกัด "${found}" / its positions are written in another system, "${found}"`;
  const long = 'LOCAL_CS '.repeat(20);
  assert.deepEqual(
    refusalOf(() => systemOfPrj(long, 'ตำบล.zip')),
    { message: message(long.slice(0, 60)), hint },
  );
  assert.deepEqual(
    refusalOf(() => systemOfPrj('', 'ตำบล.zip')),
    { message: message(''), hint },
  );
  const crs = { type: 'link', properties: { href: 'https://example.org/crs/'.repeat(4) } };
  const shown = '{"type":"link","properties":{"href":"https://example.org/crs';
  assert.deepEqual(
    refusalOf(() => systemOfCrs(crs, 'ตำบล.zip')),
    { message: message(shown), hint },
  );
});

test('a crs member is known by every form of a code, and by nothing that only begins or ends like one', () => {
  const named = (name: string) => systemOfCrs({ type: 'name', properties: { name } }, 'a');
  assert.deepEqual(systemOfCrs(null, 'a'), { datum: 'wgs84' });
  for (const name of [
    'EPSG:4326',
    'epsg:4326',
    'urn:ogc:def:crs:EPSG::4326',
    'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
  ]) {
    assert.deepEqual(named(name), { datum: 'wgs84' }, name);
  }
  assert.deepEqual(named('urn:ogc:def:crs:EPSG:6.18.3:32647'), { datum: 'wgs84', zone: 47 });
  assert.deepEqual(named('EPSG:4240'), { datum: 'indian-1975' });
  for (const name of ['EPSG:4326+5773', 'my EPSG:4326', 'EPSG:x:4326', 'EPSG:43260', 'OGC:CRS84h', 'constructor', '']) {
    assert.throws(() => named(name), /another system/, name);
  }
});
