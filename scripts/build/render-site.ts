import path from 'node:path';
import type { Browser } from 'playwright';
import { launchBrowser } from '../browser/launch-browser.ts';
import { PageInputs } from '../render/page-inputs.ts';
import { RenderedFiles } from '../render/rendered-files.ts';
import { readBasePath } from '../serve/base-path.ts';
import { printPages } from './print-pages.ts';
import { takePictures } from './take-pictures.ts';

export interface RenderOptions {
  now: Date;
  /** Where pictures and PDFs of earlier builds are. */
  cacheFolder?: string;
  /** Opens a browser, or throws where there is none. */
  launch?: () => Promise<Browser>;
  /** The pictures as SVG, by their pages' names in the site, for a machine without a browser. */
  toDrawings: () => ReadonlyMap<string, string>;
}

/**
 * Takes the pictures for sharing of a built site and prints its pages for paper, by one browser, which is started only
 * where there is something new to render.
 * @returns what is to be told of it, in lines.
 */
export async function renderSite(
  folder: string,
  { now, toDrawings, cacheFolder = path.resolve('.cache', 'rendered'), launch = launchBrowser }: RenderOptions,
): Promise<string[]> {
  let opened: Promise<Browser | undefined> | undefined;
  let reason = '';
  const browser = () =>
    (opened ??= launch().catch((error: Error) => {
      reason = error.message.split('\n')[0]!;
      return undefined;
    }));
  const cache = await RenderedFiles.open(cacheFolder, now);
  const site = { folder, inputs: new PageInputs(folder, await readBasePath(folder)), cache, browser };
  try {
    const pictures = await takePictures(site, toDrawings);
    const prints = await printPages(site);
    const lines = [`${pictures.total} ภาพสำหรับแชร์ / pictures for sharing, ${pictures.made} ใหม่/new`];
    if (prints.total > 0) lines.push(`${prints.total - prints.left.length} PDF, ${prints.made} ใหม่/new`);
    if (reason) lines.push(toNotice(reason, pictures.drawn, prints.left.length));
    return lines;
  } finally {
    await (await opened)?.close();
  }
}

function toNotice(reason: string, drawn: number, notPrinted: number): string {
  const pdf = notPrinted > 0 ? `, ${notPrinted} PDF ไม่ได้สร้าง/not made` : '';
  return `! ไม่มีเบราว์เซอร์ จึงวาดภาพ ${drawn} ภาพแบบย่อ / Without a browser ${drawn} pictures were drawn in a plainer form${pdf}. ${reason}`;
}
