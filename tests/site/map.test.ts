import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import Papa from 'papaparse';
import type { Page } from 'playwright';
import sharp from 'sharp';
import { formatIsoWeek } from '../../src/domain/iso-week.ts';
import { browseSite } from '../support/site/browse-site.ts';
import { published } from '../support/site/published-activities.ts';
import { onMap, type MapSession, readNumber } from '../support/site/open-map.ts';

describe('the map, in a browser', { concurrency: 2 }, () => {
  const site = browseSite();
  const open = <Result>(query: string, use: (map: MapSession) => Promise<Result>) =>
    onMap(site.browser, `${site.address}/map${query}`, use);

  test('all activities that are published are drawn, and are in the list beside the map', () =>
    open('?weeks=all', async ({ status, listed }) => {
      assert.equal(await status(), published.length);
      assert.equal(await listed(), published.length);
    }));

  test('each field shows what the published table says, and the address says what was chosen', () =>
    open('?weeks=all', async ({ page, status, choose }) => {
      await choose('input[name="kind"][value="special"]');
      assert.equal(await status(), published.filter(({ kind }) => kind === 'special').length);
      await page.locator('select[name="area"]').selectOption('4907');
      const both = published.filter(({ kind, district_code }) => kind === 'special' && district_code === '4907');
      await page.waitForFunction(() => location.search.includes('area=4907'));
      assert.equal(await readNumber(page), both.length);
      assert.equal(new URL(page.url()).search, '?kind=special&area=4907&weeks=all');
    }));

  test('an address brings back what was chosen and where the map was', () =>
    open('?weeks=all', async ({ page, choose }) => {
      await choose('input[name="state"][value="done"]');
      await choose('input[name="photos"]');
      await page.locator('.explorer-frame').press('+');
      await page.waitForFunction(() => location.search.includes('at='));
      await page.locator('[data-part="weeks-from"]').press('ArrowRight');
      const [url, status, drawn] = [
        page.url(),
        await page.locator('[data-part="status"]').innerText(),
        await page.locator('.explorer-list').innerText(),
      ];
      await page.goto('about:blank');
      await page.goto(url);
      await page.locator('[data-ready]').waitFor();
      assert.equal(await page.locator('[data-part="status"]').innerText(), status);
      assert.equal(await page.locator('.explorer-list').innerText(), drawn);
      assert.equal(page.url(), url);
    }));

  test('the weeks step by button and by key, and only what lies in them is shown', () =>
    open('', async ({ page, listed }) => {
      const seen: string[] = [];
      await page.locator('[data-part="week-before"]').focus();
      for (let step = 0; step < 3; step++) {
        const before = page.url();
        await page.keyboard.press('Enter');
        await page.waitForFunction((url) => location.href !== url, before);
        const [from, to] = new URL(page.url()).searchParams.get('weeks')!.split('..');
        assert.equal(from, to);
        seen.push(from!);
        const ofWeek = published.filter(({ start_date }) => formatIsoWeek(start_date!) === from);
        assert.equal(await listed(), ofWeek.length, from);
      }
      assert.equal(new Set(seen).size, 3);
    }));

  test('by keyboard an activity is found in the list, opened, and left again with the focus where it was', () =>
    open('?weeks=all', async ({ page }) => {
      await page.locator('.explorer-area-head').first().focus();
      await page.keyboard.press('Enter');
      await page.locator('.explorer-activity').first().waitFor();
      await page.keyboard.press('Tab');
      const title = await page.evaluate(() => document.activeElement?.querySelector('.kind')?.textContent);
      await page.keyboard.press('Enter');
      await page.locator('.explorer-detail a').waitFor();
      assert.equal(await page.locator('.explorer-detail a').innerText(), title);
      assert.ok(await page.evaluate(() => document.activeElement?.matches('.explorer-details')));
      await page.keyboard.press('Escape');
      assert.equal(await page.evaluate(() => document.activeElement?.querySelector('.kind')?.textContent), title);
    }));

  test('by keyboard an activity is found on the map itself: keys move and zoom, Enter opens what is in the middle', () =>
    open('?weeks=all', async ({ page }) => {
      await page.locator('.explorer-frame').focus();
      for (let press = 0; press < 12; press++) {
        if (await page.locator('.explorer-detail a').count()) break;
        await page.keyboard.press('Enter');
        await page.waitForTimeout(60);
      }
      await page.locator('.explorer-detail a').first().waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/activities\//);
    }));

  test('by keyboard an activity is found from a typed place', () =>
    open('?weeks=all', async ({ page }) => {
      await page.locator('[data-part="near"] input').focus();
      await page.keyboard.type('ต.กกตูม');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => location.search.includes('at='));
      const head = page.locator('.explorer-area-head', { hasText: 'กกตูม' });
      assert.equal(await head.count(), 1);
      await head.focus();
      if ((await head.getAttribute('aria-expanded')) === 'false') await page.keyboard.press('Enter');
      await page.locator('.explorer-area', { has: head }).locator('.explorer-activity').first().waitFor();
    }));

  test('every activity on the map is in the list with its title, kind and day', () =>
    open('?weeks=all&area=490403', async ({ page }) => {
      const wanted = published.filter(({ tambon_code }) => tambon_code === '490403');
      assert.ok(wanted.length > 2);
      const head = page.locator('.explorer-area-head', { hasText: 'กกตูม' });
      if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
      while (await page.locator('.explorer-activities .explorer-more').count()) {
        await page.locator('.explorer-activities .explorer-more').first().click();
      }
      await page.waitForFunction(
        (count) => document.querySelectorAll('.explorer-activity').length === count,
        wanted.length,
      );
      const rows = await page
        .locator('.explorer-activity .kind')
        .evaluateAll((all) => all.map((each) => `${each.textContent} ${each.className}`));
      assert.deepEqual(rows.toSorted(), wanted.map(({ title, kind }) => `${title} kind kind-${kind}`).toSorted());
    }));

  test('what is shown is saved as pictures and as data', () =>
    open('?weeks=all&area=4904', async ({ page, save }) => {
      const wanted = published
        .filter(({ district_code }) => district_code === '4904')
        .map(({ activity_id }) => activity_id!);
      const csv = Papa.parse<Record<string, string>>((await save('csv')).toString('utf8').replace('\uFEFF', ''), {
        header: true,
        skipEmptyLines: true,
      });
      assert.deepEqual(csv.errors, []);
      const inView = csv.data.map(({ id }) => id!);
      for (const id of wanted) assert.ok(inView.includes(id), `${id} is in the table`);
      assert.equal(inView.length, await readNumber(page));
      const geojson = JSON.parse((await save('geojson')).toString('utf8')) as {
        features: { id: string; geometry: { coordinates: [number, number] } }[];
      };
      assert.deepEqual(
        geojson.features.map(({ id }) => id),
        inView,
      );
      for (const {
        geometry: {
          coordinates: [lon, lat],
        },
      } of geojson.features) {
        assert.ok(lon > 103.8 && lon < 105 && lat > 16 && lat < 17.2, `${lon}, ${lat}`);
        assert.ok(
          [lon, lat].every((value) => Number(value.toFixed(4)) === value),
          'never finer than four decimals',
        );
      }
      const [saved] = await Promise.all([page.waitForEvent('download'), page.locator('[data-download="png"]').click()]);
      assert.equal(saved.suggestedFilename(), 'map-2026-11-24.png', 'the day of the data, in Thailand');
      const svg = (await save('svg')).toString('utf8');
      const drawn = [...svg.matchAll(/font-weight="700" text-anchor="middle" fill="[^"]*">([\d,]+)<\/text>/g)];
      assert.ok(drawn.length > 0);
      const { width, height } = await sharp(Buffer.from(svg)).metadata();
      const picture = await sharp(await save('png')).metadata();
      assert.deepEqual([picture.format, picture.width, picture.height], ['png', width! * 2, height! * 2]);
    }));

  test('where the points cannot be had the map says so, and the list can still be reached', () =>
    onMap(
      site.browser,
      `${site.address}/map`,
      async ({ page }) => {
        await page.locator('.explorer.has-failed').waitFor();
        assert.match(await page.locator('[data-part="status"]').innerText(), /ไม่สำเร็จ/);
        assert.ok(await page.locator('main a[href="/map/list"]').isVisible());
      },
      async (page) => page.route('**/points.bin', (route) => route.abort()),
    ));

  test('where no position is known the map says so', () =>
    onMap(site.browser, `${site.address}/map?kind=unspecified&state=cancelled&join=1`, async ({ page, listed }) => {
      assert.match(await page.locator('[data-part="status"]').innerText(), /ไม่มีกิจกรรมตามที่เลือก/);
      assert.equal(await listed(), 0);
    }));
});

