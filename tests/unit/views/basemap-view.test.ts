import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Basemap } from '../../../src/domain/basemap.ts';
import { ownFileOf, toBasemapView } from '../../../src/views/basemap-view.ts';

const rest = { attribution: { text: '©' }, maxZoom: 14 };
const parse = (basemap: object) => Basemap.parse({ ...rest, ...basemap });

test('a tile server is asked by its name, one of several by the first', () => {
  const url = 'https://tile.example.org/{z}/{x}/{y}.png';
  assert.deepEqual(toBasemapView(parse({ kind: 'xyz', url })), {
    kind: 'xyz',
    url,
    subdomains: [],
    host: 'tile.example.org',
    ...rest,
  });
  const shared = { kind: 'xyz', url: 'https://{s}.tile.example.org/{z}/{x}/{y}.png', subdomains: ['a', 'b'] };
  assert.deepEqual(toBasemapView(parse(shared)), { ...shared, host: 'a.tile.example.org', ...rest });
});

test('an own file of tiles is asked for at the site, whatever it is called, and nobody else', () => {
  const own = parse({ kind: 'pmtiles', file: 'maps/province.pmtiles' });
  assert.deepEqual(toBasemapView(own), { kind: 'pmtiles', href: '/map/basemap.pmtiles', ...rest });
  assert.equal(ownFileOf(own), 'maps/province.pmtiles');
});

test('a file of tiles elsewhere is asked for where it is', () => {
  const href = 'https://maps.example.org/province.pmtiles';
  const basemap = parse({ kind: 'pmtiles', file: href });
  assert.deepEqual(toBasemapView(basemap), { kind: 'pmtiles', href, host: 'maps.example.org', ...rest });
  assert.equal(ownFileOf(basemap), undefined);
  assert.equal(ownFileOf(undefined), undefined);
});
