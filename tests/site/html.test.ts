import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { validateHtml } from '../../scripts/check-html/validate-html.ts';
import { readPages, readText, shareOfEachType } from '../support/site/built-site.ts';

// A share of the pages; `npm run check:html` takes all.
const pages = readPages();
const types = Map.groupBy(shareOfEachType(pages, 5), ({ type }) => type);

describe('html-validate finds nothing in pages of type', () => {
  for (const [type, alike] of types) {
    test(type, async () => {
      const found = await Promise.all(alike.map((page) => validateHtml(readText(page), page.address)));
      assert.deepEqual(found.flat().slice(0, 20), []);
    });
  }
});

test('html-validate finds what is wrong', async () => {
  const found = await validateHtml(
    '<!doctype html><html lang="th"><head><title>x</title></head><body><p><div></div></p></body></html>',
    'x',
  );
  assert.notDeepEqual(found, []);
});

test('no two pages have the same title', () => {
  const titles = Map.groupBy(pages, (page) => /<title>([^<]*)<\/title>/.exec(readText(page))?.[1] ?? '');
  const twice = [...titles].filter(([, alike]) => alike.length > 1);
  assert.deepEqual(
    twice.map(([title, alike]) => `${title}: ${alike.map(({ address }) => address).join(' ')}`),
    [],
  );
});
