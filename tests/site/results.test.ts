import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import type { ToldMeasure } from '../../src/measures/definition.ts';
import { continuityMeasures, type MeasureId, measures } from '../../src/measures/definitions.ts';
import { browseSite } from '../support/site/browse-site.ts';
import { readPages, readText, shareOfEachType, siteFolder } from '../support/site/built-site.ts';
import { visit } from '../support/site/visit.ts';

const results = readPages().filter(({ address }) => /^\/area\/\d+\/results\/[^/]+$/.test(address));
const digits = { district: 4, tambon: 6, village: 8 } as const;

interface Row {
  measures: string[];
  people: number;
  place: string;
}

/** All rows behind a figure, of every page that they have. */
function readRows(href: string, address: string): Row[] {
  const [own = '', fragment] = href.split('#');
  assert.ok(fragment, `${href} leads to rows`);
  const pages = own === address ? [own] : numbered(own);
  const html = pages.map((page) => readFileSync(path.join(siteFolder, `${page}.html`), 'utf8'));
  assert.ok(html[0]!.includes(`id="${fragment}"`), `${href}: there is such a place`);
  return html.flatMap((text) =>
    [...text.matchAll(/<tr data-in="([^"]*)"(?: data-value="(\d+)")? data-place="(\d+)"/g)].map(
      ([, ids = '', people, place = '']) => ({ measures: ids.split(' '), people: Number(people ?? 0), place }),
    ),
  );
}

/** A list's pages: the first, then those with a number. */
function numbered(first: string): string[] {
  const pages = [first];
  for (let page = 2; existsSync(path.join(siteFolder, `${first}/${page}.html`)); page++) pages.push(`${first}/${page}`);
  return pages;
}

const numbersIn = (text: string) => [...text.matchAll(/\d[\d,]*/g)].map(([found]) => Number(found.replaceAll(',', '')));

/** What a figure says, against the rows that it leads to. */
function checkFigure(id: MeasureId, shown: string, part: string, rows: Row[], area: string): void {
  const counted = rows.filter((row) => row.measures.includes(id));
  const measure = measures[id];
  const [value] = numbersIn(shown);
  const [first, second] = numbersIn(part);
  switch (measure.type) {
    case 'count':
      return assert.equal(counted.length, value, id);
    case 'sum':
      assert.equal(counted.length, first ?? 0, `${id}: reports`);
      if (id === 'participants')
        assert.equal(
          counted.reduce((sum, row) => sum + row.people, 0),
          value ?? 0,
          id,
        );
      return;
    case 'share':
      // The whole of the people's share is people; of the others it is activities.
      return id === 'people-share' ? undefined : assert.equal(counted.length, second ?? 0, `${id}: of`);
    case 'days':
      return assert.equal(counted.length, first ?? 0, `${id}: reports`);
    case 'agencies':
      return assert.equal(counted.length, rows.filter((row) => row.measures.includes('done')).length, id);
    case 'areas': {
      const places = counted.filter(({ place }) => place.length >= digits[measure.level]);
      const areas = new Set(places.map(({ place }) => place.slice(0, digits[measure.level])));
      assert.ok(area.length < digits[measure.level]);
      return assert.equal(areas.size, value, id);
    }
  }
}

describe('every figure of a page of results leads to the rows it counts', () => {
  const tried = [
    ...shareOfEachType(results, 12),
    ...results.filter(({ address }) => address.includes('/49/results/fy')),
  ];
  assert.ok(tried.length >= 10, `${tried.length} pages`);
  for (const page of tried) {
    test(page.address, () => {
      const area = page.address.split('/')[2]!;
      const cells = readText(page).matchAll(
        /<a href="([^"]+)" data-measure="([\w-]+)">\s*([^<]+?)\s*<\/a>\s*(?:<span class="part">([^<]*)<\/span>)?/g,
      );
      let figures = 0;
      for (const [, href = '', id = '', shown = '', part = ''] of cells) {
        checkFigure(id as MeasureId, shown, part, readRows(href, page.address), area);
        figures++;
      }
      assert.ok(figures >= 15, `${figures} figures`);
    });
  }
});

test('each row leads to its activity, whose page names the file and row of the export', () => {
  const page = results.find(({ address }) => /\/area\/\d{6}\/results\//.test(address))!;
  const hrefs = [...readText(page).matchAll(/<a href="(\/activities\/[^"]+)"/g)].map(([, href]) => href!);
  assert.ok(hrefs.length > 0);
  for (const href of hrefs) {
    const activity = readFileSync(path.join(siteFolder, `${href}.html`), 'utf8');
    assert.match(activity, /<td class="file">[\s\S]*?<td class="number">\s*\d+/, href);
  }
});

test('the page of method holds every definition: name, formula, whole, caveats, source and SQL', () => {
  const html = readFileSync(path.join(siteFolder, 'method.html'), 'utf8');
  const text = html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');
  for (const [id, measure] of Object.entries<ToldMeasure>({ ...measures, ...continuityMeasures })) {
    assert.ok(html.includes(`id="measure-${id}"`), id);
    const { name, unit, formula, caveats, source, sql } = measure;
    const told = [name.th, unit.th, formula.th, caveats.th, source.th, sql];
    const whole = measure.denominator ? [measure.denominator.th] : [];
    for (const each of [...told, ...whole]) {
      assert.ok(text.includes(each.replaceAll(/\s+/g, ' ').trim()), `${id}: ${each}`);
    }
  }
});

describe('without a script', () => {
  const site = browseSite();

  test('a figure’s link shows its own rows alone, and says how many', () => {
    const page = results.find(({ address }) => /\/area\/\d{4}\/results\/\d{4}-\d\d$/.test(address))!;
    return visit(site.browser, site.address + page.address, { width: 360, scripts: false }, async ({ page: tab }) => {
      const figure = tab.locator('a[data-measure="done"]');
      const shown = (await figure.textContent())!.trim();
      const all = await tab.locator('.result-rows tr[data-in]').count();
      await figure.click();
      const rows = await tab.locator('.result-rows tr[data-in]:visible').count();
      assert.equal(String(rows), shown);
      assert.ok(rows <= all);
      assert.equal(await tab.locator('.row-choice:visible').count(), 1);
      await tab.locator('.row-choice:visible a').click();
      assert.equal(await tab.locator('.result-rows tr[data-in]:visible').count(), all);
    });
  });

  test('a summary is one A4 sheet, and its digits change by a link', () => {
    const summary = readPages().find(({ address }) => /^\/area\/\d\d\/results\/\d{4}-\d\d\/summary$/.test(address))!;
    return visit(
      site.browser,
      site.address + summary.address,
      { width: 1280, scripts: false },
      async ({ page: tab }) => {
        const table = tab.locator('.summary-table tbody');
        assert.match(await table.innerText(), /[๐-๙]/);
        assert.doesNotMatch(await table.innerText(), /\d/);
        const pdf = (await tab.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
        assert.equal(pdf.match(/\/Type\s*\/Page\b/g)?.length, 1);
        await tab.locator('.summary-choices a[href="#arabic"]').click();
        assert.doesNotMatch(await table.innerText(), /[๐-๙]/);
      },
    );
  });
});
