import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import type { ToldMeasure } from '../../src/measures/definition.ts';
import { addDays, startOfWeek } from '../../src/domain/calendar-days.ts';
import { villageState } from '../../src/measures/continuity.ts';
import { continuityMeasures, type MeasureId, measures } from '../../src/measures/definitions.ts';
import { type Period, readPeriod } from '../../src/measures/period.ts';
import { browseSite } from '../support/site/browse-site.ts';
import { readPages, readText, shareOfEachType, siteFolder } from '../support/site/built-site.ts';
import { checkFigure, numbersIn, readFigures, readRows } from '../support/site/figure-rows.ts';
import { visit } from '../support/site/visit.ts';

const results = readPages().filter(({ address }) => /^\/area\/\d+\/results\/[^/]+$/.test(address));
/** The day that the tested site is made for. */
const today = '2026-11-24';
const isWhole = (monday: string, { from, to }: Period) => {
  const sunday = addDays(monday, 6);
  return monday >= from && sunday <= to && sunday < today;
};

describe('every figure of a page of results leads to the rows it counts', () => {
  const tried = [
    ...shareOfEachType(results, 12),
    ...results.filter(({ address }) => address.includes('/49/results/fy')),
  ];
  assert.ok(tried.length >= 10, `${tried.length} pages`);
  for (const page of tried) {
    test(page.address, () => {
      const figures = readFigures(readText(page)).map(({ href, id, shown, part }) => {
        // Figures of the period before and of areas inside lead to pages of their own.
        const area = /-(\d{6,8})$/.exec(href)?.[1] ?? href.split('/')[2]!;
        checkFigure(id as MeasureId, shown, part, readRows(href, page.address), area);
        return href.split('#')[0];
      });
      assert.ok(figures.length >= 15, `${figures.length} figures`);
    });
  }
});

