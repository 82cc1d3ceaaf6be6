import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { toSitemaps } from '../../src/exports/to-sitemap.ts';

/** Pages that hold nothing of their own: nobody should come to them from a search engine. */
const unlisted = new Set(['404', 'search', 'embed/map']);

/** Writes the sitemap of a built site: every page that was written is listed, and none that was not. */
export async function writeSitemap(siteFolder: string, address: string): Promise<void> {
  const entries = await readdir(siteFolder, { recursive: true });
  const pages = entries
    .filter((entry) => entry.endsWith('.html'))
    .map((entry) => entry.slice(0, -'.html'.length).split(path.sep).join('/'))
    .filter((page) => !unlisted.has(page))
    .map((page) => (page === 'index' ? `${address}/` : `${address}/${page}`))
    .toSorted();
  const toAddress = (name: string) => `${address}/${name}`;
  for (const { name, text } of toSitemaps(pages, toAddress)) await writeFile(path.join(siteFolder, name), text);
}
