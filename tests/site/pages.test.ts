import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright';
import { serve, type SiteServer } from '../../scripts/serve.ts';
import { launchBrowser } from '../support/browser.ts';
import { oneOrTwoOfEachType, readPages, siteFolder } from '../support/site/built-site.ts';
import { findAxeFaults, readOutline } from '../support/site/look.ts';
import { reopenWithoutScripts, visit, ways } from '../support/site/visit.ts';

const pages = readPages();

// More than one at a time, because a page mostly waits.
describe('in a browser', { concurrency: 3 }, () => {
  let browser: Browser;
  let server: SiteServer;
  before(async () => {
    [browser, server] = await Promise.all([launchBrowser(), serve(siteFolder, 0)]);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  for (const { address } of oneOrTwoOfEachType(pages)) {
    for (const way of ways) {
      test(`${address} at ${way.width} px ${way.scripts ? 'with' : 'without'} scripts`, async () => {
        const url = server.address + address;
        await visit(browser, url, way, async ({ page, status, errors, requests }) => {
          const found = await readOutline(page);
          assert.equal(status, 200);
          assert.equal(found.language, 'th');
          assert.equal(found.headings, 1, 'a page has one h1');
          assert.ok(found.title.length > 5 && found.description.length > 20, 'a page has a title and a description');
          assert.ok(found.textLength > 100, 'the main part holds text');
          assert.ok(found.contentWidth <= found.windowWidth, `wider than the window: ${found.tooWide.join('\n')}`);
          assert.deepEqual(errors, []);
          assert.deepEqual(
            requests.filter(({ url }) => !url.startsWith(`${server.address}/`)).map(({ url }) => url),
            [],
          );
          if (way.scripts) assert.deepEqual(await findAxeFaults(page), []);
        });
        if (!way.scripts) assert.deepEqual(await reopenWithoutScripts(browser, url, way, findAxeFaults), []);
      });
    }
  }

  test('an address that is not there says so, in words and with status 404', () =>
    visit(browser, `${server.address}/area/99`, ways[0]!, async ({ page, status }) => {
      assert.equal(status, 404);
      assert.equal((await readOutline(page)).headings, 1);
    }));
});
