import type { CDPSession, Page } from 'playwright';
import sharp from 'sharp';
import { openPage } from './open-page.ts';
import type { RenderForm } from './render-pages.ts';

/** Width and height that networks ask for (https://developers.facebook.com/docs/sharing/webmasters/images). */
export const pictureSize = { width: 1200, height: 630 };
/** Most bytes of a picture: chats show none that takes long to come. */
export const pictureBytes = 80_000;
/** A page as the picture of its window. */
export const picture: RenderForm = {
  ending: 'png',
  recipe: 'picture-1',
  window: { viewport: pictureSize },
  render: photograph,
};

/** Numbers of colours that are tried until the picture is small enough: 8, 4 and 2 bits a pixel. */
const palettes = [256, 16, 4];

const sessions = new WeakMap<Page, Promise<CDPSession>>();
const heads = new WeakMap<Page, string>();

/** Where the page before had the same head, only the body is changed, which saves the loading of styles and faces. */
async function photograph(page: Page, url: string, html: string): Promise<Buffer> {
  const head = html.slice(0, html.indexOf('<title'));
  if (heads.get(page) === head) await page.evaluate(replaceBody, html);
  else await openPage(page, url);
  heads.set(page, head);
  await page.evaluate(waitForFaces);
  if (!sessions.has(page)) sessions.set(page, page.context().newCDPSession(page));
  // Not page.screenshot(), which packs the picture well: sharp packs it again, and better.
  const { data } = await (
    await sessions.get(page)!
  ).send('Page.captureScreenshot', {
    format: 'png',
    optimizeForSpeed: true,
  });
  return packPicture(Buffer.from(data, 'base64'));
}

/** A picture packed with as many colours as `pictureBytes` allows. */
export async function packPicture(picture: Buffer): Promise<Buffer> {
  let packed = picture;
  for (const colours of palettes) {
    packed = await sharp(picture)
      .removeAlpha()
      .png({ palette: true, colours, dither: 0, effort: 1, compressionLevel: 6 })
      .toBuffer();
    if (packed.length <= pictureBytes) break;
  }
  return packed;
}

// The next two run in the page.

function replaceBody(html: string): void {
  document.body.replaceWith(new DOMParser().parseFromString(html, 'text/html').body);
}

async function waitForFaces(): Promise<void> {
  // Faces are asked for when text is laid out.
  document.body.getBoundingClientRect();
  await document.fonts.ready;
}
