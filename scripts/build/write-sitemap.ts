import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { toSitemaps } from '../../src/exports/to-sitemap.ts';

/**
 * Writes the sitemap of a built site: every page that was written is listed, but for those that ask not to be found,
 * such as the search page, 404 and old addresses that lead on.
 */
export async function writeSitemap(siteFolder: string, address: string): Promise<void> {
  const files = (await readdir(siteFolder, { recursive: true })).filter((entry) => entry.endsWith('.html'));
  const pages: string[] = [];
  for (const file of files) {
    const html = await readFile(path.join(siteFolder, file), 'utf8');
    if (/<meta name="robots" content="noindex"/.test(html)) continue;
    const page = file.slice(0, -'.html'.length).split(path.sep).join('/');
    pages.push(page === 'index' ? `${address}/` : `${address}/${page}`);
  }
  const toAddress = (name: string) => `${address}/${name}`;
  for (const { name, text } of toSitemaps(pages.toSorted(), toAddress)) {
    await writeFile(path.join(siteFolder, name), text);
  }
}
