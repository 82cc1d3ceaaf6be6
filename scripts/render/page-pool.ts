import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { serve } from '../serve.ts';

/** More pages than processors: one waits for the browser while another's picture is packed. */
const poolSize = 3;

/**
 * Runs `work` for every job, over a few pages of one browser that shows the site of `folder`. Only that site can be
 * reached: any other host is behind a proxy that is not there. `address` is the site's, without a slash at its end.
 */
export async function runInPages<Job>(
  folder: string,
  browser: Browser,
  jobs: readonly Job[],
  options: BrowserContextOptions,
  work: (job: Job, page: Page, address: string) => Promise<void>,
): Promise<void> {
  const server = await serve(folder, 0);
  const context = await browser.newContext({
    locale: 'th-TH',
    timezoneId: 'Asia/Bangkok',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    proxy: { server: 'http://127.0.0.1:9', bypass: 'localhost' },
    ...options,
  });
  let next = 0;
  const takeTurns = async (): Promise<void> => {
    const page = await context.newPage();
    for (let job = jobs[next++]; job !== undefined; job = jobs[next++]) await work(job, page, server.address);
  };
  try {
    await Promise.all(Array.from({ length: Math.min(poolSize, jobs.length) }, takeTurns));
  } finally {
    await context.close();
    await server.close();
  }
}
