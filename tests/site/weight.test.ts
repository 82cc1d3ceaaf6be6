import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { browseSite } from '../support/site/browse-site.ts';
import { readPages, readText } from '../support/site/built-site.ts';
import { visit } from '../support/site/visit.ts';
import { weigh, weighScripts } from '../support/site/weigh.ts';

// The limits of CSS and fonts, which hold for every page type, are tested where each is looked at (pages.test.ts).

test('no page begins with more than 60 kB of scripts: what draws maps and charts is asked for where it is seen', () => {
  const heavy = new Map(
    readPages()
      .map((page) => [page.type, weighScripts(readText(page))] as const)
      .filter(([, bytes]) => bytes > 60_000),
  );
  assert.deepEqual([...heavy], []);
});

describe('on the wire', () => {
  const site = browseSite();

  const districts = readPages().filter(({ type }) => type === '/area/* of 4');
  test('there are districts to weigh', () => assert.ok(districts.length > 0));

  for (const { address } of districts) {
    test(`${address} is at most 130 kB of HTML, CSS and fonts`, () =>
      visit(site.browser, site.address + address, { width: 360, scripts: true }, async ({ requests }) => {
        const { html, css, fonts } = weigh(requests);
        assert.ok(html > 0 && css > 0 && fonts > 0, 'each was counted');
        assert.ok(html + css + fonts <= 130_000, `HTML ${html} + CSS ${css} + fonts ${fonts} bytes`);
      }));
  }
});
