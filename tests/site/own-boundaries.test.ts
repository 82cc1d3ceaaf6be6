import assert from 'node:assert/strict';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import sharp from 'sharp';
import { serve, type SiteServer } from '../../scripts/serve.ts';
import { readSettings } from '../../src/settings.ts';
import { launchBrowser } from '../../scripts/browser/launch-browser.ts';
import { boundaries } from '../support/builders.ts';
import { onMap } from '../support/site/open-map.ts';
import { OperatorSite } from '../support/site/operator-site.ts';

// An operator's site with boundaries of its own and a street map of somebody else's.

const tiles = 'https://tiles.example.org';
const site = new OperatorSite('own-boundaries');

describe('a site with its own boundaries and a street map', () => {
  let browser: Browser;
  let server: SiteServer;
  let picture: Buffer;

  before(async () => {
    const attribution = '{ text: © ผู้ทำแผนที่, url: "https://example.org/copyright" }';
    const basemap = `basemap:\n  kind: xyz\n  url: "${tiles}/{z}/{x}/{y}.png"\n  attribution: ${attribution}\n`;
    await site.start({ plans: { kind: 'activities', from: 'plans.csv' } }, { more: basemap });
    await site.write('plans.csv', [
      {
        ชื่อกิจกรรม: 'กลางตำบล',
        วันที่: '1/12/2569',
        อำเภอ: 'ดงหลวง',
        ตำบล: 'ดงหลวง',
        สถานที่: 'วัด',
        พิกัด: '16.8001, 104.5502',
      },
      { ชื่อกิจกรรม: 'ไกลจากตำบล', วันที่: '2/12/2569', อำเภอ: 'ดงหลวง', ตำบล: 'ดงหลวง', สถานที่: 'วัด', พิกัด: '16.8, 104.68' },
    ]);
    mkdirSync(path.join(site.folder, 'reference'), { recursive: true });
    writeFileSync(path.join(site.folder, 'reference/49-boundaries.topojson'), JSON.stringify(boundaries()));
    site.build('2026-11-24');
    const settings = readSettings(path.join(site.folder, 'portal.yaml'));
    [browser, server] = await Promise.all([launchBrowser(), serve(site.siteFolder, 0, settings)]);
    picture = await sharp({ create: { width: 256, height: 256, channels: 3, background: '#c8dcc8' } })
      .png()
      .toBuffer();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Answers for the tile server, and counts how often it was asked. */
  async function answerTiles(page: Page, status: number): Promise<() => number> {
    let asked = 0;
    await page.route(`${tiles}/**`, (route) => {
      asked += 1;
      return status === 200 ? route.fulfill({ status, body: picture, contentType: 'image/png' }) : route.abort();
    });
    return () => asked;
  }

  test('the map draws the boundaries and says whose they are', () =>
    onMap(browser, `${server.address}/map`, async ({ page, save }) => {
      assert.match(await page.locator('main').innerText(), /ทดสอบ \(CC0\)/);
      const svg = (await save('svg')).toString('utf8');
      assert.match(svg, /ทดสอบ \(CC0\)/, 'a picture keeps the credit');
      assert.doesNotMatch(await page.locator('.explorer-live').last().innerText(), /แผนที่สังเขป/);
    }));

  test('whatever shows the boundaries names their source as well: an area, its picture, an activity', async () => {
    const [activity] = globSync('activities/*.html', { cwd: site.siteFolder });
    for (const file of ['area/4904.html', 'area/4904/map.svg', activity!]) {
      assert.match(readFileSync(path.join(site.siteFolder, file), 'utf8'), /ทดสอบ \(CC0\)/, file);
    }
  });

  test('nobody is asked for the street map before it is wanted; then its maker is named, and it can be put away', () => {
    let count = () => 0;
    return onMap(
      browser,
      `${server.address}/map`,
      async ({ page }) => {
        assert.equal(count(), 0);
        await page.locator('[data-part="street"]').click();
        await page.locator('.leaflet-tile-loaded').first().waitFor();
        assert.ok(count() > 0);
        assert.equal(await page.locator('.map-credit a').getAttribute('href'), 'https://example.org/copyright');
        await page.locator('[data-part="street"]').click();
        assert.equal(await page.locator('.leaflet-tile, .map-credit').count(), 0);
      },
      async (page) => (count = await answerTiles(page, 200)),
    );
  });

  test('where the street map cannot be had the map says so and stands', () =>
    onMap(
      browser,
      `${server.address}/map`,
      async ({ page, status }) => {
        const before = await status();
        await page.locator('[data-part="street"]').click();
        await page.locator('[data-part="status"]', { hasText: 'แผนที่ถนนไม่สำเร็จ' }).waitFor();
        assert.equal(await page.locator('.leaflet-tile, .map-credit').count(), 0);
        assert.equal(await page.locator('[data-part="street"]').getAttribute('aria-pressed'), 'false');
        await page.locator('.explorer-frame').press('-');
        await page.locator('[data-part="status"]', { hasText: String(before) }).waitFor();
      },
      (page) => answerTiles(page, 0),
    ));

  test('a point more than a kilometre outside of its tambon is on the list of things to mend, with its distance', async () => {
    const csv = await (await fetch(`${server.address}/data/quality/4904/issues.csv`)).text();
    assert.match(csv, /point-outside/);
    assert.match(csv, /\(8\.\d km\)/);
  });
});
