import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { build } from 'astro';
import type { Browser, Page } from 'playwright';
import sharp from 'sharp';
import { serve } from '../../scripts/serve.ts';
import type { Basemap } from '../../src/domain/basemap.ts';
import { toBasemapView } from '../../src/views/basemap-view.ts';
import { launchBrowser } from '../../scripts/browser/launch-browser.ts';
import { writeArchive } from '../support/pmtiles-archive.ts';
import { visit, type Visit } from '../support/site/visit.ts';

// Base maps on a page of their own: only a reader's press brings them to the map of the site.

const folder = path.resolve('.cache/basemap-page');
const attribution = { text: '© ผู้ทำแผนที่', url: 'https://example.org/copyright' };
const red = [200, 30, 30];

describe('a base map in a browser', () => {
  let browser: Browser;
  let tileServer: Server;
  let tileUrl: string;
  /** What the tile server was asked. */
  const asked: { url: string; headers: IncomingHttpHeaders }[] = [];

  before(async () => {
    const [r = 0, g = 0, b = 0] = red;
    const picture = await sharp({ create: { width: 256, height: 256, channels: 3, background: { r, g, b } } })
      .png()
      .toBuffer();
    await build({
      root: path.resolve('tests/support/basemap-page'),
      configFile: false,
      outDir: folder,
      cacheDir: path.resolve('.cache/astro-basemap-page'),
      logLevel: 'error',
      devToolbar: { enabled: false },
      build: { format: 'file', inlineStylesheets: 'never' },
      vite: { build: { assetsInlineLimit: 0 } },
    });
    const tiles = [0, 1, 2, 3].flatMap((x) => [0, 1, 2, 3].map((y) => ({ z: 2, x, y, bytes: picture })));
    writeFileSync(path.join(folder, 'favicon.ico'), picture);
    const put = (name: string, bytes: Uint8Array) => writeFileSync(path.join(folder, 'map', name), bytes);
    rmSync(path.join(folder, 'map'), { recursive: true, force: true });
    mkdirSync(path.join(folder, 'map'));
    // One tile is missing: a hole, and no failure.
    put('basemap.pmtiles', writeArchive(tiles.filter(({ x, y }) => x !== 0 || y !== 0)));
    put('vectors.pmtiles', writeArchive(tiles, 1));
    tileServer = createServer(({ url = '', headers }, response) => {
      asked.push({ url, headers });
      response.writeHead(200, { 'Content-Type': 'image/png' }).end(picture);
    });
    await new Promise<void>((resolve) => tileServer.listen(0, '127.0.0.1', resolve));
    tileUrl = `http://localhost:${(tileServer.address() as AddressInfo).port}/{z}/{x}/{y}.png`;
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    tileServer?.close();
  });

  /** Opens the page with a base map, served under the policy that it leads to, and waits for what becomes of it. */
  async function open(
    basemap: Basemap,
    look: (visit: Visit & { outcome: string }) => Promise<void>,
    { forbidden = false, href = '' }: { forbidden?: boolean; href?: string } = {},
  ): Promise<void> {
    const server = await serve(folder, 0, forbidden ? {} : { basemap });
    try {
      const view = { ...toBasemapView(basemap), ...(href ? { href } : {}) };
      const address = `${server.address}/?basemap=${encodeURIComponent(JSON.stringify(view))}`;
      await visit(browser, address, { width: 360, scripts: true }, async (seen) => {
        await seen.page.locator('#status:not(:empty)').waitFor({ timeout: 5000 });
        await look({ ...seen, outcome: await seen.page.locator('#status').innerText() });
      });
    } finally {
      await server.close();
    }
  }

  test('a file of tiles is drawn from parts of it, and a tile that it lacks is a hole', () =>
    open({ kind: 'pmtiles', file: 'maps/a.pmtiles', attribution, maxZoom: 14 }, async ({ page, outcome, ...seen }) => {
      assert.equal(outcome, 'loaded');
      assert.deepEqual(seen.errors, []);
      const parts = seen.requests.filter(({ url }) => url.endsWith('.pmtiles'));
      assert.deepEqual(new Set(parts.map(({ status }) => status)), new Set([206]));
      assert.deepEqual(await colourOf(page, 'canvas.leaflet-tile-loaded'), red);
      await assertCredit(page);
    }));

  test('pictures of a server that allows no reading back are drawn, and say where the map stands', () =>
    open({ kind: 'xyz', url: tileUrl, attribution, maxZoom: 18 }, async ({ page, outcome, errors }) => {
      assert.equal(outcome, 'loaded');
      assert.deepEqual(errors, []);
      const tile = page.locator('img.leaflet-tile-loaded').last();
      assert.ok((await tile.evaluate((img: HTMLImageElement) => img.naturalWidth)) > 0);
      assert.ok(asked.length > 0);
      const { origin } = new URL(page.url());
      for (const { url, headers } of asked.splice(0)) {
        assert.match(url, /^\/2\/\d\/\d\.png$/);
        assert.equal(headers.referer, `${origin}/`, 'the origin, and not the page');
      }
      await assertCredit(page);
    }));

  const failures: [string, () => Parameters<typeof open>[0], object][] = [
    [
      'a server that the policy forbids',
      () => ({ kind: 'xyz', url: tileUrl, attribution, maxZoom: 18 }),
      { forbidden: true },
    ],
    [
      'a server that does not answer',
      () => ({ kind: 'xyz', url: 'http://localhost:9/{z}/{x}/{y}.png', attribution, maxZoom: 18 }),
      {},
    ],
    ['a file that is not there', () => ownFile, { href: '/map/none.pmtiles' }],
    ['a file of vectors', () => ownFile, { href: '/map/vectors.pmtiles' }],
    ['a file that is no archive', () => ownFile, { href: '/index.html' }],
  ];
  const ownFile: Basemap = { kind: 'pmtiles', file: 'maps/a.pmtiles', attribution, maxZoom: 14 };
  for (const [what, basemap, options] of failures) {
    test(`${what} is told, and the map stands`, () =>
      open(
        basemap(),
        async ({ page, outcome }) => {
          assert.equal(outcome, 'failed');
          assert.equal(await page.locator('#map.leaflet-container .leaflet-map-pane').count(), 1);
          assert.equal(await page.locator('.leaflet-tile-loaded:not(canvas)').count(), 0);
        },
        options,
      ));
  }
});

/** The colour in the middle of the first tile that fits, read back as a picture of the map would be. */
function colourOf(page: Page, selector: string): Promise<number[]> {
  return page
    .locator(selector)
    .last()
    .evaluate((tile) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
      const context = canvas.getContext('2d')!;
      context.drawImage(tile as HTMLCanvasElement, 0, 0, 1, 1);
      return Array.from(context.getImageData(0, 0, 1, 1).data.subarray(0, 3));
    });
}

async function assertCredit(page: Page): Promise<void> {
  const link = page.locator('.map-credit a');
  assert.equal(await link.innerText(), attribution.text);
  assert.equal(await link.getAttribute('href'), attribution.url);
}
