import { glob } from 'node:fs/promises';
import { pdf } from '../render/print.ts';
import { type Rendered, renderPages, type RenderedSite } from '../render/render-pages.ts';

/** Pages that are made for paper: each has its PDF beside it, under the same name. Of summaries, the province's. */
const forPaper = ['activities/*/poster.html', 'area/??/results/*/summary.html'];

/** Prints the pages that are made for paper. Without a browser those that earlier builds did not print have no PDF. */
export async function printPages(site: RenderedSite): Promise<Rendered & { total: number }> {
  const pages = await findPaperPages(site.folder);
  return { ...(await renderPages(pages, pdf, site)), total: pages.length };
}

/** The pages that are made for paper, by name. */
export const findPaperPages = async (folder: string): Promise<string[]> =>
  (await Array.fromAsync(glob(forPaper, { cwd: folder }))).toSorted();
