import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { launchBrowser } from '../../scripts/browser/launch-browser.ts';
import { writeSearch } from '../../scripts/build/write-search.ts';
import { serve, type SiteServer } from '../../scripts/serve.ts';
import { readSettings } from '../../src/settings.ts';
import { activity, dataset, manifest } from '../support/builders.ts';
import { findAxeFaults } from '../support/site/look.ts';
import { OperatorSite } from '../support/site/operator-site.ts';
import { visit, type Visit } from '../support/site/visit.ts';

// Two portals on two hosts, the other below a path of its: a reader of the one searches in both.

const today = '2026-11-24';
const site = new OperatorSite('other-portals');
const otherFolder = path.resolve('.cache/operator/other-portals-48');

describe('a search in the portals of several provinces', () => {
  let browser: Browser;
  let server: SiteServer;
  let other: SiteServer;
  /** The other portal as the settings name it. */
  let address: string;

  /** Writes the other portal's search, as its own build does. */
  async function writeOther(titles: readonly string[]): Promise<void> {
    const activities = titles.map((title, at) =>
      activity({ id: `b${at}`, title, start: `2026-12-0${at + 1}`, place: { districtCode: '4805' } }),
    );
    const areas = [
      { code: '48', level: 'province' as const, nameTh: 'นครพนม', nameEn: 'Nakhon Phanom' },
      { code: '4805', level: 'district' as const, nameTh: 'เรณูนคร', nameEn: 'Renu Nakhon' },
    ];
    const files = { 'activities.ndjson': titles.join() };
    await writeSearch(
      otherFolder,
      dataset({ activities, areas, manifest: manifest({ province: '48', files }) }),
      path.join(otherFolder, 'cache'),
    );
  }

  before(async () => {
    await rm(otherFolder, { recursive: true, force: true });
    await mkdir(otherFolder, { recursive: true });
    await writeFile(path.join(otherFolder, 'index.html'), '<link rel="canonical" href="https://example.org/p">');
    await writeOther(['ขุดลอกคลองน้ำก่ำ', 'ปล่อยปลาลงหนองหาร']);
    other = await serve(otherFolder, 0);
    address = other.address.replace('localhost', '127.0.0.1');
    await site.start(
      { plans: { kind: 'activities', from: 'plans.csv' } },
      {
        more: `otherPortals: ["${address}", "http://127.0.0.1:9"]\nnetwork: { allowHosts: ["127.0.0.1"], seconds: 2 }\n`,
      },
    );
    await site.write('plans.csv', [
      { รหัสกิจกรรม: 'a-1', ชื่อกิจกรรม: 'ขุดลอกคลองห้วยมุก', วันที่: '1/12/2569', อำเภอ: 'ดงหลวง', ตำบล: 'กกตูม' },
    ]);
    const [code] = (await once(site.beginBuild(today), 'exit')) as [number];
    assert.equal(code, 0, 'a portal that does not answer stops no build');
    const settings = readSettings(path.join(site.folder, 'portal.yaml'));
    [browser, server] = await Promise.all([launchBrowser(), serve(site.siteFolder, 0, settings)]);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    await other?.close();
  });

  const ask = <Result>(query: string, look: (seen: Visit) => Promise<Result>, width = 360) =>
    visit(browser, `${server.address}/search?${query}`, { width, scripts: true }, async (seen) => {
      await answered(seen.page);
      return look(seen);
    });
  const answered = (page: Page) =>
    page.waitForFunction(() => document.querySelector('search-results')?.ariaBusy === 'false');
  const hits = (page: Page) => page.locator('[data-part="hits"] .hit-title').allInnerTexts();

  test('asks this portal alone until the reader chooses all, and no other host before', () =>
    ask('q=ขุดลอกคลอง', async ({ page, requests, errors }) => {
      assert.deepEqual(await hits(page), ['ขุดลอกคลองห้วยมุก']);
      assert.ok(requests.every(({ url }) => url.startsWith(server.address)));
      await page.getByLabel('ทุกจังหวัดที่ร่วมกัน (2 จังหวัด)').check();
      await page.waitForURL('**in=all');
      await answered(page);
      assert.deepEqual((await hits(page)).toSorted(), ['ขุดลอกคลองน้ำก่ำ', 'ขุดลอกคลองห้วยมุก']);
      assert.match(await page.locator('[data-part="portals"]').innerText(), /ค้นแล้ว 2 จาก 2 จังหวัด/);
      assert.match(await page.locator('.hit', { hasText: 'น้ำก่ำ' }).innerText(), /จังหวัดนครพนม/);
      assert.deepEqual(await findAxeFaults(page), []);
      assert.deepEqual(errors, []);
    }));

  test('leads to the other portal’s own pages, and asks none that has no answer', () =>
    ask('q=ปล่อยปลา&in=all', async ({ page, requests }) => {
      assert.equal(await page.locator('.hit-title').first().getAttribute('href'), `${address}/activities/b1`);
      assert.match(await page.locator('[data-part="portals"]').innerText(), /ค้นแล้ว 1 จาก 1 จังหวัด/);
      assert.ok(requests.some(({ url }) => url.startsWith(`${address}/search/data/`)));
      await page.locator('#search-q').fill('กกตูม');
      const before = requests.length;
      await page.locator('search-results form[role="search"] button').click();
      await page.waitForURL('**q=*in=all');
      await answered(page);
      assert.ok(requests.slice(before).every(({ url }) => url.startsWith(server.address)));
    }));

  test('finds places of other provinces, narrows by province, and then by its districts', () =>
    ask(
      'q=เรณูนคร&in=all',
      async ({ page }) => {
        assert.equal(
          await page.locator('[data-part="pages"] .hit-title').first().getAttribute('href'),
          `${address}/area/4805`,
        );
        await page.goto(`${server.address}/search?q=ขุดลอกคลอง&in=all`);
        await answered(page);
        await page.locator('#facet-province').selectOption('48');
        await page.waitForURL('**province=48**');
        await answered(page);
        assert.deepEqual(await hits(page), ['ขุดลอกคลองน้ำก่ำ']);
      },
      1280,
    ));

  test('goes on when the other portal was rebuilt, and says so where it is gone', async () => {
    await writeOther(['ขุดลอกคลองบังกอ']);
    await ask('q=ขุดลอกคลอง&in=all', async ({ page }) => {
      assert.ok((await hits(page)).includes('ขุดลอกคลองบังกอ'));
    });
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      await page.route(`${address}/**`, (route) => route.abort());
      await page.goto(`${server.address}/search?q=ขุดลอกคลอง&in=all`);
      await answered(page);
      assert.deepEqual(await hits(page), ['ขุดลอกคลองห้วยมุก']);
      assert.match(await page.locator('[data-part="portals"]').innerText(), /ค้นไม่ได้ในขณะนี้: จังหวัดนครพนม/);
    } finally {
      await context.close();
    }
  });

  test('lets no other page ask a host that the settings do not name', () => {
    const read = (page: string) => readFileSync(path.join(site.siteFolder, page), 'utf8');
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/;
    assert.match(policy.exec(read('search.html'))![1]!, new RegExp(`connect-src 'self' ${new URL(address).origin} `));
    assert.match(policy.exec(read('index.html'))![1]!, /connect-src 'self';/);
  });
});
