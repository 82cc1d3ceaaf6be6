import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright';
import { browseSite } from '../support/site/browse-site.ts';
import { findAxeFaults } from '../support/site/look.ts';
import { published } from '../support/site/published-activities.ts';
import { visit } from '../support/site/visit.ts';

const titles = published.map(({ title }) => title!);

describe('the search', () => {
  const site = browseSite();

  /** A telephone with the page of an address, on the day that the sample was made for. */
  async function onPhone<Result>(
    address: string,
    look: (page: Page, context: BrowserContext) => Promise<Result>,
  ): Promise<Result> {
    const context = await site.browser.newContext({
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
      locale: 'th-TH',
      reducedMotion: 'reduce',
    });
    try {
      await context.clock.setFixedTime(new Date('2026-11-24T05:00:00Z'));
      const page = await context.newPage();
      await page.goto(site.address + address);
      return await look(page, context);
    } finally {
      await context.close();
    }
  }
  const answered = (page: Page) =>
    page.waitForFunction(() => document.querySelector('search-results')?.ariaBusy === 'false');
  const hits = (page: Page) => page.locator('[data-part="hits"] .hit-title').allInnerTexts();

  test('answers key by key, and a place’s page comes first', () =>
    onPhone('/', async (page) => {
      const field = page.locator('#site-search');
      await field.focus();
      for (const key of 'ดอนตาล') await field.pressSequentially(key);
      await page.waitForFunction(
        () => document.querySelector<HTMLElement>('#site-search-list')?.dataset.of === 'ดอนตาล',
      );
      const options = page.locator('#site-search-list [role="option"]');
      assert.match(await options.first().innerText(), /อำเภอดอนตาล[\s\S]*อำเภอ/);
      assert.equal(await options.first().locator('mark').first().innerText(), 'ดอนตาล');
      assert.equal(await options.last().innerText(), 'ดูผลทั้งหมดของ “ดอนตาล”');
    }));

  test('is a combobox: arrows choose, the field keeps the focus, Enter goes there, Escape closes', () =>
    onPhone('/', async (page) => {
      const field = page.locator('#site-search');
      await field.focus();
      await field.pressSequentially('กกตูม');
      await page.waitForFunction(() => document.querySelector<HTMLElement>('#site-search-list')?.dataset.of === 'กกตูม');
      assert.equal(await field.getAttribute('aria-expanded'), 'true');
      await field.press('Escape');
      assert.equal(await field.getAttribute('aria-expanded'), 'false');
      assert.equal(await field.inputValue(), 'กกตูม');
      await field.press('ArrowDown');
      await page.waitForSelector('#site-search-list:not([hidden])');
      await field.press('ArrowDown');
      const active = await field.getAttribute('aria-activedescendant');
      assert.equal(await page.locator(`#${active}`).getAttribute('aria-selected'), 'true');
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'site-search');
      await field.press('ArrowUp');
      assert.equal(await field.getAttribute('aria-activedescendant'), null);
      await field.press('ArrowDown');
      await field.press('Enter');
      await page.waitForURL('**/area/490403');
    }));

  test('sends the form where nothing is chosen, and the address brings the results back', () =>
    onPhone('/', async (page) => {
      await page.locator('#site-search').fill('ปลูกต้นไม้');
      await page.locator('#site-search').press('Enter');
      await page.waitForURL('**/search?q=*');
      await answered(page);
      const found = await hits(page);
      assert.ok(found.length > 0);
      assert.match(found[0]!, /ปลูกต้นไม้/);
      await page.reload();
      await answered(page);
      assert.deepEqual(await hits(page), found);
    }));

  test('counts what narrows the results, and keeps the choice in the address', () =>
    onPhone('/search?q=' + encodeURIComponent('ทำความสะอาด'), async (page) => {
      await answered(page);
      await page.waitForSelector('#facet-district', { state: 'attached' });
      const status = () => page.locator('.search-status').innerText();
      const total = Number(/\d+/.exec(await status())![0]);
      const counts = await page.locator('#facet-district option:not([value=""])').allTextContents();
      assert.equal(
        counts.reduce((sum, text) => sum + Number(/\((\d+)\)/.exec(text)![1]), 0),
        total,
      );
      await page.locator('.facets-box summary').click();
      await page.locator('#facet-district').selectOption({ index: 1 });
      const first = Number(/\((\d+)\)/.exec(counts[0]!)![1]);
      await page.waitForURL('**&district=*');
      await page.waitForFunction(
        (count) => document.querySelector('.search-status')?.textContent?.includes(` ${count} `),
        String(first),
      );
      await page.goBack();
      await page.waitForFunction(
        (count) => document.querySelector('.search-status')?.textContent?.includes(` ${count} `),
        String(total),
      );
    }));

  test('finds a title however it is typed, and marks no mark away from its letter', () =>
    onPhone('/search', async (page) => {
      const title = titles.find((each) => /น้ำ/.test(each) && each.length > 20)!;
      for (const typed of [
        title,
        title.replaceAll('น้ำ', 'น\u0e4d\u0e49า'),
        [...title].join('\u200b'),
        title.replaceAll(' ', ''),
      ]) {
        await page.locator('#search-q').fill(typed.slice(0, 190));
        await page.locator('#search-q').press('Enter');
        await page.waitForFunction(
          (value) => new URLSearchParams(location.search).get('q') === value,
          typed.slice(0, 190).trim(),
        );
        await answered(page);
        assert.ok((await hits(page)).includes(title), JSON.stringify(typed));
        for (const mark of await page.locator('[data-part="hits"] mark').allTextContents())
          assert.doesNotMatch(mark, /^[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]/);
      }
    }));

  test('labels near results, and undoes them', () =>
    onPhone('/search?q=' + encodeURIComponent('ทำควมสะอาด'), async (page) => {
      await answered(page);
      assert.match(await page.locator('.notice').innerText(), /ผลใกล้เคียง[\s\S]*“ทำความสะอาด”/);
      assert.ok((await hits(page)).length > 0);
      await page.locator('.notice button').first().click();
      await page.waitForFunction(() => document.querySelector('.search-status')?.textContent?.includes('ไม่พบ'));
    }));

  test('says so where there is no answer, and offers what to try', () =>
    onPhone('/search?q=' + encodeURIComponent('สนามบิน ดอนตาล'), async (page) => {
      await answered(page);
      assert.match(await page.locator('.search-status').innerText(), /ไม่พบอะไรที่ตรงกับ/);
      await page.getByRole('button', { name: 'ค้นโดยไม่มีคำว่า “สนามบิน”' }).click();
      await page.waitForFunction(() => document.querySelectorAll('[data-part="pages"] .hit').length > 0);
    }));

  test('offers what the keys type on the other keyboard', () =>
    onPhone('/search?q=' + encodeURIComponent('dkow'), async (page) => {
      await answered(page);
      assert.match(await page.locator('.notice').innerText(), /กานไ/);
    }));

  test('searches the pages that explain the site when it is asked to, and loads nothing for that before', () =>
    visit(
      site.browser,
      `${site.address}/search?q=${encodeURIComponent('ข้อมูลส่วนบุคคล')}`,
      { width: 360, scripts: true },
      async ({ page, requests, errors }) => {
        await answered(page);
        assert.ok(!requests.some(({ url }) => url.includes('/pagefind/')));
        await page.locator('[data-part="ask-pages"]').click();
        await page.waitForSelector('[data-part="page-hits"] a');
        const links = await page
          .locator('[data-part="page-hits"] a')
          .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
        assert.ok(links.includes('/privacy'), links.join());
        assert.deepEqual(errors, []);
      },
    ));

  test('finds running text in English by one of its words, and says what language it is', () =>
    onPhone('/search?q=cookies', async (page) => {
      await answered(page);
      await page.locator('[data-part="ask-pages"]').click();
      const hit = page.locator('[data-part="page-hits"] .hit', { has: page.locator('a[href$="/en/privacy"]') });
      await hit.waitFor();
      assert.equal(await hit.getAttribute('lang'), 'en');
      assert.equal(await page.locator('[data-part="page-hits"] a[href$="/privacy"]:not([href*="/en/"])').count(), 0);
    }));

  test('suggests on English pages in English, and marks what was reported as Thai', () =>
    onPhone('/en/about', async (page) => {
      const field = page.locator('#site-search');
      await field.focus();
      await field.pressSequentially('Kok Tum');
      await page.waitForFunction(
        () => document.querySelector<HTMLElement>('#site-search-list')?.dataset.of === 'Kok Tum',
      );
      const options = page.locator('#site-search-list [role="option"]');
      assert.match(await options.first().innerText(), /Kok Tum Subdistrict/);
      assert.equal(await options.first().locator('[lang="th"]').count(), 0);
      const titles = await options.locator('.suggestion-title[lang="th"]').allInnerTexts();
      assert.ok(titles.length > 0);
      for (const title of titles) assert.match(title, /[ก-ฮ]/);
    }));

  test('takes whatever is pasted, without markup, errors or delay', async () => {
    const pasted = [
      '<img src=x onerror=alert(1)>',
      '"\'`',
      'ก',
      '12345',
      '😀',
      '\u202eกลับด้าน',
      'مرحبا',
      'ปลูกป่า '.repeat(1200),
      '(((',
      '%E0%B8',
    ];
    await visit(site.browser, `${site.address}/search`, { width: 360, scripts: true }, async ({ page, errors }) => {
      for (const text of pasted) {
        await page.goto(`${site.address}/search?q=${encodeURIComponent(text.slice(0, 1500))}`);
        await answered(page);
        assert.equal(await page.locator('search-results img, search-results script').count(), 0);
      }
      // What a page still asks for when one goes on to the next is broken off.
      assert.deepEqual(
        errors.filter((error) => !error.endsWith('net::ERR_ABORTED')),
        [],
      );
    });
  });

  test('says again what was typed as it was typed, also where a script would take it for something else', () =>
    onPhone('/', async (page) => {
      await page.locator('#site-search').fill("$& $' ปลูกต้นไม้");
      await page.getByRole('option').filter({ hasText: "$& $' ปลูกต้นไม้" }).waitFor();
    }));

  test('says so where a file cannot be had, and answers once it can', () =>
    onPhone('/search', async (page, context) => {
      await context.route('**/search/data/**', (route) => route.abort());
      await page.locator('#search-q').fill('ดอนตาล');
      await page.locator('#search-q').press('Enter');
      await page.waitForFunction(() =>
        document.querySelector('.search-status')?.textContent?.includes('โหลดข้อมูลค้นหาไม่ได้'),
      );
      await context.unroute('**/search/data/**');
      await page.locator('#search-q').press('Enter');
      await page.waitForFunction(() => document.querySelectorAll('.hit').length > 0);
    }));

  test('has no fault of access, with suggestions open and with results', async () => {
    for (const width of [360, 1280]) {
      const context = await site.browser.newContext({
        viewport: { width, height: 740 },
        reducedMotion: 'reduce',
        bypassCSP: true,
      });
      const page = await context.newPage();
      const check = async (what: string) => assert.deepEqual(await findAxeFaults(page), [], `${what} at ${width}`);
      await page.goto(`${site.address}/search?q=${encodeURIComponent('ทำควมสะอาด')}`);
      await answered(page);
      await page.waitForSelector('#facet-order', { state: 'attached' });
      await check('results');
      await page.goto(`${site.address}/about`);
      await page.locator('#site-search').pressSequentially('ดอนตาล');
      await page.waitForFunction(
        () => document.querySelector<HTMLElement>('#site-search-list')?.dataset.of === 'ดอนตาล',
      );
      await check('suggestions');
      await context.close();
    }
  });

  test('says without a script that it needs one, and offers areas, calendar and list', () =>
    visit(site.browser, `${site.address}/search?q=x`, { width: 360, scripts: false }, async ({ page }) => {
      assert.match(await page.locator('noscript').innerText(), /จาวาสคริปต์/);
      assert.ok((await page.locator('.instead a').count()) >= 9);
    }));
});
