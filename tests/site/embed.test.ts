import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { serve, type SiteServer } from '../../scripts/serve.ts';
import { embedOf, embedOfCard } from '../../src/components/embed-of.ts';
import { formatElementCode, formatFrameCode } from '../../src/format/embed-code.ts';
import { routes } from '../../src/routes.ts';
import { launchBrowser } from '../../scripts/browser/launch-browser.ts';
import { findAxeFaults } from '../support/site/look.ts';
import { siteFolder } from '../support/site/built-site.ts';
import { visit } from '../support/site/visit.ts';

const inSite = (route: string) => path.join(siteFolder, route);

test('the script for other sites is a small plain file, and knows where the map and the charts are', () => {
  const script = readFileSync(inSite(routes.embedScript()));
  assert.ok(script.length <= 5000, `${script.length} bytes`);
  const resolve = (address: string) => new URL(address, `https://example.org${routes.embedScript()}`).pathname;
  const [, map = ''] = /new URL\('([^']+)', src\)/.exec(script.toString()) ?? [];
  assert.equal(resolve(map), routes.embedMap());
  const [, card = ''] = /new URL\(`([^`]+)`, src\)/.exec(script.toString()) ?? [];
  const named = card.replace('${metric}', 'done').replace('${area}', '4904');
  assert.equal(resolve(named), routes.embedCard('done', '4904'));
});

const pages: [file: string, oembed: string][] = [
  ['map.html', routes.mapOEmbed()],
  ['area/4904.html', routes.areaOEmbed('4904')],
  ['cards/done/4904.html', routes.cardOEmbed('done', '4904')],
];
for (const [file, oembed] of pages) {
  const html = () => readFileSync(inSite(file), 'utf8');

  test(`${file} names its oEmbed, which is there`, () => {
    const [, href = ''] = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(html()) ?? [];
    assert.equal(new URL(href).pathname, oembed);
    assert.match(readFileSync(inSite(oembed), 'utf8'), /"type":"rich"/);
  });

  test(`${file} shows both codes as text`, () =>
    assert.match(html(), /<pre class="take"><code>&lt;iframe src=.*<pre class="take"><code>&lt;script async src=/s));
}

test('search engines do not list what is made for embedding', () => {
  assert.match(readFileSync(inSite('embed/map.html'), 'utf8'), /<meta name="robots" content="noindex">/);
  assert.doesNotMatch(readFileSync(inSite('sitemap.xml'), 'utf8'), /embed/);
});

test('a map of the whole is named for the whole, also once its script has run', async () => {
  const browser = await launchBrowser();
  const server = await serve(siteFolder, 0);
  try {
    await visit(browser, server.address + routes.embedMap(), { width: 1280, scripts: true }, async ({ page }) => {
      await page.waitForSelector('.explorer .leaflet-container');
      const named = /<h1>([^<]+)<\/h1>/.exec(readFileSync(inSite('embed/map.html'), 'utf8'))?.[1];
      assert.equal(await page.textContent('embed-heading h1'), named);
    });
  } finally {
    await browser.close();
    await server.close();
  }
});

describe('in a page of another site', () => {
  let browser: Browser;
  let site: SiteServer;
  let newspaper: Server;
  /** What stands in the newspaper's page; without `scripts` it allows none, not even that of the portal. */
  const articles = new Map<string, { html: string; scripts: boolean }>();
  let newspaperAddress: string;

  before(async () => {
    newspaper = createServer(({ url = '' }, response) => {
      const { html, scripts } = articles.get(url) ?? { html: '', scripts: true };
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      if (!scripts) response.setHeader('Content-Security-Policy', "script-src 'none'");
      response.end(
        `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>ข่าว</title><link rel="icon" href="data:,"></head>` +
          `<body><main><h1>ข่าว</h1><a id="before" href="#before">ก่อน</a>${html}<a id="after" href="#after">หลัง</a></main></body></html>`,
      );
    });
    await new Promise<void>((resolve) => newspaper.listen(0, '127.0.0.1', resolve));
    newspaperAddress = `http://localhost:${(newspaper.address() as AddressInfo).port}`;
    [browser, site] = await Promise.all([launchBrowser(), serve(siteFolder, 0)]);
    const embed = embedOf(site, 'แผนที่กิจกรรมของดงหลวง', '4904');
    articles.set('/frame', { html: formatFrameCode(embed), scripts: true });
    articles.set('/element', { html: formatElementCode(embed), scripts: true });
    articles.set('/no-scripts', { html: formatElementCode(embed), scripts: false });
    const lost = { ...embed, scriptAddress: `${site.address}/lost/embed.js` };
    articles.set('/lost', { html: formatElementCode(lost), scripts: true });
    const card = embedOfCard(site, 'กราฟของดงหลวง', 'done', '4904');
    articles.set('/card-frame', { html: formatFrameCode(card), scripts: true });
    articles.set('/card', { html: formatElementCode(card), scripts: true });
    articles.set('/card-no-scripts', { html: formatElementCode(card), scripts: false });
    articles.set('/card-unknown', {
      html: formatElementCode(embedOfCard(site, 'กราฟ', 'nothing', '4904')),
      scripts: true,
    });
    articles.set('/twice', { html: formatElementCode(embed) + formatElementCode(embed), scripts: true });
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    newspaper?.close();
  });

  const read = (article: string, look: (page: Page, errors: string[]) => Promise<void>) =>
    visit(browser, newspaperAddress + article, { width: 1280, scripts: true }, ({ page, errors }) =>
      look(page, errors),
    );
  const fallback = (page: Page) => page.locator('activity-map a');

  for (const article of ['/frame', '/element']) {
    test(`${article} shows the map, with what it is asked for`, () =>
      read(article, async (page, errors) => {
        const frame = page.frameLocator('iframe');
        await frame.locator('.leaflet-container').waitFor();
        assert.equal(page.frames()[1]!.url(), `${site.address}/embed/map?area=4904`);
        assert.equal(await page.locator('iframe').getAttribute('title'), 'แผนที่กิจกรรมของดงหลวง');
        assert.deepEqual(errors, []);
        assert.deepEqual(await findAxeFaults(page), []);
      }));
  }

  for (const article of ['/card-frame', '/card']) {
    test(`${article} shows the chart, its sentence and its source, and can be read by keys there`, () =>
      read(article, async (page, errors) => {
        const frame = page.frameLocator('iframe');
        await frame.locator('.chart-wide').waitFor();
        assert.equal(page.frames()[1]!.url(), `${site.address}/embed/card/done/4904`);
        assert.match(await frame.locator('figcaption').innerText(), /กิจกรรมที่ทำแล้ว/);
        assert.match(await frame.locator('footer').innerText(), /ที่มา/);
        const slider = frame.getByRole('slider');
        await slider.focus();
        const last = await slider.getAttribute('aria-valuetext');
        await page.keyboard.press('ArrowLeft');
        assert.notEqual(await slider.getAttribute('aria-valuetext'), last);
        assert.deepEqual(errors, []);
        assert.deepEqual(await findAxeFaults(page), []);
      }));
  }

  test('a chart’s link to fall back on goes once it is there, and stands where scripts are refused or it is unknown', async () => {
    const link = (page: Page) => page.locator('activity-card a');
    await read('/card', (page) => link(page).waitFor({ state: 'hidden' }));
    await read('/card-no-scripts', async (page) => {
      assert.equal(await link(page).isVisible(), true);
      assert.equal(await link(page).getAttribute('href'), `${site.address}/cards/done/4904`);
    });
    await read('/card-unknown', async (page) => {
      await page.waitForTimeout(300);
      assert.equal(await link(page).isVisible(), true);
    });
  });

  test('a card’s own page cannot be shown there', () =>
    read('/card-frame', async (page) => {
      await page.evaluate((address) => {
        document.querySelector('iframe')!.src = address;
      }, `${site.address}/cards/done/4904`);
      const refused = 'chrome-error://chromewebdata/';
      for (let tries = 0; tries < 100 && page.frames()[1]!.url() !== refused; tries++) await page.waitForTimeout(50);
      assert.equal(page.frames()[1]!.url(), refused);
    }));

  test('the link to fall back on goes once the map is there', () =>
    read('/element', async (page) => {
      await fallback(page).waitFor({ state: 'hidden' });
      assert.equal(await page.locator('iframe').isVisible(), true);
    }));

  test('where scripts are refused the link stands', () =>
    read('/no-scripts', async (page) => {
      assert.equal(await fallback(page).isVisible(), true);
      assert.equal(await fallback(page).getAttribute('href'), `${site.address}/area/4904`);
      assert.equal(await page.locator('iframe').count(), 0);
    }));

  test('where the portal’s script is not there the link stands', () =>
    read('/lost', async (page) => assert.equal(await fallback(page).isVisible(), true)));

  test('where the frame shows nothing of the portal the link stands, whatever others say', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route('**/embed/map?*', (route) => route.fulfill({ status: 500, body: 'fault' }));
    await page.goto(`${newspaperAddress}/element`);
    await page.locator('iframe').waitFor();
    await page.evaluate(() => window.postMessage('activity-map: ready', '*'));
    await page.waitForTimeout(200);
    assert.equal(await fallback(page).isVisible(), true);
    await context.close();
  });

  test('two maps in one page do not disturb each other', () =>
    read('/twice', async (page, errors) => {
      assert.equal(await page.locator('iframe').count(), 2);
      assert.deepEqual(errors, []);
    }));

  test('the keyboard goes into the frame and out of it again, on both sides', () =>
    read('/element', async (page) => {
      await page.frameLocator('iframe').locator('.leaflet-container').waitFor();
      const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.localName);
      await page.locator('#before').focus();
      await page.keyboard.press('Tab');
      assert.equal(await focused(), 'activity-map');
      await page.keyboard.press('Shift+Tab');
      assert.equal(await focused(), 'before');
      await page.frameLocator('iframe').locator('a').last().focus();
      await page.keyboard.press('Tab');
      assert.equal(await focused(), 'after');
    }));

  test('its links open beside the newspaper, and the whole map keeps what was asked for', () =>
    read('/element', async (page) => {
      const link = page.frameLocator('iframe').locator('open-full a');
      const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
      assert.equal(opened.url(), `${site.address}/map?area=4904`);
      assert.equal(await opened.evaluate(() => window.opener), null);
    }));

  test('no page but the embedded one can be shown there', () =>
    read('/frame', async (page) => {
      await page.evaluate((address) => {
        document.querySelector('iframe')!.src = address;
      }, `${site.address}/map`);
      await page.waitForTimeout(500);
      // The browser puts a page of its own there, which says so.
      assert.equal(page.frames()[1]!.url(), 'chrome-error://chromewebdata/');
      assert.equal(await page.frameLocator('iframe').locator('.masthead').count(), 0);
    }));
});
