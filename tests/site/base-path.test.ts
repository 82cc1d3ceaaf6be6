import assert from 'node:assert/strict';
import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { validateHtml } from '../../scripts/check-html/validate-html.ts';
import { serve, type SiteServer } from '../../scripts/serve.ts';
import { launchBrowser } from '../../scripts/browser/launch-browser.ts';
import { readPages } from '../support/site/built-site.ts';
import { checkLinks } from '../support/site/check-links.ts';
import { OperatorSite } from '../support/site/operator-site.ts';
import { visit, type Visit } from '../support/site/visit.ts';

// A site that shares its host with others: everything it has and everything it asks for is below its path.

const today = '2026-11-24';
const address = 'https://example.org/my/portal';
const title = 'ปลูกป่าชายน้ำ';
const site = new OperatorSite('base-path');

describe('a site made for a path of its host', () => {
  let browser: Browser;
  let server: SiteServer;
  let home: number;
  let told: string;

  before(async () => {
    await site.start({ plans: { kind: 'activities', from: 'plans.csv' } }, { address });
    await site.write('plans.csv', [
      { รหัสกิจกรรม: 'a-1', ชื่อกิจกรรม: title, วันที่: '1/12/2569', อำเภอ: 'ดงหลวง', ตำบล: 'กกตูม' },
    ]);
    await site.write('aliases.csv', [{ old: 'old-address', new: 'a-1' }]);
    const { child, address: served, rest } = await site.serve(today);
    try {
      home = (await fetch(served)).status;
      told = await rest;
    } finally {
      child.kill();
    }
    [browser, server] = await Promise.all([launchBrowser(), serve(site.siteFolder, 0)]);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Visits a page; whatever it asked for must have been there, and below the path. */
  const see = (page: string, scripts: boolean, look: (seen: Visit) => Promise<unknown>) =>
    visit(browser, server.address + page, { width: 360, scripts }, async (seen) => {
      await look(seen);
      assert.equal(seen.status, 200);
      // What the browser gives up because it is sent on is no fault.
      assert.deepEqual(
        seen.errors.filter((error) => !error.endsWith('net::ERR_ABORTED')),
        [],
      );
      const elsewhere = seen.requests.filter(({ url }) => !url.startsWith(`${server.address}/`));
      assert.deepEqual(elsewhere, []);
    });

  test('is served by npm start before its pictures and PDFs are made', () => {
    assert.equal(home, 200);
    assert.match(told, /ใช้เว็บไซต์ได้แล้ว[^]* pictures for sharing/);
    assert.deepEqual(globSync('**/og.html', { cwd: site.siteFolder }), []);
  });

  test('links to nothing outside of it', () => {
    const { faults, followed } = checkLinks(site.siteFolder, address);
    assert.ok(followed > 1000);
    assert.deepEqual(faults.slice(0, 10), []);
  });

  test('gives every page its full address, and the sitemap lists those and no others', () => {
    const canonical = readPages(site.siteFolder).flatMap(({ address: page, file }) => {
      const [, given] = /<link rel="canonical" href="([^"]*)"/.exec(readFileSync(file, 'utf8')) ?? [];
      if (given !== undefined) assert.equal(given, address + page);
      return given ?? [];
    });
    const sitemap = readFileSync(path.join(site.siteFolder, 'sitemap.xml'), 'utf8');
    const listed = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc]) => loc!);
    assert.ok(listed.includes(`${address}/activities/a-1`));
    assert.deepEqual(listed.toSorted(), canonical.toSorted());
  });

  test('is whole in a browser, its map too', async () => {
    for (const page of ['/', '/area/4904', '/activities/a-1']) await see(page, true, async () => {});
    await see('/map', true, async ({ requests }) => {
      assert.ok(
        requests.some(({ url }) => url.startsWith(`${server.address}/map/`)),
        'the marks were asked for',
      );
    });
  });

  test('leads from an old address to the new one, without scripts and in words', async () => {
    await see('/activities/old-address', false, ({ page }) => checkActivity(page));
    const html = readFileSync(path.join(site.siteFolder, 'activities/old-address.html'), 'utf8');
    assert.match(html, new RegExp(`<link rel="canonical" href="${address}/activities/a-1"`));
    assert.match(html, new RegExp(`<a href="/my/portal/activities/a-1">${title}</a>`));
    assert.deepEqual(await validateHtml(html, 'old-address'), []);
  });

  test('finds its pages by its search', () =>
    see(`/search?q=${encodeURIComponent(title)}`, true, async ({ page }) => {
      await page.locator('[data-part="hits"] a').first().click();
      await checkActivity(page);
    }));

  test('says of a page that is not there that it is not, and leads home', () =>
    visit(browser, `${server.address}/area/99`, { width: 360, scripts: false }, async ({ page, status, requests }) => {
      assert.deepEqual([status, requests.filter((each) => each.status >= 400).length], [404, 1]);
      await page.locator('main a').first().click();
      await page.waitForURL(`${server.address}/`);
    }));

  async function checkActivity(page: Page): Promise<void> {
    await page.waitForURL(`${server.address}/activities/a-1`);
    assert.equal((await page.locator('h1').textContent())?.trim(), title);
  }

  test('is whole after a build that was killed half way', async () => {
    const before = globSync('**/*.html', { cwd: site.siteFolder }).length;
    const child = site.beginBuild(today);
    const ended = once(child, 'exit');
    const half = path.join(site.folder, '.unfinished-*/area/*.html');
    while (globSync(half).length === 0 && child.exitCode === null) await setTimeout(20);
    process.kill(-child.pid!, 'SIGKILL');
    await ended;
    assert.equal(child.signalCode, 'SIGKILL', 'the build was under way');
    assert.ok(globSync(half).length > 0, 'pages were being written beside');
    assert.equal(globSync('**/*.html', { cwd: site.siteFolder }).length, before);
  });
});
