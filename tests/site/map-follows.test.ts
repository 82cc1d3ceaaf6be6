import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright';
import { browseSite } from '../support/site/browse-site.ts';
import { findAxeFaults } from '../support/site/look.ts';
import { published } from '../support/site/published-activities.ts';
import { onMap, type MapSession } from '../support/site/open-map.ts';

// What is tested in map.test.ts by what is published is tested here by what a reader does next, and by what fails meanwhile.

describe('the map follows its reader', { concurrency: 2 }, () => {
  const site = browseSite();
  const open = <Result>(
    query: string,
    use: (map: MapSession) => Promise<Result>,
    prepare?: (page: Page) => Promise<unknown>,
  ) => onMap(site.browser, `${site.address}/map${query}`, use, prepare);

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

  test('a map that is moved by keys has its place in the address', () =>
    open('?area=4904', async ({ page }) => {
      await page.locator('.explorer-frame').press('ArrowRight');
      await page.waitForFunction(() => location.search.includes('at='));
    }));

  test('an area that is chosen, or unchosen, is all that the address says', () =>
    open('', async ({ page }) => {
      await page.locator('.explorer-frame').press('+');
      await page.waitForFunction(() => location.search.includes('at='));
      await page.locator('select[name="area"]').selectOption('4904');
      await page.waitForFunction(() => location.search === '?area=4904');
      await page.locator('.explorer-choices button[type="reset"]').click();
      await page.waitForFunction(() => location.search === '');
    }));

  test('the way back brings back list, status and place', () =>
    open('?area=4904', async ({ page, choose }) => {
      const read = () => page.locator('.explorer-status, .explorer-list').allInnerTexts();
      const before = await read();
      await page.evaluate(() => (location.hash = 'main'));
      await choose('input[name="kind"][value="disaster"]');
      await page.locator('.explorer-frame').press('+');
      assert.notDeepEqual(await read(), before);
      await page.goBack();
      await page.waitForFunction(() => !location.search.includes('kind'));
      assert.deepEqual(await read(), before);
      assert.equal(new URL(page.url()).search, '?area=4904');
    }));

  test('a turned telephone goes on showing the whole province, until its reader has looked elsewhere', () =>
    open('', async ({ page, status, listed }) => {
      const all = await status();
      await page.setViewportSize({ width: 400, height: 500 });
      await page.waitForFunction(() => document.querySelector('.explorer-frame')!.clientWidth < 400);
      await page.waitForTimeout(400);
      assert.equal(await listed(), all);
      await page.locator('.explorer-frame').press('+');
      await page.waitForFunction(() => location.search.includes('at='));
      const { searchParams } = new URL(page.url());
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.waitForTimeout(400);
      assert.equal(new URL(page.url()).searchParams.get('at')?.split(',')[2], searchParams.get('at')!.split(',')[2]);
    }));

  test('where the file of hosts cannot be had the map says so and shows all hosts', () =>
    open(
      '?agency=4904-1',
      async ({ page, listed }) => {
        assert.match(await page.locator('[data-part="status"]').innerText(), /ไม่สำเร็จ/);
        assert.ok((await listed()) > 0);
        assert.equal(new URL(page.url()).search, '');
      },
      (page) => page.route('**/agencies.bin', (route) => route.abort()),
    ));

  test('an area and a host that nobody knows are told, and all is shown', () =>
    open('?area=9999&agency=nobody-1', async ({ page, listed }) => {
      const status = page.locator('[data-part="status"]');
      assert.match(await status.innerText(), /ไม่รู้จัก/);
      assert.ok((await listed()) > 0);
      assert.equal(new URL(page.url()).search, '');
    }));

  test('weeks of which nothing is known are named as they were asked for', () =>
    open('?weeks=1900-W02..1900-W03', async ({ page, listed }) => {
      assert.match(await page.locator('[data-part="weeks-label"]').innerText(), /2443/);
      assert.equal(await listed(), 0);
    }));

  test('a picture saved in the dark is light, and tells kinds, choices, area and day', () =>
    open('?weeks=all&area=4904&kind=development', async ({ page, save }) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      const svg = (await save('svg')).toString('utf8');
      for (const wanted of ['ดงหลวง', 'ประเภท: จิตอาสาพัฒนา', 'ข้อมูล ณ', 'fill="#fff"']) {
        assert.ok(svg.includes(wanted), wanted);
      }
      assert.doesNotMatch(svg, /#15181b/);
      assert.doesNotMatch(await page.locator('[data-part="status"]').innerText(), /กำลัง/);
    }));

  test('a host that is chosen late does not undo what was chosen after it', () => {
    const { promise: isChosen, resolve: choseMore } = Promise.withResolvers<void>();
    return open(
      '',
      async ({ page, listed }) => {
        const host = page.locator('select[name="agency"]');
        await host.selectOption({ index: 1 });
        await host.selectOption({ index: 0 });
        const before = await listed();
        const answered = page.waitForResponse('**/agencies.bin');
        choseMore();
        await answered;
        await page.waitForTimeout(100);
        assert.equal(await listed(), before);
        assert.equal(new URL(page.url()).search, '');
      },
      (page) => page.route('**/agencies.bin', (route) => isChosen.then(() => route.continue())),
    );
  });

  test('an area whose details failed is asked for again when it is opened again', () =>
    open('', async ({ page }) => {
      const head = page.locator('.explorer-area-head').first();
      await page.context().setOffline(true);
      await head.click();
      await page.locator('.explorer-activities .explorer-note').waitFor();
      await page.context().setOffline(false);
      await head.click();
      await head.click();
      await page.locator('.explorer-activity').first().waitFor();
      assert.equal(await page.locator('.explorer-activities .explorer-note').count(), 0);
    }));

  test('a download that cannot be made says so', () =>
    open('', async ({ page }) => {
      await page.context().setOffline(true);
      await page.locator('[data-download="png"]').click();
      await page.locator('[data-part="status"]', { hasText: 'ไม่สำเร็จ' }).waitFor();
    }));

  test('axe finds no fault where choices, list and an activity are open', () =>
    open('?weeks=all&area=490403', async ({ page }) => {
      await page.locator('.explorer-activity').first().click();
      await page.locator('.explorer-detail a').first().waitFor();
      for (const width of [412, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        assert.deepEqual(await findAxeFaults(page), [], `${width} px`);
      }
    }));

  test('a picture saved on a telephone has its whole credit', () =>
    open('?weeks=all', async ({ page, save }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.waitForFunction(() => document.querySelector('.explorer-frame')!.clientWidth < 360);
      await page.waitForTimeout(400);
      const svg = (await save('svg')).toString('utf8');
      // In the face that it names: which others a machine has is not for this test to say.
      const cut = await page.evaluate(async (text) => {
        const drawing = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
        document.body.replaceChildren(drawing);
        document.body.getBoundingClientRect();
        await document.fonts.ready;
        const { right } = drawing.getBoundingClientRect();
        const lines = [...drawing.querySelectorAll(':scope > text')];
        return lines.filter((line) => line.getBoundingClientRect().right > right).map(({ textContent }) => textContent);
      }, svg);
      assert.deepEqual(cut, []);
    }));

  test('paper gets the map that was drawn with the page', () =>
    open('', async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      assert.ok(await page.locator('.explorer-drawn svg').first().isVisible());
      assert.ok(!(await page.locator('.explorer-frame').isVisible()));
    }));
});
