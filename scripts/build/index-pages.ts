import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as pagefind from 'pagefind';
import { PortalError } from '../../src/domain/errors.ts';
import { readPlain } from '../../src/search/clusters.ts';
import { toPairTokens } from '../../src/search/pair-tokens.ts';

/** A page of running text. */
export interface ProsePage {
  url: string;
  title: string;
  lead: string;
  text: string;
  /** The code of its language. */
  language: string;
}

/**
 * Writes the index of a site's pages of running text into its folder `pagefind`, their words made by our own analysis; what
 * the dataset holds has an index of its own.
 * @returns how many pages are in it.
 * @throws {PortalError} where Pagefind reports a fault.
 */
export async function indexPages(siteFolder: string): Promise<number> {
  // No language: nothing is stemmed or cut, neither here nor where questions are asked.
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'unknown' });
  if (!index) throw fault(errors);
  const pages = await readProse(siteFolder);
  const faults: string[] = [];
  for (const { url, title, lead, text, language } of pages) {
    const content = toPairTokens(readPlain(`${title} ${text}`)).join(' ');
    const added = await index.addCustomRecord({ url, content, language: 'unknown', meta: { title, lead, language } });
    faults.push(...added.errors);
  }
  const written = await index.writeFiles({ outputPath: path.join(siteFolder, 'pagefind') });
  await pagefind.close();
  if (faults.length + written.errors.length > 0) throw fault([...faults, ...written.errors]);
  return pages.length;
}

/** Pages that say of themselves that they are prose, in order. */
async function readProse(folder: string): Promise<ProsePage[]> {
  const pages: ProsePage[] = [];
  for (const name of (await Array.fromAsync(glob('**/*.html', { cwd: folder }))).toSorted()) {
    const html = await readFile(path.join(folder, name), 'utf8');
    if (!html.includes('data-prose')) continue;
    const [, main = ''] = /<[a-z]+[^>]*data-prose[^>]*>(.*?)<\/main>/s.exec(html) ?? [];
    const [, title = ''] = /<h1[^>]*>(.*?)<\/h1>/s.exec(html) ?? [];
    const [, lead = ''] = /<meta name="description" content="([^"]*)"/.exec(html) ?? [];
    const [, language = ''] = /<html[^>]* lang="([^"]*)"/.exec(html) ?? [];
    pages.push({
      url: `/${name.replace(/\.html$/, '')}`,
      title: toText(title),
      lead: toText(lead),
      text: toText(main),
      language,
    });
  }
  return pages;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" };
const toText = (html: string) =>
  html
    .replace(/<(?:script|style)\b.*?<\/(?:script|style)>/gs, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();

const fault = (errors: string[]) =>
  new PortalError('สร้างดัชนีของหน้าอธิบายไม่สำเร็จ / The index of running pages could not be made', errors.join('\n'));
