import type { Browser, Page, Request } from 'playwright';

/** Widths in CSS pixels at which every page type is looked at: a cheap telephone and a laptop. */
export const widths = [360, 1280];

/** What happened while a page was loaded. */
export interface Visit {
  page: Page;
  status: number;
  /** Errors of the console, of scripts and of requests, one line each; it grows while the page lives. */
  errors: string[];
  /** Every address asked for, with what was got. */
  requests: { url: string; type: string; status: number }[];
}

/** Loads a page at a width, waits until it is quiet, hands it to `look` and closes it. */
export async function visit<Result>(
  browser: Browser,
  url: string,
  { width, scripts }: { width: number; scripts: boolean },
  look: (visit: Visit) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({
    viewport: viewportOf(width),
    javaScriptEnabled: scripts,
    locale: 'th-TH',
    timezoneId: 'Asia/Bangkok',
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    const seen = listen(page, scripts);
    const response = await page.goto(url, { waitUntil: 'load' });
    if (scripts) await seeAll(page, seen.open);
    return await look({ page, status: response?.status() ?? 0, ...seen });
  } finally {
    await context.close();
  }
}

/**
 * The page as a reader without scripts has it, in a window that can run a checker: its scripts are taken out, and what
 * stands in `noscript` takes its place. (Where scripts are off, a checker's own promises never settle either.)
 */
export async function reopenWithoutScripts<Result>(
  browser: Browser,
  url: string,
  look: (page: Page) => Promise<Result>,
): Promise<Result> {
  const html = await (await fetch(url)).text();
  const body = html
    .replaceAll(/<script\b(?![^>]*application\/ld\+json)[\s\S]*?<\/script>/g, '')
    .replaceAll(/<\/?noscript[^>]*>/g, '');
  const context = await browser.newContext({ viewport: viewportOf(360), reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    await page.route(url, (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
    await page.goto(url, { waitUntil: 'load' });
    return await look(page);
  } finally {
    await context.close();
  }
}

/** The window at a width. */
export function viewportOf(width: number): { width: number; height: number } {
  return { width, height: width < 600 ? 740 : 800 };
}

function listen(page: Page, scripts: boolean): { errors: string[]; requests: Visit['requests']; open: Set<Request> } {
  const errors: string[] = [];
  const requests: Visit['requests'] = [];
  const open = new Set<Request>();
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    errors.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => errors.push(`script: ${error.message}`));
  page.on('request', (request) => open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => {
    open.delete(request);
    // Where scripts are off, Chromium says of each script that is named ahead that it does not ask for it.
    if (!scripts && request.resourceType() === 'script' && request.failure()?.errorText === 'csp') return;
    errors.push(`request: ${request.url()} ${request.failure()?.errorText}`);
  });
  page.on('response', (response) => {
    requests.push({ url: response.url(), type: response.request().resourceType(), status: response.status() });
  });
  return { errors, requests, open };
}

/** Scrolls once to the end and back, so that what waits until it is seen (maps, pictures) is there. */
async function seeAll(page: Page, open: ReadonlySet<Request>): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined)));
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await frame();
    }
    scrollTo(0, 0);
    await document.fonts.ready;
  });
  // Quiet for three looks in a row; Playwright's own "networkidle" always waits half a second.
  for (let quiet = 0; quiet < 3; quiet = open.size === 0 ? quiet + 1 : 0) await page.waitForTimeout(25);
}
