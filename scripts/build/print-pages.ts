import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pdf } from '../render/print.ts';
import { fileOf, type Rendered, renderPages, type RenderedSite } from '../render/render-pages.ts';

/** Pages that are made for paper: each that offers its PDF has it beside it, under the same name. */
const forPaper = ['activities/*/poster.html', 'area/*/results/*/summary.html'];

/** Prints the pages that are made for paper. Without a browser those that earlier builds did not print have no PDF. */
export async function printPages(site: RenderedSite): Promise<Rendered & { total: number }> {
  const pages = await findPaperPages(site.folder);
  return { ...(await renderPages(pages, pdf, site)), total: pages.length };
}

/** The pages that are made for paper and link their PDF, by name: which ones do is decided where pages are made. */
export async function findPaperPages(folder: string): Promise<string[]> {
  const offered: string[] = [];
  for await (const page of glob(forPaper, { cwd: folder })) {
    const html = await readFile(path.join(folder, page), 'utf8');
    if (html.includes(`/${fileOf(page, 'pdf').replaceAll(path.sep, '/')}"`)) offered.push(page);
  }
  return offered.toSorted();
}
