import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright';
import { browseSite } from '../support/site/browse-site.ts';
import { oneOrTwoOfEachType, readPages } from '../support/site/built-site.ts';
import { findAxeFaults, type Outline, readOutline } from '../support/site/look.ts';
import { reopenWithoutScripts, viewportOf, visit, widths, type Visit } from '../support/site/visit.ts';
import { weigh } from '../support/site/weigh.ts';

const pages = readPages();

// Two at a time, because a page mostly waits.
describe('in a browser', { concurrency: 2 }, () => {
  const site = browseSite();

  for (const [address, isFullest] of fullestAndSmallest()) {
    test(`${address} at 360 and 1280 px with scripts, and with letters twice as large`, () =>
      visit(site.browser, site.address + address, { width: 360, scripts: true }, async (seen) => {
        for (const width of widths) {
          await seen.page.setViewportSize(viewportOf(width));
          await checkOutline(seen.page, address);
          if (isFullest || width === 360) assert.deepEqual(await findAxeFaults(seen.page), [], `axe at ${width} px`);
        }
        checkRequests(seen);
        const { css, fonts } = weigh(seen.requests);
        assert.ok(css <= 20_000, `${css} bytes of CSS`);
        assert.ok(fonts <= 80_000, `${fonts} bytes of fonts`);
        await seen.page.setViewportSize(viewportOf(360));
        await seen.page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
        checkWidth(await readOutline(seen.page));
      }));

    if (!isFullest) continue;
    test(`${address} at 360 and 1280 px without scripts`, async () => {
      const url = site.address + address;
      await visit(site.browser, url, { width: 360, scripts: false }, async (seen) => {
        for (const width of widths) {
          await seen.page.setViewportSize(viewportOf(width));
          await checkOutline(seen.page, address);
        }
        assert.equal(await seen.page.locator('[hidden]:visible').count(), 0, 'what is hidden is not to be seen');
        checkRequests(seen);
      });
      assert.deepEqual(await reopenWithoutScripts(site.browser, url, findAxeFaults), []);
    });
  }

  test('an address that is not there says so, in words and with status 404', () =>
    visit(site.browser, `${site.address}/area/99`, { width: 360, scripts: true }, async ({ page, status }) => {
      assert.equal(status, 404);
      assert.equal((await readOutline(page)).headings, 1);
    }));

  function checkRequests({ status, errors, requests }: Visit): void {
    assert.equal(status, 200);
    assert.deepEqual(errors, []);
    const elsewhere = requests.filter(({ url }) => !url.startsWith(`${site.address}/`));
    assert.deepEqual(elsewhere, [], 'a page asks no other host for anything');
  }
});

async function checkOutline(page: Page, address: string): Promise<void> {
  const found = await readOutline(page);
  assert.equal(found.language, address.startsWith('/en/') ? 'en' : 'th');
  assert.equal(found.headings, 1, 'a page has one h1');
  assert.ok(found.title.length > 5, `title "${found.title}"`);
  assert.ok(found.description.length > 20, `description "${found.description}"`);
  assert.ok(found.textLength > 100, 'the main part holds text');
  checkWidth(found);
}

function checkWidth({ contentWidth, windowWidth, tooWide }: Outline): void {
  assert.ok(
    contentWidth <= windowWidth,
    `${contentWidth} px wide in a window of ${windowWidth}:\n${tooWide.join('\n')}`,
  );
}

/** Addresses of the fullest page of each type (true), which is looked at in every way, and of the smallest (false). */
function fullestAndSmallest(): [address: string, isFullest: boolean][] {
  return [...Map.groupBy(oneOrTwoOfEachType(pages), ({ type }) => type).values()].flatMap((alike) =>
    alike.map(({ address }, place): [string, boolean] => [address, place === 0]),
  );
}
