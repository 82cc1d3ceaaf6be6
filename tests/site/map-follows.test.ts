import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import Papa from 'papaparse';
import type { Browser, Page } from 'playwright';
import { serve, type SiteServer } from '../../scripts/serve.ts';
import { launchBrowser } from '../support/browser.ts';
import { siteFolder } from '../support/site/built-site.ts';
import { onMap, type MapSession } from '../support/site/open-map.ts';

const published = Papa.parse<Record<string, string>>(
  readFileSync(path.join(siteFolder, 'data/activities.csv'), 'utf8').replace('\uFEFF', ''),
  { header: true, skipEmptyLines: true },
).data;

// What is tested in map.test.ts by what is published is tested here by what a reader does next, and by what fails meanwhile.

describe('the map follows its reader', { concurrency: 2 }, () => {
  let browser: Browser;
  let server: SiteServer;
  before(async () => {
    [browser, server] = await Promise.all([launchBrowser(), serve(siteFolder, 0)]);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });
  const open = <Result>(
    query: string,
    use: (map: MapSession) => Promise<Result>,
    prepare?: (page: Page) => Promise<unknown>,
  ) => onMap(browser, `${server.address}/map${query}`, use, prepare);

  test('other activities, as many as before, are other buttons in the list', async () => {
    const tambons = Map.groupBy(
      published.filter(({ tambon_code }) => tambon_code),
      ({ tambon_code }) => tambon_code!,
    );
    const countOf = (code: string, kind: string) => tambons.get(code)!.filter((one) => one.kind === kind).length;
    const code = [...tambons.keys()].find((each) => {
      const count = countOf(each, 'disaster');
      return count > 0 && count === countOf(each, 'special');
    });
    assert.ok(code, 'the sample has a tambon with as many activities of two kinds');
    await open(`?weeks=all&area=${code}&kind=disaster`, async ({ page, choose }) => {
      await page.locator('.explorer-activity').first().waitFor();
      await choose('input[name="kind"][value="special"]');
      await page.locator('input[name="kind"][value="disaster"]').uncheck();
      await page.locator('.explorer-activity .kind-special').first().waitFor();
      assert.equal(await page.locator('.explorer-activity .kind-disaster').count(), 0);
    });
  });
});
