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
  // A context has processes of its own.
  const inContext = async (use: (page: Page) => Promise<void>): Promise<void> => {
    const context = await browser.newContext({
      locale: 'th-TH',
      timezoneId: 'Asia/Bangkok',
      colorScheme: 'light',
      reducedMotion: 'reduce',
      proxy: { server: 'http://127.0.0.1:9', bypass: 'localhost' },
      ...window,
    });
    try {
      await use(await context.newPage());
    } finally {
      await context.close();
    }
  };
  const takeTurns = async (): Promise<void> => {
    if (isFresh) for (const job of queue) await inContext((page) => work(job, page, server.address));
    else
      await inContext(async (page) => {
        for (const job of queue) await work(job, page, server.address);
      });
  };
  try {
    await Promise.all(Array.from({ length: Math.min(poolSize, jobs.length) }, takeTurns));
  } finally {
    await server.close();
  }
}
