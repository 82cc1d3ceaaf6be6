import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  countGalleryPages,
  galleryAreas,
  galleryKinds,
  galleryMonths,
  toGalleryPage,
} from '../../../src/views/gallery-page.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { activity, dataset, done, photo, settings } from '../../support/builders.ts';

const idOf = (number: number) => String(number).padStart(16, '0');
const indexOf = (over: Parameters<typeof dataset>[0]) => createSiteIndex(dataset(over), '2022-04-20', settings());

test('49 photographs make two pages, newest first', () => {
  const photos = Array.from({ length: 49 }, (_, place) => photo({ id: idOf(place) }));
  const index = indexOf({ activities: [done()], photos });
  assert.equal(countGalleryPages(index), 2);
  const [first, second] = [toGalleryPage(index, 1), toGalleryPage(index, 2)];
  assert.deepEqual([first.newerHref, first.olderHref], [undefined, '/gallery/2']);
  assert.deepEqual([second.newerHref, second.olderHref], ['/gallery', undefined]);
  assert.equal(second.months[0]?.photos.length, 1);
});

test('photographs are grouped by the month of their activity', () => {
  const index = indexOf({
    activities: [done({ id: 'old', start: '2022-03-02' }), done({ id: 'new', start: '2022-04-02' })],
    photos: [photo({ id: idOf(1), activityId: 'old' }), photo({ id: idOf(2), activityId: 'new' })],
  });
  assert.deepEqual(
    toGalleryPage(index, 1).months.map(({ month, photos }) => [month, photos.length]),
    [
      ['2022-04', 1],
      ['2022-03', 1],
    ],
  );
});

test('only areas with a photograph have a gallery of their own', () => {
  const index = indexOf({
    activities: [done({ place: { tambonCode: '490402' } }), activity({ id: 'b', place: { districtCode: '4903' } })],
    photos: [photo()],
  });
  assert.deepEqual(galleryAreas(index), ['49', '4904', '490402']);
});

test('a site without photographs has one page that says so', () => {
  const index = indexOf({});
  assert.equal(countGalleryPages(index), 1);
  assert.deepEqual([toGalleryPage(index, 1).total, toGalleryPage(index, 1).months], [0, []]);
});

test('a kind and a month have the photographs of their activities, and everything leads to them', () => {
  const index = indexOf({
    activities: [done({ id: 'old', start: '2022-03-31', kind: 'disaster' }), done({ id: 'new', start: '2022-04-02' })],
    photos: [photo({ id: idOf(1), activityId: 'old' }), photo({ id: idOf(2), activityId: 'new' })],
  });
  assert.deepEqual(galleryKinds(index), ['development', 'disaster']);
  assert.deepEqual(galleryMonths(index), ['2022-04', '2022-03']);
  const [ofKind, ofMonth] = [
    toGalleryPage(index, 1, { kind: 'disaster' }),
    toGalleryPage(index, 1, { month: '2022-04' }),
  ];
  assert.deepEqual([ofKind.total, ofKind.href, ofKind.ways], [1, '/kinds/disaster/photos', undefined]);
  assert.deepEqual([ofMonth.total, ofMonth.href], [1, '/gallery/2022-04']);
  assert.deepEqual(
    toGalleryPage(index, 1).ways?.months.map(({ month, href, count }) => [month, href, count]),
    [
      ['2022-04', '/gallery/2022-04', 1],
      ['2022-03', '/gallery/2022-03', 1],
    ],
  );
});
