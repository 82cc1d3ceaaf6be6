import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import type { PageInputs } from './page-inputs.ts';
import { runInPages } from './page-pool.ts';
import type { RenderedFiles } from './rendered-files.ts';

/** The site that is being built, and what its pages are rendered with. */
export interface RenderedSite {
  folder: string;
  inputs: PageInputs;
  cache: RenderedFiles;
  /** Opens the browser when it is first asked for; undefined where none could be started. */
  browser: () => Promise<Browser | undefined>;
}

/** A form that pages are rendered to. */
export interface RenderForm {
  /** `png` or `pdf`; the file lies where its page does. */
  ending: string;
  /** Changes whenever the same page would become other bytes. */
  recipe: string;
  window: BrowserContextOptions;
  /** True where the bytes depend on what the page's process has shown before, so that it must have shown nothing. */
  isFresh?: boolean;
  /** The bytes of the page at `url`, whose own text is `html`. */
  render: (page: Page, url: string, html: string) => Promise<Buffer>;
}

/** What became of some pages: how many were rendered now, and which could not be. */
export interface Rendered {
  made: number;
  left: string[];
}

/** Where the file of a page lies: `area/4904/og.html` → `area/4904/og.png`. */
export const fileOf = (page: string, ending: string): string => page.replace(/\.html$/, `.${ending}`);

/**
 * Puts the rendered file beside each of `pages`, which are named in the site: from earlier builds where nothing that the
 * page shows has changed, else by the browser. Without a browser those pages are left.
 */
export async function renderPages(pages: readonly string[], form: RenderForm, site: RenderedSite): Promise<Rendered> {
  const { folder, inputs, cache } = site;
  const jobs: { page: string; key: string; file: string }[] = [];
  for (const page of pages) {
    const key = `${await inputs.hash(page, form.recipe)}.${form.ending}`;
    const file = path.join(folder, fileOf(page, form.ending));
    if (!(await cache.take(key, file))) jobs.push({ page, key, file });
  }
  if (jobs.length === 0) return { made: 0, left: [] };
  const browser = await site.browser();
  if (!browser) return { made: 0, left: jobs.map(({ page }) => page) };
  const { window, isFresh = false } = form;
  await runInPages(folder, browser, jobs, { window, isFresh }, async ({ page, key, file }, tab, address) => {
    const html = await readFile(path.join(folder, page), 'utf8');
    await cache.keep(key, await form.render(tab, `${address}/${page.replace(/\.html$/, '')}`, html));
    await cache.take(key, file);
  });
  return { made: jobs.length, left: [] };
}
