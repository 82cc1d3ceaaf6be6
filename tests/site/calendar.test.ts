import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { Page } from 'playwright';
import { browseSite } from '../support/site/browse-site.ts';
import { readPages, readText } from '../support/site/built-site.ts';

const months = readPages().filter(({ type }) => type === '/calendar/*');
const byBytes = months.toSorted((a, b) => b.bytes - a.bytes);

describe('the calendar', () => {
  const site = browseSite();
  let page: Page;
  before(async () => {
    // No script: layouts and choices are the style sheet's.
    const context = await site.browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
    page = await context.newPage();
  });
  const fullest = byBytes[0]!.address;
  const ids = (selector: string) =>
    page.locator(selector).evaluateAll((links) => [...new Set(links.map((link) => (link as HTMLAnchorElement).href))]);

  test('a month is one sheet of A4, the fullest ones too', async () => {
    for (const { address } of byBytes.slice(0, 3)) {
      await page.goto(site.address + address);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
      assert.equal(sheets, 1, address);
      assert.match(pdf.toString('latin1'), /\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
    }
  });

  test('a month on the wall is a table whose columns are named, and so are weeks', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(site.address + fullest);
    const table = page.getByRole('table');
    for (const layout of ['month', 'week']) {
      await page.locator(`#layout-${layout}`).check();
      assert.equal(await table.getByRole('columnheader').count(), 7, layout);
    }
    assert.ok(await page.locator('.month .day-more').first().isVisible(), 'weeks have hours and places');
  });

  test('the list has every activity of the month once, on a telephone without being asked', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(site.address + fullest);
    const all = await ids('.month li a');
    await page.locator('#layout-list').check();
    const listed = page.locator('.month li:visible');
    assert.equal(await listed.count(), all.length);
    await page.locator('#layout-month').check();
    await page.setViewportSize({ width: 360, height: 740 });
    assert.equal(await listed.count(), all.length);
    assert.ok(!(await page.locator('.layouts').isVisible()));
  });

  test('the month chooses as the list of the map does, and shows all that fits', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(site.address + fullest);
    await page.locator('main details summary').click();
    const kind = 'development';
    await page.locator(`#choices [value="${kind}"]`).check();
    assert.deepEqual(
      await page
        .locator('.month li:visible')
        .evaluateAll((all) => [...new Set(all.map((one) => (one as HTMLElement).dataset.kind))]),
      [kind],
    );
    const small = await page
      .locator(`.month li[data-kind="${kind}"]`)
      .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 5).length);
    assert.equal(small, 0, 'nothing that fits is left behind "and 3 more"');
  });

  test('only months that hold something are linked', () => {
    const known = new Set(months.map(({ address }) => address));
    for (const month of months) {
      const linked = Array.from(readText(month).matchAll(/href="(\/calendar\/[\d-]+)/g), ([, href]) => href!);
      assert.ok(linked.length >= months.length, month.address);
      assert.deepEqual(
        linked.filter((href) => !known.has(href)),
        [],
        month.address,
      );
    }
  });
});
