import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toHeaderRules } from '../../../scripts/headers/header-rules.ts';
import { toApache, toCaddy, toNginx, toUnderscoreHeaders } from '../../../scripts/headers/to-server-files.ts';
import { headersOf } from '../../../scripts/serve/headers.ts';
import { Basemap } from '../../../src/domain/basemap.ts';
import { toBasemapView } from '../../../src/views/basemap-view.ts';
import {
  drawingPolicyHeader,
  toContentSecurityPolicy,
  toPolicyHeader,
} from '../../../src/views/content-security-policy.ts';

const attribution = { text: '©' };
const own = toContentSecurityPolicy();

/** What a base map adds to a policy, by directive. */
function added(basemap: object): Record<string, string[]> {
  const policy = toContentSecurityPolicy({ basemap: toBasemapView(Basemap.parse({ attribution, ...basemap })) });
  const before = toMap(own);
  const more = [...toMap(policy)].map(([name, sources]) => [
    name,
    sources.filter((s) => !before.get(name)!.includes(s)),
  ]);
  return Object.fromEntries(more.filter(([, sources]) => sources!.length > 0)) as Record<string, string[]>;
}

const toMap = (policy: string) =>
  new Map(policy.split('; ').map((part) => [part.split(' ')[0]!, part.split(' ').slice(1)]));

test('a page loads files of its own site, and nothing else', () => {
  assert.equal(
    own,
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
      "manifest-src 'self'; form-action 'self'; base-uri 'none'",
  );
});

test('the search compiles, and that is all it does more', () => {
  assert.equal(
    toContentSecurityPolicy({ searches: { portals: [] } }),
    own.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"),
  );
});

test('only a header says who may show the page inside of another', () => {
  assert.equal(toPolicyHeader(), `${own}; frame-ancestors 'none'`);
  assert.equal(toPolicyHeader({ framed: true }), own);
});

test('a tile server may send pictures, by its exact origin', () => {
  assert.deepEqual(added({ kind: 'xyz', url: 'https://tile.openstreetmap.org/{z}/{x}/{y}.png' }), {
    'img-src': ['data:', 'https://tile.openstreetmap.org'],
  });
});

test('each of its subdomains is named; one server under several paths is named once', () => {
  const url = 'https://{s}.example.org:8443/{z}/{x}/{y}.png?key=1';
  assert.deepEqual(added({ kind: 'xyz', url, subdomains: ['a', 'b'] }), {
    'img-src': ['data:', 'https://a.example.org:8443', 'https://b.example.org:8443'],
  });
  const paths = 'https://example.org/{s}/{z}/{x}/{y}.png';
  assert.deepEqual(added({ kind: 'xyz', url: paths, subdomains: ['a', 'b'] }), {
    'img-src': ['data:', 'https://example.org'],
  });
});

test('a file of tiles elsewhere may be asked for its parts', () => {
  assert.deepEqual(added({ kind: 'pmtiles', file: 'https://maps.example.org/a/province.pmtiles' }), {
    'connect-src': ['https://maps.example.org'],
  });
});

test('a file of the site’s own opens nothing', () => {
  assert.deepEqual(added({ kind: 'pmtiles', file: 'maps/province.pmtiles' }), {});
});

test('a drawing that is opened by itself has its own style, and nothing in it runs', () => {
  assert.equal(headersOf('area/49/map.svg')['Content-Security-Policy'], drawingPolicyHeader);
  assert.deepEqual(
    [...toMap(drawingPolicyHeader)],
    [
      ['default-src', ["'none'"]],
      ['style-src', ["'unsafe-inline'"]],
      ['frame-ancestors', ["'none'"]],
    ],
  );
  const rules = toHeaderRules();
  for (const words of [
    toNginx(rules, '').http,
    toApache(rules, '/portal'),
    toCaddy(rules, ''),
    toUnderscoreHeaders(rules, ''),
  ])
    assert.match(words, /\*(?:\\)?\.svg/);
});
