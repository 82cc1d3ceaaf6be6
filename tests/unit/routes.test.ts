import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRoutes, routes } from '../../src/routes.ts';

/** Every address, made with plain arguments. */
const allOf = (of: typeof routes) => [
  of.activity('a1'),
  of.activityCalendar('a1'),
  of.activityPoster('a1'),
  of.activityTower('a1'),
  of.activityTowerText('a1'),
  of.area('4904'),
  of.areaKit('4904'),
  of.areaTower('4904'),
  of.areaTowerText('4904'),
  of.areaLineText('4904'),
  of.areaLineFlex('4904'),
  of.areaCalendar('4904'),
  of.areaFeed('4904'),
  of.areaKindCalendar('4904', 'disaster'),
  of.areaKindFeed('4904', 'disaster'),
  of.areaCsv('4904'),
  of.areaGeoJson('4904'),
  of.areaPhotos('4904'),
  of.areaPhotos('4904', 2),
  of.kinds(),
  of.kind('disaster'),
  of.kindCalendar('disaster'),
  of.kindFeed('disaster'),
  of.agencies(),
  of.agency('dong-luang'),
  of.agencyCalendar('dong-luang'),
  of.agencyFeed('dong-luang'),
  of.disasterUnits(),
  of.map(),
  of.mapList(),
  of.embedMap(),
  of.embedMap('4904'),
  of.embedScript(),
  of.mapOEmbed(),
  of.areaOEmbed('4904'),
  of.basemapFile(),
  of.calendar('2022-04'),
  of.gallery(),
  of.gallery(2),
  of.galleryMonth('2022-04'),
  of.kindPhotos('disaster', 2),
  of.photo('00000000000000a1'),
  of.photoFile('00000000000000a1', 480),
  of.search(),
  of.data(),
  of.dataFile('activities.csv'),
  of.quality(),
  of.qualitySource('plans'),
  of.qualityDistrict('4904'),
  of.qualityDistrictCsv('4904'),
  of.about(),
  of.method(),
  of.privacy(),
  of.accessibility(),
  of.join(),
  of.subscribe(),
  of.notFound(),
  of.icon(),
  of.sitemap(),
  of.prose('press'),
  of.prose('press', 'en'),
  of.about('en'),
];

test('without a base path the addresses begin at the root', () => {
  assert.equal(routes.home(), '/');
  assert.equal(routes.area('4904'), '/area/4904');
  assert.equal(routes.areaCalendar('4904'), '/area/4904/calendar.ics');
  assert.equal(routes.photoFile('00000000000000a1', 960, 'avif'), '/photos/00000000000000a1-960.avif');
});

test('a base path stands before every address, however its slash is written', () => {
  for (const base of ['/portal', '/portal/']) {
    const based = createRoutes(base);
    assert.equal(based.home(), '/portal/');
    assert.deepEqual(
      allOf(based),
      allOf(routes).map((path) => `/portal${path}`),
    );
  }
});

test('no address but home ends with a slash, and no two are the same', () => {
  const all = allOf(routes);
  assert.deepEqual(
    all.filter((path) => path.endsWith('/') || path.includes('//')),
    [],
  );
  assert.equal(new Set(all).size, all.length);
});

test('running text is Thai unless English is asked for, which lies below /en', () => {
  assert.equal(routes.method(), '/method');
  assert.equal(routes.method('th'), '/method');
  assert.equal(routes.method('en'), '/en/method');
  assert.equal(createRoutes('/portal').prose('press', 'en'), '/portal/en/press');
});

test('the first page of a list has no number in its address', () => {
  assert.equal(routes.gallery(1), '/gallery');
  assert.equal(routes.gallery(3), '/gallery/3');
  assert.equal(routes.areaPhotos('49', 1), '/area/49/photos');
});

test('what people searched for is escaped', () => {
  assert.equal(routes.search('ม.๕ & ?'), `/search?q=${encodeURIComponent('ม.๕ & ?')}`);
});

test('a full address holds the base path once', () => {
  assert.equal(routes.absolute('https://example.org', routes.area('49')), 'https://example.org/area/49');
  assert.equal(routes.absolute('https://example.org', routes.home()), 'https://example.org/');
  const based = createRoutes('/portal/');
  assert.equal(based.absolute('https://example.org/portal', based.area('49')), 'https://example.org/portal/area/49');
});

test('in plain Node a script with an address in a folder writes the folder once', () => {
  assert.equal(routes.absolute('https://example.org/portal', routes.area('49')), 'https://example.org/portal/area/49');
});

test('a calendar to be followed has the same full address by another scheme', () => {
  for (const scheme of ['http', 'https']) {
    const address = routes.webcal(`${scheme}://example.org`, routes.areaCalendar('49'));
    assert.equal(address, 'webcal://example.org/area/49/calendar.ics');
  }
});
