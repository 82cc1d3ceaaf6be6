import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import papaparse from 'papaparse';
import type { Browser, Page } from 'playwright';
import { launchBrowser } from '../../scripts/browser/launch-browser.ts';
import { serve, type SiteServer } from '../../scripts/serve.ts';
import type { MeasureId } from '../../src/measures/definitions.ts';
import { routes } from '../../src/routes.ts';
import { readPages, readText, shareOfEachType, siteFolder } from '../support/site/built-site.ts';
import { checkFigure, numbersIn, readFigures, readRows } from '../support/site/figure-rows.ts';
import { findAxeFaults } from '../support/site/look.ts';
import { viewportOf, visit } from '../support/site/visit.ts';

const cards = readPages().filter(({ address }) => /^\/cards\/[\w-]+\/\d+$/.test(address));
const partsOf = (address: string) => address.split('/').slice(2) as [metric: string, area: string];
const inSite = (route: string) => path.join(siteFolder, route);
/** One of each kind of chart. */
const kinds = ['done', 'participants', 'plans-with-result', 'plan-done', 'done-by-area', 'active-days'];

test('the province and its districts have charts of every kind, tambons some, villages none', () => {
  for (const metric of kinds) {
    for (const area of ['49', '4904'])
      assert.ok(existsSync(inSite(`${routes.card(metric, area)}.html`)), `${metric} ${area}`);
  }
  const levels = new Set(cards.map(({ address }) => partsOf(address)[1].length));
  assert.deepEqual([...levels].toSorted(), [2, 4, 6]);
  assert.ok(cards.length > 250 && cards.length < 600, `${cards.length} cards`);
});

test('each has its files, its frame and its oEmbed, and is named by its results', () => {
  for (const { address } of cards) {
    const [metric, area] = partsOf(address);
    for (const file of [routes.cardChart, routes.cardTable, routes.cardPicture, routes.cardOEmbed]) {
      assert.ok(existsSync(inSite(file(metric, area))), file(metric, area));
    }
    assert.ok(existsSync(inSite(`${routes.embedCard(metric, area)}.html`)), address);
    const oembed = JSON.parse(readFileSync(inSite(routes.cardOEmbed(metric, area)), 'utf8')) as { html: string };
    assert.ok(oembed.html.includes(`${routes.embedCard(metric, area)}"`), address);
  }
  assert.match(readFileSync(inSite('area/4904/results/2026-10.html'), 'utf8'), /href="\/cards\/done\/4904"/);
});

describe('every number of a card leads to the rows that it counts', () => {
  for (const { address, file } of shareOfEachType(cards, 10)) {
    test(address, () => {
      const [metric, area] = partsOf(address);
      const figures = readFigures(readFileSync(file, 'utf8'));
      assert.ok(figures.length > 0 || metric.startsWith('active-'), `${figures.length} figures`);
      for (const { href, id, shown, part } of figures) {
        checkFigure(id as MeasureId, shown, part, readRows(href, address), /-(\d{6,8})$/.exec(href)?.[1] ?? area);
      }
    });
  }
});

test('the table to download says what the page says', () => {
  const { data } = papaparse.parse<Record<string, string>>(
    readFileSync(inSite(routes.cardTable('done', '4904')), 'utf8').replace('\uFEFF', ''),
    { header: true, skipEmptyLines: true },
  );
  const shown = readFigures(readFileSync(inSite('cards/done/4904.html'), 'utf8')).filter(({ id }) => id === 'done');
  for (const { href, shown: value } of shown) {
    const month = /results\/([\d-]+)/.exec(href)![1]!;
    if (!/^\d{4}-\d\d$/.test(month)) continue;
    const [row] = data.filter(({ period }) => period === month);
    assert.equal(row?.value, value.replaceAll(',', ''), month);
    assert.equal(row?.area_code, '4904');
  }
  assert.ok(data.length >= 13 && shown.length >= 12);
});

test('a chart says its sentence, and its numbers are those of the table', () => {
  const html = readFileSync(inSite('cards/done/4904.html'), 'utf8');
  const says = [...html.matchAll(/<title>([^<]*: [^<]*)<\/title>/g)].map(
    ([, text]) => numbersIn(text!.split(': ')[1]!)[0],
  );
  const table = readFigures(html).map(({ shown }) => numbersIn(shown)[0]);
  // Drawn twice, for telephones and for wider screens; in the table the newest comes first.
  const drawn = says.filter((value) => value !== undefined);
  assert.deepEqual(
    drawn
      .slice(drawn.length / 2)
      .filter(Boolean)
      .toReversed(),
    table.slice(0, drawn.length / 2).filter(Boolean),
  );
});

