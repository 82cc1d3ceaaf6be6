import type { Browser, Page } from 'playwright';
import type { CountingServer, SentBytes } from '../serve/serve-packed.ts';
import type { Query } from './judge.ts';

/** What a reader's browser loads to answer, packed as hosts send it; medians and largest. */
export interface ByteFigures {
  firstKilobytes: number;
  mostFirstKilobytes: number;
  /** Scripts among it. */
  scriptKilobytes: number;
  nextKilobytes: number;
  mostNextKilobytes: number;
  /** The same, typed letter by letter, up to the first page that is listed. */
  typedKilobytes: number;
  typedScriptKilobytes: number;
  pagefindFirstKilobytes: number;
  pagefindNextKilobytes: number;
  /** From the first key of a cold search to its first result, at 1.6 Mbit/s and 150 ms. */
  coldMs: number;
}

const measured = 24;
const slow4g = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };

/** Measures the first and the next answer of some questions, each in a browser that has nothing yet. */
export async function measureBytes(
  browser: Browser,
  server: CountingServer,
  queries: readonly Query[],
): Promise<ByteFigures> {
  const answered = queries.filter(({ want }) => want !== 'none');
  const step = Math.max(1, Math.floor(answered.length / measured));
  const chosen = answered.filter((_, place) => place % step === 0).slice(0, measured);
  const first: number[] = [];
  const next: number[] = [];
  const scripts: number[] = [];
  const typed: number[] = [];
  const typedScripts: number[] = [];
  const cold: number[] = [];
  const pagefind: { first: number[]; next: number[] } = { first: [], next: [] };
  for (const [place, { text }] of chosen.entries()) {
    const other = chosen[(place + 1) % chosen.length]!.text;
    const ours = await weighSuggestions(browser, server, text, other);
    first.push(ours.first);
    next.push(ours.next);
    scripts.push(ours.scripts);
    const begun = await weighTyping(browser, server, text);
    typed.push(begun.all);
    typedScripts.push(begun.scripts);
    if (place % 3 === 0) cold.push(await timeCold(browser, server.address, text));
    if (place % 3 === 0) {
      const theirs = await weighPagefind(browser, server, text, other);
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
    typedKilobytes: kilobytes(median(typed)),
    typedScriptKilobytes: kilobytes(median(typedScripts)),
    pagefindFirstKilobytes: kilobytes(median(pagefind.first)),
    pagefindNextKilobytes: kilobytes(median(pagefind.next)),
    coldMs: Math.round(median(cold)),
  };
}

/** Types a question into the field of a page and another behind it, and counts what is loaded for each. */
async function weighSuggestions(browser: Browser, server: CountingServer, text: string, other: string) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  // A page without anything else that loads.
  await page.goto(`${server.address}/about`, { waitUntil: 'networkidle' });
  server.sent();
  await typeAndWait(page, text);
  const first = server.sent();
  await page.locator('#site-search').fill('');
  await typeAndWait(page, other);
  const next = server.sent();
  await context.close();
  return { first: first.all, scripts: first.scripts, next: next.all };
}

/** Types a question letter by letter until a page is listed, and counts what was loaded by then. */
async function weighTyping(browser: Browser, server: CountingServer, text: string): Promise<SentBytes> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(`${server.address}/about`, { waitUntil: 'networkidle' });
  server.sent();
  for (let length = 1; length <= text.length; length++) {
    await typeAndWait(page, text.slice(0, length));
    // The last option leads to the page of results.
    if ((await page.locator('#site-search-list [role="option"]').count()) > 1) break;
  }
  const sent = server.sent();
  await context.close();
  return sent;
}

async function weighPagefind(browser: Browser, server: CountingServer, text: string, other: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${server.address}/search`, { waitUntil: 'networkidle' });
  server.sent();
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
  const first = server.sent().all;
  await ask(other);
  const next = server.sent().all;
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

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const kilobytes = (bytes: number) => Number((bytes / 1000).toFixed(1));
