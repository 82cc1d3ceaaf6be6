import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { readSettings } from '../../src/settings.ts';
import { launchBrowser } from '../../scripts/browser/launch-browser.ts';
import { readPages, readText, siteFolder } from '../support/site/built-site.ts';
import { checkFeed, type XmlElement } from '../support/site/check-feed.ts';

const { address } = readSettings('data/portal.yaml').portal;
const names = globSync('**/*.xml', { cwd: siteFolder, exclude: ['sitemap*.xml'] }).toSorted();
const read = (name: string) => readFileSync(path.join(siteFolder, name), 'utf8');

describe('every feed of the site', () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
  });
  after(() => browser?.close());

  test('is one of many: of areas, of their kinds, of kinds and of agencies', () => {
    const sorts = new Set(names.map((name) => name.replace(/\/[^/]+\//, '/*/')));
    for (const sort of ['area/*/feed.xml', 'area/*/disaster.xml', 'kinds/*/feed.xml', 'agencies/*/feed.xml']) {
      assert.ok(sorts.has(sort), sort);
    }
  });

  test('is well-formed, keeps the musts of RFC 4287 and leads to pages that are there', async () => {
    const faults: string[] = [];
    const pages = new Set(readPages().map((one) => one.address));
    for (let start = 0; start < names.length; start += 50) {
      const some = names.slice(start, start + 50);
      const feeds = await parseXml(page, some.map(read));
      for (const [place, feed] of feeds.entries()) {
        const name = some[place]!;
        const found =
          typeof feed === 'string' ? [feed] : [...checkFeed(feed, `${address}/${name}`), ...deadLinks(feed, pages)];
        faults.push(...found.map((fault) => `${name}: ${fault}`));
      }
    }
    assert.deepEqual(faults.slice(0, 20), []);
  });

  test('is announced by the page that shows the same, and none is announced that is not there', () => {
    const announced = readPages().flatMap((one) =>
      [
        ...readText(one).matchAll(
          /<link rel="alternate" type="application\/atom\+xml" href="\/([^"]+)" title="[^"]+"/g,
        ),
      ].map(([, name]) => name!),
    );
    assert.deepEqual(
      announced.filter((name) => !names.includes(name)),
      [],
    );
    const own = names.filter((name) => name.endsWith('/feed.xml'));
    assert.deepEqual(
      own.filter((name) => !announced.includes(name)),
      [],
    );
  });

  test('faults of feeds are found', async () => {
    const [broken, wrong] = await parseXml(page, [
      '<feed><id></feed>',
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry/></feed>',
    ]);
    assert.match(String(broken), /error on line 1/);
    assert.ok(checkFeed(wrong as XmlElement, 'x').length > 10);
  });
});

/** Texts read by the browser's parser of XML, which stops at the first fault; its words where one is not well-formed. */
function parseXml(page: Page, texts: string[]): Promise<(XmlElement | string)[]> {
  return page.evaluate((sources) => {
    const read = (element: Element): XmlElement => ({
      name: element.localName,
      namespace: element.namespaceURI,
      attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      text: element.textContent,
      children: [...element.children].map(read),
    });
    return sources.map((source) => {
      const parsed = new DOMParser().parseFromString(source, 'application/xml');
      const fault = parsed.querySelector('parsererror');
      return fault ? fault.textContent : read(parsed.documentElement);
    });
  }, texts);
}

/** Pages that a feed and its entries lead to and that are not there. */
function deadLinks(feed: XmlElement, pages: ReadonlySet<string>): string[] {
  const links = [feed, ...feed.children.filter(({ name }) => name === 'entry')].flatMap(({ children }) => children);
  return links
    .filter(({ name, attributes }) => name === 'link' && attributes.rel === 'alternate')
    .map(({ attributes }) => attributes.href!.slice(address.length))
    .filter((href) => !pages.has(href))
    .map((href) => `${href} is not there`);
}
