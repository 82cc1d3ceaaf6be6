import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import sharp from 'sharp';
import { launchBrowser } from '../../scripts/browser/launch-browser.ts';
import { serve, type SiteServer } from '../../scripts/serve.ts';
import { readPages, readText, siteFolder } from '../support/site/built-site.ts';
import { visit } from '../support/site/visit.ts';

const folder = path.join(siteFolder, 'photos');
const copies = readdirSync(folder).filter((name) => /^[0-9a-f]{16}-\d+\.(?:avif|webp|jpg)$/.test(name));

describe('photographs of the sample, whose originals name a camera and a position', () => {
  let browser: Browser;
  let server: SiteServer;
  before(async () => {
    [browser, server] = await Promise.all([launchBrowser(), serve(siteFolder, 0)]);
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  test('hold no metadata, and nothing but copies and pages lies beside them', async () => {
    const others = readdirSync(folder).filter((name) => !copies.includes(name) && !/^[0-9a-f]{16}\.html$/.test(name));
    assert.deepEqual(others, []);
    assert.ok(copies.length > 500);
    for (const name of copies) {
      const bytes = readFileSync(path.join(folder, name));
      assert.equal(/Sample Phone|Exif\0|http:\/\/ns\.adobe\.com/.test(bytes.toString('latin1')), false, name);
      const { exif, xmp, iptc, icc } = await sharp(bytes).metadata();
      assert.deepEqual([exif, xmp, iptc, icc], Array(4).fill(undefined), name);
    }
  });

  test('hold none that exiftool finds either, where it is installed', () => {
    const run = spawnSync(
      'exiftool',
      ['-r', '-q', '-json', '-GPS:all', '-Make', '-Model', '-SerialNumber', '-CreateDate', folder],
      {
        encoding: 'utf8',
        maxBuffer: 1e8,
      },
    );
    if (run.error) return; // not installed: the test above reads the same with another reader
    const found = JSON.parse(run.stdout || '[]') as Record<string, unknown>[];
    assert.deepEqual(
      found.filter((tags) => Object.keys(tags).length > 1),
      [],
    );
  });

  test('have words of their own in place of a file’s name, and their size, on every page', () => {
    for (const page of readPages().filter(({ type }) =>
      /gallery|photos|\/area\/\* of 4|\/activities\/\*$/.test(type),
    )) {
      for (const [image] of readText(page).matchAll(/<img [^>]*>/g)) {
        if (!image.includes('/photos/')) continue;
        const [, alt = ''] = / alt="([^"]*)"/.exec(image) ?? [];
        assert.match(alt, /[ก-๙]{3}/, `${page.address}: ${image}`);
        assert.doesNotMatch(alt, /\.(?:jpe?g|png|webp|heic)|IMG_/i, page.address);
        assert.match(image, / width="\d+" height="\d+"/);
      }
    }
  });

  test('without a script each leads to its page, with credit, licence, two sizes and a way to have it removed', () =>
    visit(browser, `${server.address}/gallery`, { width: 360, scripts: false }, async ({ page }) => {
      await page.locator('a.photo-open').first().click();
      assert.match(new URL(page.url()).pathname, /^\/photos\/[0-9a-f]{16}$/);
      assert.equal(await page.locator('a[rel="license"]').first().isVisible(), true);
      assert.equal(await page.locator('a[download]').count(), 2);
      assert.match((await page.locator('#removal a').getAttribute('href')) ?? '', /^mailto:.*[0-9a-f]{16}/);
    }));

  const opened = (page: Page) => page.locator('dialog.lightbox .lightbox-place').textContent();
  test('open large by the keyboard, turn by arrows, close by Escape, and the focus returns to the one looked at last', () =>
    visit(browser, `${server.address}/gallery`, { width: 1280, scripts: true }, async ({ page, errors }) => {
      const links = page.locator('a.photo-open');
      await links.first().focus();
      await page.keyboard.press('Enter');
      assert.match((await opened(page)) ?? '', /^1 \//);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      assert.match((await opened(page)) ?? '', /^3 \//);
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowRight');
      assert.match((await opened(page)) ?? '', /^1 \//, 'after the last comes the first');
      await page.keyboard.press('Shift+Tab');
      assert.equal(await page.evaluate(() => document.activeElement?.closest('dialog') !== null), true);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Escape');
      assert.equal(await page.locator('dialog[open]').count(), 0);
      // The dialog tells that it is closed a moment after it is.
      await page.waitForFunction((link) => link === document.activeElement, await links.nth(1).elementHandle(), {
        timeout: 5000,
      });
      assert.deepEqual(errors, []);
    }));

  test('turn by a swipe of a finger', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    const page = await context.newPage();
    await page.goto(`${server.address}/gallery`);
    await page.waitForFunction(() => customElements.get('photo-lightbox') !== undefined);
    await page.locator('a.photo-open').first().tap();
    const client = await context.newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y: 300 }] });
    await touch('touchStart', 300);
    for (const x of [250, 180, 100]) await touch('touchMove', x);
    await touch('touchEnd');
    await page.waitForFunction(() => document.querySelector('.lightbox-place')?.textContent?.startsWith('2 '));
    await context.close();
  });

  test('keep their place: nothing on a gallery moves while they load', async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    await page.goto(`${server.address}/gallery`, { waitUntil: 'load' });
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 500);
        }),
    );
    assert.ok(shift < 0.02, `layout shift ${shift}`);
    await page.close();
  });
});
