import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright';
import { serve, type SiteServer } from '../../scripts/serve.ts';
import { launchBrowser } from '../support/browser.ts';
import { readPages, shareOfEachType, siteFolder } from '../support/site/built-site.ts';
import { visit } from '../support/site/visit.ts';

// What a reader's telephone gets, in bytes of gzip, which every host can do; Brotli is smaller.

const limits = { all: 130_000, style: 20_000, fonts: 80_000 };

describe('on the wire', { concurrency: 2 }, () => {
  let browser: Browser;
  let server: SiteServer;
  before(async () => {
    [browser, server] = await Promise.all([launchBrowser(), serve(siteFolder, 0)]);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  const pages = readPages();
  const districts = pages.filter(({ type }) => type === '/area/* of 4');
  const others = shareOfEachType(pages, 1).filter(({ type }) => type !== '/area/* of 4');

  for (const { address } of districts) {
    test(`${address} is at most 130 kB of HTML, CSS and fonts, with at most 20 kB of CSS and 80 kB of fonts`, async () => {
      const { page, style, fonts } = await weigh(address);
      assert.ok(style <= limits.style, `CSS ${style} bytes`);
      assert.ok(fonts <= limits.fonts, `fonts ${fonts} bytes`);
      assert.ok(page + style + fonts <= limits.all, `HTML ${page} + CSS ${style} + fonts ${fonts} bytes`);
    });
  }
  for (const { address } of others) {
    test(`${address} has at most 20 kB of CSS and 80 kB of fonts`, async () => {
      const { style, fonts } = await weigh(address);
      assert.ok(style <= limits.style, `CSS ${style} bytes`);
      assert.ok(fonts <= limits.fonts, `fonts ${fonts} bytes`);
    });
  }
  test('there are districts to weigh', () => assert.ok(districts.length > 0));

  async function weigh(address: string) {
    const weight = { page: 0, style: 0, fonts: 0 };
    await visit(browser, server.address + address, { width: 360, scripts: true }, async ({ requests }) => {
      for (const { url, type, status } of requests) {
        if (status !== 200) continue;
        const { pathname } = new URL(url);
        if (type === 'document') weight.page += sizeOf(`${address === '/' ? '/index' : address}.html`, true);
        if (type === 'stylesheet') weight.style += sizeOf(pathname, true);
        if (type === 'font') weight.fonts += sizeOf(pathname, false);
      }
    });
    return weight;
  }
});

function sizeOf(address: string, packed: boolean): number {
  const bytes = readFileSync(path.join(siteFolder, address));
  return packed ? gzipSync(bytes).length : bytes.length;
}
