import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Basemap } from '../../../src/domain/basemap.ts';
import { isOwnFile, toBasemapView } from '../../../src/views/basemap-view.ts';

const parse = (basemap: object) => Basemap.parse({ attribution: { text: '©' }, maxZoom: 14, ...basemap });

test('a tile server without subdomains has an empty list of them', () => {
  const url = 'https://tile.example.org/{z}/{x}/{y}.png';
  assert.deepEqual(toBasemapView(parse({ kind: 'xyz', url })), {
    kind: 'xyz',
    url,
    subdomains: [],
    attribution: { text: '©' },
    maxZoom: 14,
  });
});

test('an own file of tiles is asked for at the site, whatever it is called; another where it is', () => {
  const own = parse({ kind: 'pmtiles', file: 'maps/province.pmtiles' });
  const elsewhere = parse({ kind: 'pmtiles', file: 'https://maps.example.org/province.pmtiles' });
  const hrefOf = (basemap: Basemap) => {
    const view = toBasemapView(basemap);
    return view.kind === 'pmtiles' ? view.href : undefined;
  };
  assert.deepEqual([isOwnFile(own), hrefOf(own)], [true, '/map/basemap.pmtiles']);
  assert.deepEqual([isOwnFile(elsewhere), hrefOf(elsewhere)], [false, 'https://maps.example.org/province.pmtiles']);
});
