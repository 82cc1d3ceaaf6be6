import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toActivityPage } from '../../../src/views/activity-page.ts';
import { resultPages } from '../../../src/views/result-periods.ts';
import { toResultsPage } from '../../../src/views/results-page.ts';
import { toSharePictures } from '../../../src/views/share-picture.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { activity, dataset, done, settings } from '../../support/builders.ts';

const today = '2022-04-20';
const activities = [
  done({ id: 'long-over', start: '2022-03-20', end: '2022-03-20' }),
  done({ id: 'just-over', start: '2022-03-21', end: '2022-03-21' }),
  activity({ id: 'to-come', start: '2022-05-01', end: '2022-05-01' }),
];
const index = createSiteIndex(dataset({ activities }), today, settings());
const pictures = toSharePictures(index);

test('home, every area and every kind have a picture', () => {
  const pages = pictures.map(({ page }) => page);
  for (const page of ['/', '/area/49', '/area/4904', '/area/490401', '/kinds/development']) {
    assert.ok(pages.includes(page), page);
  }
  assert.equal(new Set(pages).size, pages.length);
});

test('every activity has one of its own, however long it is over, and where no table knows its district', () => {
  const lost = done({ id: 'lost', start: '2019-01-01', end: '2019-01-01', place: { districtCode: '4999' } });
  const all = createSiteIndex(dataset({ activities: [lost, ...activities] }), today, settings());
  const own = toSharePictures(all).filter(({ about }) => about === 'activity');
  assert.deepEqual(
    own.map(({ page }) => page),
    ['/activities/lost', '/activities/long-over', '/activities/just-over', '/activities/to-come'],
  );
  for (const { page } of own) {
    assert.equal(toActivityPage(all, page.split('/')[2]!).pictureHref, `${page}/og.png`);
  }
});

test('a picture of the next day says the same, where nothing but the day has changed', () => {
  const tomorrow = toSharePictures(createSiteIndex(dataset({ activities }), '2022-04-19', settings()));
  const of = (list: typeof pictures, page: string) => JSON.stringify(list.find((each) => each.page === page)!);
  assert.equal(of(tomorrow, '/kinds/development'), of(pictures, '/kinds/development'));
  assert.equal(
    of(tomorrow, '/area/4904').replaceAll('2022-04-19', today).replaceAll('2021-04-20', '2021-04-21'),
    of(pictures, '/area/4904'),
  );
});

test('the results of every area and period have a picture of their own', () => {
  const place = { districtCode: '4904', tambonCode: '490401', villageCode: '49040101' };
  const other = createSiteIndex(
    dataset({ activities: [done({ start: '2022-03-20', end: '2022-03-20', place })] }),
    today,
    settings(),
  );
  const own = new Set(toSharePictures(other).map(({ page }) => `${page}/og.png`));
  for (const { code, period } of resultPages(other)) {
    const { picture } = toResultsPage(other, code, period);
    assert.ok(own.has(picture), `${code} ${period}: ${picture}`);
  }
  assert.equal(toResultsPage(other, '4904', '2022-W11').picture, '/area/4904/results/2022-W11/og.png');
  assert.equal(toResultsPage(other, '490401', '2022-03').picture, '/area/490401/results/2022-03/og.png');
  assert.equal(toResultsPage(other, '490401', 'fy2565').picture, '/area/490401/results/fy2565/og.png');
  assert.equal(toResultsPage(other, '49040101', 'fy2565').picture, '/area/49040101/results/fy2565/og.png');
});
