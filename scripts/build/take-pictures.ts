import { glob, rm } from 'node:fs/promises';
import path from 'node:path';
import { drawPictures } from '../draw/draw-pictures.ts';
import { picture } from '../render/photograph.ts';
import { type RenderedSite, renderPages } from '../render/render-pages.ts';

/** How many pictures a build has, how many of them had to be made, and how many are drawings for want of a browser. */
export interface TakenPictures {
  total: number;
  made: number;
  drawn: number;
}

/**
 * Puts a picture for sharing in the place of each page that is made for it, `og.html`. `toDrawings` gives the pictures as
 * SVG, by their pages' names in the site; it is asked only where no browser can take them.
 */
export async function takePictures(
  site: RenderedSite,
  toDrawings: () => ReadonlyMap<string, string>,
): Promise<TakenPictures> {
  const pages = await findPicturePages(site.folder);
  const { made, left } = await renderPages(pages, picture, site);
  const drawn = left.length > 0 ? await drawPictures(left, toDrawings(), site) : 0;
  await removePicturePages(site.folder);
  return { total: pages.length, made: made + drawn, drawn: left.length };
}

/** The pages that are there only for their picture, by name. */
export const findPicturePages = async (folder: string): Promise<string[]> =>
  (await Array.fromAsync(glob('**/og.html', { cwd: folder }))).toSorted();

/** Removes them: nobody is to find them. */
export async function removePicturePages(folder: string): Promise<void> {
  for (const page of await findPicturePages(folder)) await rm(path.join(folder, page));
}
