import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright';
import { browseSite } from '../support/site/browse-site.ts';
import { visit } from '../support/site/visit.ts';

describe('in the few colours that a reader has chosen', () => {
  const site = browseSite();
  const look = <Result>(address: string, read: (page: Page) => Promise<Result>) =>
    visit(site.browser, site.address + address, { width: 1280, scripts: true }, async ({ page }) => {
      await page.emulateMedia({ forcedColors: 'active' });
      return read(page);
    });
  /** What is drawn of each element: properties of its style, in this order. */
  const styles = (page: Page, selector: string, properties: string[]) =>
    page
      .locator(selector)
      .evaluateAll(
        (found, names) => found.map((one) => names.map((name) => getComputedStyle(one).getPropertyValue(name))),
        properties,
      );

  test('every shade of a map is another, in its key too, and areas have an edge', async () => {
    await look('/area/49', async (page) => {
      const key = (await styles(page, '.map-swatch:visible', ['background-color', 'border-top-width'])) as string[][];
      assert.ok(key.length >= 4, `${key.length} shades`);
      assert.equal(new Set(key.map(([ground]) => ground)).size, key.length);
      assert.deepEqual(
        key.filter(([, edge]) => edge === '0px'),
        [],
      );
      const areas = await styles(page, '.map-areas path', ['fill', 'stroke']);
      assert.ok(areas.length >= 7 && areas.every(([fill, stroke]) => stroke !== 'none' && stroke !== fill));
    });
  });

  test('planned is hollow and hatched where done is filled', async () => {
    await look('/cards/plan-done/4901', async (page) => {
      const [planned] = await styles(page, '.chart-wide .chart-planned', ['fill', 'stroke']);
      const [done] = await styles(page, '.chart-wide .chart-done', ['fill']);
      const [hatch] = await styles(page, '.chart-wide .chart-hatch', ['stroke']);
      assert.notEqual(planned![0], done![0]);
      assert.equal(planned![1], done![0]);
      assert.equal(hatch![0], done![0]);
    });
  });

  test('days of a heat map are told apart by their size, and those with nothing have an edge', async () => {
    await look('/cards/active-days/49', async (page) => {
      const sizes = async (step: number) =>
        (await styles(page, `.chart-wide rect.chart-heat-${step}`, ['width'])).map(([width]) => width);
      const [few, some, many] = await Promise.all([1, 2, 3].map(sizes));
      assert.equal(new Set([few![0], some![0], many![0]]).size, 3);
      const [none] = await styles(page, '.chart-wide .chart-heat-0', ['stroke']);
      assert.notEqual(none![0], 'none');
    });
  });

  test('states have a frame, and the part of the site that one is in a line', async () => {
    await look('/calendar/2026-11', async (page) => {
      const [chosen] = await styles(page, '.menu a[aria-current]', [
        'text-decoration-line',
        'text-decoration-thickness',
      ]);
      assert.deepEqual(chosen, ['underline', '3px']);
    });
    await look('/kinds/development', async (page) => {
      const states = await styles(page, '.state:visible', ['border-top-width']);
      assert.ok(states.length > 0 && states.every(([width]) => width !== '0px'));
    });
  });

  test('no ground behind a number covers the words above it', async () => {
    await look('/kinds/development', async (page) => {
      for (const selector of ['.leaf-day', '.figure']) {
        const found = await styles(page, selector, ['forced-color-adjust', 'color']);
        const [ink] = await styles(page, 'h1', ['color']);
        assert.ok(
          found.length > 0 && found.every(([adjust, colour]) => adjust === 'none' && colour === ink![0]),
          selector,
        );
      }
    });
  });

  test('the answer that keys have come to is framed', async () => {
    await look('/about', async (page) => {
      await page.fill('.search input', 'ตลาด');
      await page.waitForSelector('.suggestion');
      await page.press('.search input', 'ArrowDown');
      const [chosen] = await styles(page, '.suggestion[aria-selected="true"]', ['outline-style', 'outline-width']);
      assert.deepEqual(chosen, ['solid', '3px']);
    });
  });
});
