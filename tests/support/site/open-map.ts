import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright';

/** An open map, and what a test does with it. */
export interface MapSession {
  page: Page;
  /** How many activities the status says are shown. */
  status(): Promise<number>;
  /** How many activities the areas of the list say they have, together. */
  listed(): Promise<number>;
  /** Checks a box of the choices, as a reader does, and waits until the map has followed. */
  choose(selector: string): Promise<void>;
  /** Saves what is shown and returns the file. */
  save(format: 'png' | 'svg' | 'csv' | 'geojson'): Promise<Buffer>;
}

/** Opens the map at a laptop's width, waits until it is there, and closes it after `use`. A script's error fails the test. */
export async function onMap<Result>(
  browser: Browser,
  url: string,
  use: (map: MapSession) => Promise<Result>,
  prepare: (page: Page) => Promise<unknown> = async () => {},
): Promise<Result> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'th-TH',
    timezoneId: 'Asia/Bangkok',
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await prepare(page);
    await page.goto(url);
    await page.locator('.explorer[data-ready], .explorer.has-failed').waitFor();
    const choices = page.locator('.explorer-choices > summary');
    if (await choices.isVisible()) await choices.click();
    const result = await use({
      page,
      status: () => readNumber(page),
      listed: () => countListed(page),
      choose: async (selector) => {
        const before = page.url();
        await page.locator(selector).check();
        await page.waitForFunction((url) => location.href !== url, before);
      },
      save: async (format) => {
        const [saved] = await Promise.all([
          page.waitForEvent('download'),
          page.locator(`[data-download="${format}"]`).click(),
        ]);
        return readFile(await saved.path());
      },
    });
    if (faults.length > 0) throw new Error(faults.join('\n'));
    return result;
  } finally {
    await context.close();
  }
}

/** The first number of the map's status. */
export async function readNumber(page: Page): Promise<number> {
  const text = await page.locator('[data-part="status"]').innerText();
  return Number(/\d[\d,]*/.exec(text)?.[0].replaceAll(',', '') ?? 0);
}

async function countListed(page: Page): Promise<number> {
  const texts = await page.locator('.explorer-area-head .explorer-count').allTextContents();
  return texts.reduce((sum, text) => sum + Number(/\d[\d,]*/.exec(text)![0].replaceAll(',', '')), 0);
}
