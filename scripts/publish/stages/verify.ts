import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { Status } from '../../../src/domain/status.ts';
import { statusFile } from '../../../src/domain/site-manifest.ts';

/** Files without which a site is none. */
const needed = ['index.html', '404.html', 'robots.txt', 'sitemap.xml', 'data/datapackage.json', statusFile];
/** A site that lost more than this share of its pages in one run has lost them by mistake. */
const pagesFallShare = 0.3;
const faultsTold = 20;

/**
 * What is wrong with a site before it goes live, in lines; empty where it may. Every page must be whole, say what it may
 * load, and find the scripts and styles that it asks for. `before` is the number of pages of the live release.
 */
export async function verifySite(
  folder: string,
  before: number | undefined,
): Promise<{ faults: string[]; pages: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')),
  );
  const faults = needed.filter((name) => !files.has(name)).map((name) => `${name}: missing`);
  const pages = [...files].filter((name) => name.endsWith('.html'));
  if (before !== undefined && pages.length < before * (1 - pagesFallShare)) {
    faults.push(`${pages.length} pages, while readers have ${before}`);
  }
  for (const page of pages) {
    faults.push(...checkPage(page, await readFile(path.join(folder, page), 'utf8'), files));
    if (faults.length >= faultsTold) break;
  }
  if (files.has(statusFile)) {
    faults.push(...checkStatus(await readFile(path.join(folder, statusFile), 'utf8')));
  }
  for (const name of files) {
    if (faults.length >= faultsTold) break;
    if (name.startsWith('_astro/') && (await stat(path.join(folder, name))).size === 0) faults.push(`${name}: empty`);
  }
  return { faults: faults.slice(0, faultsTold), pages: pages.length };
}

function checkStatus(text: string): string[] {
  try {
    const status = Status.safeParse(JSON.parse(text));
    return status.success ? [] : [`${statusFile}: ${status.error.issues[0]?.message}`];
  } catch {
    return [`${statusFile}: not JSON`];
  }
}

function checkPage(page: string, text: string, files: ReadonlySet<string>): string[] {
  if (!text.trimEnd().endsWith('</html>')) return [`${page}: not a whole page`];
  if (!text.includes('http-equiv="Content-Security-Policy"') && !text.includes('http-equiv="refresh"')) {
    return [`${page}: says nothing of what it may load`];
  }
  const asked = [...text.matchAll(/(?:href|src)="[^"]*?\/(_astro\/[^"?#]+)[^"]*"/g)].map((found) => found[1]!);
  return [...new Set(asked)]
    .filter((name) => !files.has(name))
    .map((name) => `${page}: asks for ${name}, which is missing`);
}