test('the figures of the period before and of areas inside lead to rows too, also of areas without a page of their own', () => {
  const district = results.find(({ address }) => /\/area\/\d{4}\/results\/\d{4}-W\d\d$/.test(address))!;
  const hrefs = results
    .filter(({ type }) => type === district.type)
    .flatMap((page) => readFigures(readText(page)).map(({ href }) => ({ href, address: page.address })));
  assert.ok(
    hrefs.some(({ href, address }) => href.startsWith('/area/') && !href.startsWith(address)),
    'the period before',
  );
  const inside = hrefs.filter(({ href }) => /#rows-[a-z-]+-\d{6}$/.test(href));
  assert.ok(inside.length > 100, `${inside.length} figures of tambons`);
  for (const { href, address } of inside) assert.ok(readRows(href, address).length > 0, `${address}: ${href}`);
});

describe('continuity is counted from what its figures lead to', () => {
  const ofYears = results.filter(({ address }) => /\/results\/(?:fy\d+|\d{4}-\d\d)$/.test(address));
  for (const page of shareOfEachType(ofYears, 12)) {
    test(page.address, () => {
      const figures = readFigures(readText(page), 'data-continuity');
      assert.ok(figures.length > 0);
      for (const { href, id, shown } of figures) {
        if (id !== 'active-weeks') continue;
        const { from, to } = readPeriod(
          href
            .split('#')[0]!
            .replace(/\/rows$/, '')
            .split('/')
            .at(-1)!,
        );
        const days = readRows(href, page.address).flatMap(({ measures, day }) =>
          measures.includes('done') ? day : [],
        );
        // Whole weeks that lie in the period and are over on the day of the site.
        const weeks = new Set(days.map(startOfWeek).filter((monday) => isWhole(monday, { from, to })));
        assert.equal(weeks.size, numbersIn(shown)[0] ?? 0, `${href}: ${shown}`);
      }
    });
  }

  test('villages are those of the list, by their days up to the end of the period', () => {
    let checked = 0;
    for (const page of shareOfEachType(ofYears, 12)) {
      const [, area = '', period = ''] = /area\/(\d+)\/results\/(.+)$/.exec(page.address) ?? [];
      const { to } = readPeriod(period);
      for (const { href, id, shown } of readFigures(readText(page), 'data-continuity')) {
        if (!id.startsWith('villages-') || href !== `/area/${area}/villages`) continue;
        // The first three stand for this period, the others for the one before.
        const own = readFigures(readText(page), 'data-continuity').filter((each) => each.id === id)[0]!;
        if (own.shown !== shown) continue;
        const lastDay = to < today ? to : today;
        const html = readFileSync(path.join(siteFolder, `${href}.html`), 'utf8');
        const states = [...html.matchAll(/<tr data-village="(\d+)"([\s\S]*?)<\/tr>/g)].map(([, , row = '']) =>
          villageState(
            [...row.matchAll(/datetime="([\d-]+)"/g)].map(([, day]) => day!),
            lastDay,
          ),
        );
        assert.equal(
          states.filter((state) => `villages-${state}` === id).length,
          numbersIn(shown)[0],
          `${page.address}: ${id} ${shown}`,
        );
        checked++;
      }
    }
    assert.ok(checked > 20, `${checked} figures`);
  });

  test('weeks in a row are those that the chart of days lists', () => {
    // The newest period of each kind, whose end is the day of the site.
    const newest = results.filter(({ address }) => /\/area\/\d{2,4}\/results\/(?:fy2570|2026-11)$/.test(address));
    assert.ok(newest.length >= 8);
    for (const page of newest) {
      const [figure] = readFigures(readText(page), 'data-continuity').filter(({ id }) => id === 'weeks-in-a-row');
      const card = readFileSync(path.join(siteFolder, `${figure!.href.split('#')[0]}.html`), 'utf8');
      const [, weeks = ''] = /id="weeks"([\s\S]*?)<\/table>/.exec(card) ?? [];
      const counts = [...weeks.matchAll(/<td class="number">\s*(?:<a [^>]*>)?\s*(\d+)/g)].map(([, count]) =>
        Number(count),
      );
      const inARow = counts.findIndex((count) => count === 0);
      assert.equal(inARow < 0 ? counts.length : inARow, numbersIn(figure!.shown)[0], page.address);
    }
  });
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
      const figure = tab.locator('a[data-measure="done"]').first();
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

describe('rows are narrowed by words where scripts run', () => {
  const site = browseSite();

  test('every word must be there, the count is told, and a figure’s choice stays', async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.address}/area/4904/results/fy2569`);
    const rows = page.locator('.result-rows tbody tr');
    const shown = page.locator('.result-rows tbody tr:visible');
    const said = page.locator('row-filter [role="status"]');
    const box = page.getByRole('searchbox', { name: /กรองแถว/ });
    const title = (await rows.first().locator('th a').textContent())!;
    const all = await rows.count();
    await box.fill(title.toUpperCase());
    const few = await shown.count();
    assert.ok(few > 0 && few < all, `${few} of ${all}`);
    assert.match((await said.textContent())!, new RegExp(`แสดง ${few} แถว`));
    await box.fill('ไม่มีคำนี้');
    assert.equal(await shown.count(), 0);
    assert.match((await said.textContent())!, /แสดง 0 แถว/);
    await box.fill('');
    assert.equal(await shown.count(), all);
    assert.equal(await said.textContent(), '');
    await page.evaluate(() => (location.hash = 'rows-done-special'));
    const special = await shown.count();
    await box.fill('พัฒนา');
    assert.ok((await shown.count()) <= special && special < all);
    await page.close();
  });

  test('without a script the rows stand as they are, and no box is there', async () => {
    const page = await site.browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${site.address}/area/4904/results/fy2569`);
    assert.equal(await page.locator('row-filter input').count(), 0);
    assert.equal(await page.locator('.result-rows tbody tr:not(:visible)').count(), 0);
    await page.close();
  });
});
