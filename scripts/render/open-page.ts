import type { Page } from 'playwright';

/**
 * Opens a page of the site with all that it loads.
 * @throws {Error} where it is not there: what the server says instead must not become a picture.
 */
export async function openPage(page: Page, url: string): Promise<void> {
  const response = await page.goto(url, { waitUntil: 'load' });
  if (!response?.ok()) throw new Error(`${url}: status ${response?.status() ?? 'none'}`);
}
