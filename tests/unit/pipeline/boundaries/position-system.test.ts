import assert from 'node:assert/strict';
import { test } from 'node:test';
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
