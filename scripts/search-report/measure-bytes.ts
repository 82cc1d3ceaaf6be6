import type { Browser, BrowserContext, Page } from 'playwright';
import type { Query } from './judge.ts';

/** What a reader's browser loads to answer, as it comes over the wire; medians and largest. */
export interface ByteFigures {
  firstKilobytes: number;
  mostFirstKilobytes: number;
  /** Scripts among it. */
  scriptKilobytes: number;
  nextKilobytes: number;
  mostNextKilobytes: number;
  pagefindFirstKilobytes: number;
  pagefindNextKilobytes: number;
  /** From the first key of a cold search to its first result, at 1.6 Mbit/s and 150 ms. */
  coldMs: number;
}

const measured = 24;
const slow4g = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };

/** Measures the first and the next answer of some questions, each in a browser that has nothing yet. */
export async function measureBytes(browser: Browser, address: string, queries: readonly Query[]): Promise<ByteFigures> {
  const answered = queries.filter(({ want }) => want !== 'none');
  const step = Math.max(1, Math.floor(answered.length / measured));
  const chosen = answered.filter((_, place) => place % step === 0).slice(0, measured);
  const first: number[] = [];
  const next: number[] = [];
  const scripts: number[] = [];
  const cold: number[] = [];
  const pagefind: { first: number[]; next: number[] } = { first: [], next: [] };
  for (const [place, { text }] of chosen.entries()) {
    const other = chosen[(place + 1) % chosen.length]!.text;
    const ours = await weighSuggestions(browser, address, text, other);
    first.push(ours.first);
    next.push(ours.next);
    scripts.push(ours.scripts);
    if (place % 3 === 0) cold.push(await timeCold(browser, address, text));
    if (place % 3 === 0) {
      const theirs = await weighPagefind(browser, address, text, other);
      pagefind.first.push(theirs.first);
      pagefind.next.push(theirs.next);
    }
  }
  return {
    firstKilobytes: kilobytes(median(first)),
    mostFirstKilobytes: kilobytes(Math.max(...first)),
    scriptKilobytes: kilobytes(median(scripts)),
    nextKilobytes: kilobytes(median(next)),
    mostNextKilobytes: kilobytes(Math.max(...next)),
    pagefindFirstKilobytes: kilobytes(median(pagefind.first)),
    pagefindNextKilobytes: kilobytes(median(pagefind.next)),
    coldMs: Math.round(median(cold)),
  };
}

/** Types a question into the field of a page and another behind it, and counts what is loaded for each. */
async function weighSuggestions(browser: Browser, address: string, text: string, other: string) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const { page, taken } = await openCounted(context);
  // A page without anything else that loads.
  await page.goto(`${address}/about`, { waitUntil: 'networkidle' });
  taken();
  await typeAndWait(page, text);
  const first = taken();
  await page.locator('#site-search').fill('');
  await typeAndWait(page, other);
  const next = taken();
  await context.close();
  return { first: first.all, scripts: first.scripts, next: next.all };
}

async function weighPagefind(browser: Browser, address: string, text: string, other: string) {
  const context = await browser.newContext();
  const { page, taken } = await openCounted(context);
  await page.goto(`${address}/search`, { waitUntil: 'networkidle' });
  taken();
  const ask = (question: string) =>
    page.evaluate(async (asked) => {
      const name = '/pagefind/as-it-comes/pagefind.js';
      const pagefind = (await import(name)) as {
        search(text: string): Promise<{ results: { data(): Promise<unknown> }[] }>;
      };
      const { results } = await pagefind.search(asked);
      await Promise.all(results.slice(0, 10).map((result) => result.data()));
    }, question);
  await ask(text);
  const first = taken().all;
  await ask(other);
  const next = taken().all;
  await context.close();
  return { first, next };
}

async function timeCold(browser: Browser, address: string, text: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(`${address}/about`, { waitUntil: 'networkidle' });
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slow4g);
  const started = performance.now();
  await typeAndWait(page, text);
  const milliseconds = performance.now() - started;
  await context.close();
  return milliseconds;
}

/** Puts a question into the field, as one paste, and waits for the list. */
async function typeAndWait(page: Page, text: string): Promise<void> {
  const field = page.locator('#site-search');
  await field.focus();
  await field.fill(text);
  await page.waitForFunction(
    (value) => document.querySelector<HTMLElement>('#site-search-list:not([hidden])')?.dataset.of === value,
    text,
    { timeout: 30_000 },
  );
}

/** A page of which the bytes over the wire are counted: `taken` gives them, and begins anew. */
async function openCounted(context: BrowserContext) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  let all = 0;
  let scripts = 0;
  const types = new Map<string, string>();
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    all += encodedDataLength;
    if (types.get(requestId) === 'Script') scripts += encodedDataLength;
  });
  return {
    page,
    taken: () => {
      const counted = { all, scripts };
      [all, scripts] = [0, 0];
      return counted;
    },
  };
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const kilobytes = (bytes: number) => Number((bytes / 1000).toFixed(1));
