import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on a page, one line a finding: rule, element and reason. */
export async function findAxeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    // Best practices too: a landmark too few is a fault to somebody who listens to the page.
    return axe.run({ resultTypes: ['violations'] });
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary?.replaceAll(/\s+/g, ' ')}`),
  );
}

/** What every page must have, as it is found. */
export interface Outline {
  language: string;
  title: string;
  description: string;
  headings: number;
  /** Width of the content in CSS pixels, and of the window. */
  contentWidth: number;
  windowWidth: number;
  /** Elements that reach beyond the right edge and do not scroll by themselves. */
  tooWide: string[];
  /** Length of the text that a reader sees. */
  textLength: number;
}

export function readOutline(page: Page): Promise<Outline> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const scrollsItself = (element: Element): boolean => {
      for (let each = element.parentElement; each && each !== document.body; each = each.parentElement) {
        if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(each).overflowX)) return true;
      }
      return false;
    };
    const tooWide = [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1 && !scrollsItself(element))
      .map((element) => element.outerHTML.slice(0, 120));
    return {
      language: root.lang,
      title: document.title,
      description: document.querySelector<HTMLMetaElement>('meta[name="description"]')?.content ?? '',
      headings: document.querySelectorAll('h1').length,
      contentWidth: root.scrollWidth,
      windowWidth: root.clientWidth,
      tooWide: root.scrollWidth > root.clientWidth ? tooWide.slice(0, 5) : [],
      textLength: (document.querySelector('main')?.innerText ?? '').trim().length,
    };
  });
}