describe('in a browser', () => {
  let browser: Browser;
  let server: SiteServer;
  before(async () => {
    [browser, server] = await Promise.all([launchBrowser(), serve(siteFolder, 0)]);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });
  const look = <Result>(address: string, width: number, scripts: boolean, see: (page: Page) => Promise<Result>) =>
    visit(browser, server.address + address, { width, scripts }, ({ page }) => see(page));

  for (const metric of kinds) {
    test(`${metric} is read point by point with the keys, and told at each`, () =>
      look(routes.card(metric, '49'), 1280, true, async (page) => {
        const slider = page.getByRole('slider', { name: 'อ่านค่าทีละจุด' });
        await slider.focus();
        const told = () => slider.getAttribute('aria-valuetext');
        const last = await told();
        await page.keyboard.press('ArrowLeft');
        const before = await told();
        assert.notEqual(before, last);
        assert.equal(await page.locator('.chart-said').innerText(), before);
        // What is told is marked in the drawing that is seen, and nothing else.
        const marked = page.locator('.chart-wide [data-here]');
        assert.equal(await marked.count(), 1);
        assert.equal(await marked.locator('title').textContent(), before);
        await page.keyboard.press('Home');
        assert.equal(await told(), await page.locator('.chart-wide title').first().textContent());
        await page.keyboard.press('End');
        assert.equal(await told(), last);
      }));
  }

  test('pointing at a bar tells it', () =>
    look(routes.card('done', '49'), 360, true, async (page) => {
      const bar = page.locator('.chart-narrow .chart-done').nth(2);
      await bar.hover({ force: true });
      assert.equal(await page.locator('.chart-said').innerText(), await bar.locator('title').textContent());
    }));

  test('without a script the chart stands, in the form that fits the screen, and no library is asked for', () =>
    look(routes.card('done', '49'), 360, false, async (page) => {
      assert.equal(await page.locator('.chart-narrow').isVisible(), true);
      assert.equal(await page.locator('.chart-wide').isVisible(), false);
      await page.setViewportSize(viewportOf(1280));
      assert.equal(await page.locator('.chart-narrow').isVisible(), false);
      assert.equal(await page.locator('.chart-wide').isVisible(), true);
      assert.equal(await page.getByRole('slider').count(), 0);
    }));

  test('on a dark screen everything is told by enough contrast', async () => {
    for (const metric of kinds) {
      await look(routes.card(metric, '49'), 360, true, async (page) => {
        await page.emulateMedia({ colorScheme: 'dark' });
        assert.deepEqual(await findAxeFaults(page), [], metric);
        const [fill, ground] = await page.evaluate(() => [
          getComputedStyle(document.querySelector('.chart-narrow text')!).fill,
          getComputedStyle(document.body).backgroundColor,
        ]);
        assert.notEqual(fill, ground);
      });
    }
  });

  test('on paper the chart, its table and its notes fit the sheet, and nothing of the screen is there', () =>
    look(routes.card('plan-done', '49'), 1280, true, async (page) => {
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.locator('.chart-wide').isVisible(), true);
      assert.equal(await page.locator('.chart-read').isVisible(), false);
      const text = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
      const sheets = text.match(/\/Type\s*\/Page\b/g)!.length;
      assert.ok(sheets <= 3, `${sheets} sheets`);
    }));

  test('letters of a chart are no smaller than 12 pixels, on a telephone too', async () => {
    for (const metric of kinds) {
      const smallest = await look(routes.card(metric, '49'), 360, false, (page) =>
        page.evaluate(() => {
          const svg = document.querySelector('.chart-narrow')!;
          const scale = svg.getBoundingClientRect().width / (svg as SVGSVGElement).viewBox.baseVal.width;
          return Math.min(
            ...[...svg.querySelectorAll('text')].map((text) => parseFloat(getComputedStyle(text).fontSize) * scale),
          );
        }),
      );
      assert.ok(smallest >= 12, `${metric}: ${smallest} px`);
    }
  });
});

test('no card is listed twice for search engines, and no frame at all', () => {
  const sitemap = readFileSync(inSite('sitemap.xml'), 'utf8');
  assert.equal(sitemap.match(/\/cards\/done\/49</g)?.length, 1);
  assert.doesNotMatch(sitemap, /embed/);
});

test('what a card’s page weighs stays small: the chart itself under 12 kB packed', () => {
  for (const page of cards) {
    const chart = /<chart-reader[\s\S]*<\/chart-reader>/.exec(readText(page))?.[0] ?? '';
    assert.ok(chart.length > 0, page.address);
    const packed = gzipSync(chart).length;
    assert.ok(packed <= 12_000, `${page.address}: ${packed} bytes`);
  }
});
