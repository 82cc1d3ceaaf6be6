import type { Page } from 'playwright';
import { openPage } from './open-page.ts';
import type { RenderForm } from './render-pages.ts';
import { stillPdf } from './still-pdf.ts';

/** A page as it prints on A4: tagged for screen readers, with the page's own title and language. */
export const pdf: RenderForm = {
  ending: 'pdf',
  recipe: 'pdf-2',
  window: {},
  // Chromium numbers the parts of a tagged PDF in an order that depends on the elements it has counted before.
  isFresh: true,
  render: print,
};

async function print(page: Page, url: string): Promise<Buffer> {
  // A page is whole without scripts, and prints the same whether they have run or not.
  await page.route('**/*.js', (route) => route.abort());
  await openPage(page, url);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return stillPdf(await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true, tagged: true }));
}
