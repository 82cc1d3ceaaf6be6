import type { Browser, Page } from 'playwright';
import type { Query, Shown } from './judge.ts';

/** What a page shows of a question, and how long it took to show it. */
export interface Asked {
  shown: Shown;
  milliseconds: number;
}

const slowedDown = 4;
const waitMs = 20_000;

/** Asks the search page one question after another, as a reader would: typed into its field and sent. The processor is slowed down four times. */
export async function askPages(
  browser: Browser,
  address: string,
  queries: readonly Query[],
  { segmenter = true } = {},
): Promise<Asked[]> {
  const page = await openPage(browser, segmenter);
  await page.goto(`${address}/search`);
  await slowDown(page);
  const answers: Asked[] = [];
  for (const { text } of queries) {
    const asked = page.evaluate(ask, { text, waitMs });
    answers.push({ ...(await asked), shown: (await asked).shown.map(toKey).filter((key) => key !== undefined) });
  }
  await page.context().close();
  return answers;
}

/** Asks Pagefind's own module, as its page does. */
export async function askPagefind(browser: Browser, address: string, queries: readonly Query[]): Promise<Asked[]> {
  const page = await openPage(browser, true);
  await page.goto(`${address}/search`);
  await slowDown(page);
  const answers: Asked[] = [];
  for (const { text } of queries) {
    const asked = await page.evaluate(async (question) => {
      const started = performance.now();
      const name = '/pagefind/as-it-comes/pagefind.js';
      const pagefind = (await import(name)) as {
        search(text: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
      };
      const { results } = await pagefind.search(question);
      const found = await Promise.all(results.slice(0, 10).map((result) => result.data()));
      return { shown: found.map(({ url }) => url), milliseconds: performance.now() - started };
    }, text);
    answers.push({ ...asked, shown: asked.shown.map(toKey).filter((key) => key !== undefined) });
  }
  await page.context().close();
  return answers;
}

async function openPage(browser: Browser, segmenter: boolean): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'th-TH' });
  // The day that relative questions ("พรุ่งนี้") are asked on is that of the sample.
  await context.clock.setFixedTime(new Date('2026-11-24T05:00:00Z'));
  if (!segmenter) await context.addInitScript('delete Intl.Segmenter');
  return context.newPage();
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowedDown });
}

/** Runs in the page: sends the form and waits until the answer stands. Time ends when the first result is there. */
async function ask({
  text,
  waitMs: most,
}: {
  text: string;
  waitMs: number;
}): Promise<{ shown: string[]; milliseconds: number }> {
  const host = document.querySelector('search-results')!;
  const input = host.querySelector('input')!;
  const results = () =>
    [...host.querySelectorAll<HTMLAnchorElement>('section:not([hidden]) .hit > .hit-title')].map(
      (link) => new URL(link.href).pathname,
    );
  input.value = text;
  // The page's clock stands still; the browser's own does not.
  const started = document.timeline.currentTime as number;
  const now = () => document.timeline.currentTime as number;
  let first: number | undefined;
  input.form!.requestSubmit();
  while (host.ariaBusy === 'true' && now() - started < most) {
    await new Promise(requestAnimationFrame);
    if (first === undefined && results().length > 0) first = now();
  }
  return { shown: results(), milliseconds: (first ?? now()) - started };
}

/** "/activities/4901-68-0002" as "activity:4901-68-0002"; undefined for a page that is none of these. */
function toKey(path: string): string | undefined {
  const [, folder, id] = /\/(activities|area|agencies|kinds)\/([^/]+)$/.exec(path) ?? [];
  const names: Record<string, string> = { activities: 'activity', area: 'area', agencies: 'agency', kinds: 'kind' };
  return folder && id ? `${names[folder]}:${id}` : undefined;
}
