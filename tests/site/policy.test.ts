import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright';
import { serve, type SiteServer } from '../../scripts/serve.ts';
import { launchBrowser } from '../../scripts/browser/launch-browser.ts';
import { readPages, readText, siteFolder } from '../support/site/built-site.ts';
import { visit } from '../support/site/visit.ts';

test('every page says what it may load, before it loads anything', () => {
  for (const page of readPages()) {
    const [, head = ''] = /<head>(.*?)<(?:link|script|img)/s.exec(readText(page)) ?? [];
    assert.match(head, /<meta http-equiv="Content-Security-Policy" content="default-src 'none';/, page.address);
  }
});

describe('in a browser, whatever comes to stand in a page', () => {
  let browser: Browser;
  let server: SiteServer;
  let other: Server;
  let otherAddress: string;
  /** What the other host was asked for. */
  const asked: string[] = [];
  before(async () => {
    other = createServer(({ url = '' }, response) => {
      asked.push(url);
      response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/plain' }).end();
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    otherAddress = `http://localhost:${(other.address() as AddressInfo).port}`;
    [browser, server] = await Promise.all([launchBrowser(), serve(siteFolder, 0)]);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    other?.close();
  });

  /** Puts things into a page, and returns the directives that refused them. */
  const tryOut = (bySite: string) =>
    visit(browser, bySite, { width: 360, scripts: true }, ({ page }) =>
      page.evaluate(async (otherSite) => {
        const refused = new Set<string>();
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
          refused.add(effectiveDirective),
        );
        const put = (tag: string, parts: object) =>
          document.body.append(Object.assign(document.createElement(tag), parts));
        put('img', { src: `${otherSite}/picture` });
        put('script', { src: `${otherSite}/script` });
        put('script', { textContent: 'globalThis.ran = true' });
        put('link', { rel: 'stylesheet', href: `${otherSite}/style` });
        put('iframe', { src: `${otherSite}/frame` });
        document.body.setAttribute('style', 'color: red');
        await fetch(`${otherSite}/data`).catch(() => {});
        await new Promise((resolve) => setTimeout(resolve, 200));
        return { refused: [...refused].toSorted(), ran: 'ran' in globalThis };
      }, otherAddress),
    );

  test('no other host is asked for anything, and nothing inline runs or styles', async () => {
    for (const address of ['/', '/search', '/map']) {
      assert.deepEqual(
        await tryOut(server.address + address),
        {
          refused: ['connect-src', 'frame-src', 'img-src', 'script-src-elem', 'style-src-attr', 'style-src-elem'],
          ran: false,
        },
        address,
      );
    }
    assert.deepEqual(asked, []);
  });

  test('the other host would have answered', async () => {
    await fetch(`${otherAddress}/data`);
    assert.deepEqual(asked.splice(0), ['/data']);
  });

  test('no other site can show a page of this one inside of its own', async () => {
    const { headers } = await fetch(server.address);
    assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/);
  });
});
