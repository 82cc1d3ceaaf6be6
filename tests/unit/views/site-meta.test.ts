import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toSiteMeta } from '../../../src/views/site-meta.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { activity, dataset, manifest, settings } from '../../support/builders.ts';

const lateOf = (asOf: string, sample = false) =>
  toSiteMeta(createSiteIndex(dataset({ manifest: manifest({ asOf, sample }) }), '2022-04-20', settings())).late;

test('a site is late after twice the days its operator promises', () => {
  assert.deepEqual(lateOf('2022-04-18T05:00:00Z'), { since: '2022-04-18', after: '2022-04-20', isSo: false });
  assert.deepEqual(lateOf('2022-04-17T05:00:00Z'), { since: '2022-04-17', after: '2022-04-19', isSo: true });
});

test('the age is counted in days of Bangkok', () => {
  // 18:00 UTC on the 17th is 01:00 on the 18th in Bangkok.
  assert.equal(lateOf('2022-04-17T18:00:00Z')?.since, '2022-04-18');
});

test('a sample does not grow old', () => {
  assert.equal(lateOf('2021-01-01T00:00:00Z', true), undefined);
});

test('a source whose last good copy stands in is named once', () => {
  const receipt = {
    source: 'plans',
    from: 'exports/*.csv',
    file: 'a.csv',
    time: '2022-04-01T00:00:00Z',
    sha256: '0'.repeat(64),
    bytes: 1,
  };
  const receipts = [
    { ...receipt, stale: true },
    { ...receipt, file: 'b.csv', stale: true },
    { ...receipt, source: 'results', stale: false },
  ];
  const index = createSiteIndex(dataset({ manifest: manifest({ receipts }) }), '2022-04-20', settings());
  assert.deepEqual(toSiteMeta(index).staleSources, ['plans']);
});

test('the calendar opens at the month of today, else at the next that holds something, else at the last', () => {
  const hrefOf = (...days: string[]) => {
    const activities = days.map((start) => activity({ id: start, start }));
    return toSiteMeta(createSiteIndex(dataset({ activities }), '2022-04-20', settings())).calendarHref;
  };
  assert.equal(hrefOf('2022-03-01', '2022-04-01', '2022-05-01'), '/calendar/2022-04');
  assert.equal(hrefOf('2022-03-01', '2022-06-01', '2022-07-01'), '/calendar/2022-06');
  assert.equal(hrefOf('2022-02-01', '2022-03-01'), '/calendar/2022-03');
  assert.equal(hrefOf(), undefined);
});

test('the districts of the province lead in, by code', () => {
  const meta = toSiteMeta(createSiteIndex(dataset(), '2022-04-20', settings()));
  assert.deepEqual(
    meta.districts.map(({ code, href }) => [code, href]),
    [
      ['4903', '/area/4903'],
      ['4904', '/area/4904'],
    ],
  );
});

test('the search page may compile, other pages may not, and each may ask the base map’s host', () => {
  const basemap = {
    kind: 'xyz',
    url: 'https://tile.example.org/{z}/{x}/{y}.png',
    attribution: { text: '©' },
    maxZoom: 18,
  } as const;
  const meta = toSiteMeta(createSiteIndex(dataset(), '2022-04-20', { ...settings(), basemap }));
  assert.equal(meta.basemap?.host, 'tile.example.org');
  assert.doesNotMatch(meta.policy, /unsafe/);
  assert.match(meta.searchPolicy, /'wasm-unsafe-eval'/);
  for (const policy of [meta.policy, meta.searchPolicy])
    assert.match(policy, /img-src [^;]*https:\/\/tile\.example\.org/);
});

test('ids are made of the first address, which is the site’s own until it moves', () => {
  const { portal } = settings();
  const identityOf = (over: object) =>
    toSiteMeta(createSiteIndex(dataset(), '2022-04-20', settings({ portal: { ...portal, ...over } }))).identity;
  assert.deepEqual(identityOf({}), { address: 'https://example.org', since: '2026-01-01' });
  const firstAddress = 'https://old.example.org';
  assert.deepEqual(identityOf({ firstAddress, addressSince: '2027-05-01' }), {
    address: firstAddress,
    since: '2027-05-01',
  });
});
