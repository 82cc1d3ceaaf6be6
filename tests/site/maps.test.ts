import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright';
import { browseSite } from '../support/site/browse-site.ts';
import { type BuiltPage, readPages, readText, siteFolder } from '../support/site/built-site.ts';
import { visit, widths } from '../support/site/visit.ts';

const pages = readPages();
const ofType = (wanted: string) => pages.filter(({ type }) => type === wanted);
const areasOf = (digits: number) => ofType(`/area/* of ${digits}`);
const withMap = [...pages.filter(({ address }) => address === '/'), ...areasOf(2), ...areasOf(4), ...areasOf(6)];
const packed = (text: string | Buffer) => brotliCompressSync(text).length;
const readFile = (address: string) => readFileSync(path.join(siteFolder, address));
const drawingOf = (page: BuiltPage) => /<svg class="map".*?<\/svg>/s.exec(readText(page))?.[0];

test('home and every province, district and tambon have a map of at most 2.5 kB', () => {
  assert.ok(withMap.length > 60);
  for (const page of withMap) {
    const bytes = packed(drawingOf(page) ?? assert.fail(`${page.address} has no map`));
    assert.ok(bytes <= 2500, `${page.address}: ${bytes} bytes`);
  }
});

describe('the shared picture of where a place lies and the point on it take together', () => {
  // The picture of a province, for an activity that names its district alone, has longer outlines than that of a district.
  const limits = [
    { name: 'at most 0.8 kB on the pages of villages', places: areasOf(8), most: 800 },
    { name: 'at most 0.85 kB on those of activities', places: ofType('/activities/*'), most: 850 },
  ];
  for (const { name, places, most } of limits) {
    test(name, () => {
      assert.ok(places.length > 100);
      for (const page of places) {
        const drawing = drawingOf(page) ?? assert.fail(`${page.address} has no map`);
        const href = /<image href="([^"]+)"/.exec(drawing)?.[1] ?? assert.fail(`${page.address} shares no picture`);
        const bytes = packed(drawing) + packed(readFile(href));
        assert.ok(bytes <= most, `${page.address}: ${bytes} bytes`);
      }
    });
  }
});

test('pictures of maps are at most 2.5 kB with their style, key and credits', () => {
  for (const { address } of withMap.filter((page) => page.address !== '/')) {
    const bytes = packed(readFile(`${address}/map.svg`));
    assert.ok(bytes <= 2500, `${address}/map.svg: ${bytes} bytes`);
  }
});

test('every number on a map is in the table below it', () => {
  let compared = 0;
  for (const page of withMap) {
    const [drawing = '', table = ''] = readText(page)
      .split('<table')
      .slice(0, 2)
      .map((part) => part.replaceAll(/\s+/g, ' '));
    const rows = table.split('<tr').map((row) => row.replaceAll(/<[^>]+>/g, ' '));
    for (const [, href, said] of drawing.matchAll(/<a href="([^"]+)">\s*<title>[^<]*: ([^<]*)<\/title>/g)) {
      const row = rows[table.split('<tr').findIndex((each) => each.includes(`href="${href}"`))] ?? '';
      for (const number of said!.match(/[\d,]+/g) ?? []) {
        assert.match(row, new RegExp(`(^|\\D)${number}(\\D|$)`), `${page.address} ${href}: ${said}`);
        compared++;
      }
    }
  }
  assert.ok(compared > 100, `${compared} numbers`);
});

describe('in a browser', { concurrency: 2 }, () => {
  const site = browseSite();

  for (const { address } of [...areasOf(2), ...areasOf(4)]) {
    test(`names on the map of ${address} are whole: inside the drawing, and none on another`, () =>
      visit(site.browser, site.address + address, { width: 360, scripts: false }, async ({ page }) => {
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 });
          assert.deepEqual(await findCrowdedNames(page), [], `at ${width} px`);
        }
      }));
  }

  test('the reader chooses what a map is shaded by, without a script', () =>
    visit(site.browser, `${site.address}/area/49`, { width: 360, scripts: false }, async ({ page }) => {
      const shown = () =>
        page.evaluate(() => [
          ...[...document.querySelectorAll('.map-areas path')].map((area) => getComputedStyle(area).fill),
          getComputedStyle(document.querySelector('.map-count-key')!).display,
          getComputedStyle(document.querySelector('.map-weeks-key')!).display,
        ]);
      const byCount = await shown();
      assert.deepEqual(byCount.slice(-2), ['grid', 'none']);
      await page.getByLabel('สัปดาห์ที่ว่างเว้น').check();
      const byWeeks = await shown();
      assert.deepEqual(byWeeks.slice(-2), ['none', 'grid']);
      assert.notDeepEqual(byWeeks.slice(0, -2), byCount.slice(0, -2));
    }));

  test('on paper a map is black, white and grey', () =>
    visit(site.browser, `${site.address}/area/4904`, { width: 1280, scripts: false }, async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      const colours = await page.evaluate(() =>
        [...document.querySelectorAll('.map-areas path, .map .mark')].map((each) => getComputedStyle(each).fill),
      );
      assert.ok(colours.length > 5);
      for (const colour of colours) assert.match(colour, /^rgb\((\d+), \1, \1\)$/);
    }));
});

/** Names that lie on one another or reach out of the drawing, by a tenth of a letter or more. */
function findCrowdedNames(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const frame = document.querySelector('.map-figure .map')!.getBoundingClientRect();
    const names = [...document.querySelectorAll('.map-names text')].map((name) => ({
      text: name.textContent,
      box: name.getBoundingClientRect(),
    }));
    const spare = 2;
    return names.flatMap(({ text, box }, index) => {
      const isOut = box.left < frame.left - spare || box.right > frame.right + spare;
      const others = names.slice(index + 1).filter(({ box: other }) => {
        const wide = Math.min(box.right, other.right) - Math.max(box.left, other.left);
        // A line's box holds room for marks that few names have.
        const high = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
        return wide > spare && high > box.height * 0.3;
      });
      return [...(isOut ? [`${text} reaches out`] : []), ...others.map((other) => `${text} lies on ${other.text}`)];
    });
  });
}
