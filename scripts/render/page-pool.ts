import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { serve } from '../serve.ts';

/** More pages than processors: one waits for the browser while another's picture is packed. */
const poolSize = 3;

/** How a pool opens its pages. */
export interface PoolOptions {
  window: BrowserContextOptions;
  /** True where each job is to have a page of a process that has shown nothing before. */
  isFresh: boolean;
}

/**
 * Runs `work` for every job, over a few pages of one browser that shows the site of `folder`. Only that site can be
 * reached: any other host is behind a proxy that is not there. `address` is the site's, without a slash at its end.
 */
export async function runInPages<Job>(
  folder: string,
  browser: Browser,
  jobs: readonly Job[],
  { window, isFresh }: PoolOptions,
  work: (job: Job, page: Page, address: string) => Promise<void>,
): Promise<void> {
  const server = await serve(folder, 0);
  const queue = jobs.values();
  // One context for all: a second would fetch styles and faces again. A new tab has a new process.
  const context = await browser.newContext({
    locale: 'th-TH',
    timezoneId: 'Asia/Bangkok',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    proxy: { server: 'http://127.0.0.1:9', bypass: 'localhost' },
    ...window,
  });
  const takeTurns = async (): Promise<void> => {
    let page: Page | undefined;
    for (const job of queue) {
      page ??= await context.newPage();
      await work(job, page, server.address);
      if (!isFresh) continue;
      await page.close();
      page = undefined;
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(poolSize, jobs.length) }, takeTurns));
  } finally {
    await context.close();
    await server.close();
  }
}