describe('the list of the map, without a script', () => {
  const site = browseSite();
  let page: Page;
  before(async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    page = await context.newPage();
  });
  const visible = () => page.locator('.choosable tbody tr:visible');

  test('a month has all its activities, and every field chooses among them', async () => {
    await page.goto(`${site.address}/map/list/2026-09`);
    const month = published.filter(
      ({ start_date, end_date }) => start_date! <= '2026-09-30' && end_date! >= '2026-09-01',
    );
    assert.ok(month.length > 10);
    assert.equal(await visible().count(), month.length);

    await page.locator('input[name="kind"][value="development"]').check();
    const kind = month.filter((one) => one.kind === 'development');
    assert.equal(await visible().count(), kind.length);

    await page.locator('select[name="area"]').selectOption('4901');
    const inArea = kind.filter(({ district_code }) => district_code === '4901');
    assert.ok(inArea.length > 0 && inArea.length < kind.length);
    assert.equal(await visible().count(), inArea.length);

    await page.locator('input[name="photos"]').check();
    assert.ok((await visible().count()) < inArea.length);

    await page.locator('button[type="reset"]').click();
    assert.equal(await visible().count(), month.length);

    await page.locator('input[name="kind"][value="disaster"]').check();
    await page.locator('input[name="kind"][value="special"]').check();
    assert.equal(await visible().count(), month.filter((one) => ['disaster', 'special'].includes(one.kind!)).length);
  });

  test('a host chooses its own activities', async () => {
    await page.goto(`${site.address}/map/list/2026-09`);
    const option = page.locator('select[name="agency"] option').nth(1);
    const agency = (await option.getAttribute('value'))!;
    await page.locator('select[name="agency"]').selectOption(agency);
    const ids = await visible().evaluateAll((rows) => rows.map((row) => row.getAttribute('data-agency')));
    assert.ok(ids.length > 0);
    assert.deepEqual([...new Set(ids)], [agency]);
  });
});
