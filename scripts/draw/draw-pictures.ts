import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import { PortalError } from '../../src/domain/errors.ts';
import { hashText } from '../../src/io/hash.ts';
import { fileOf, type RenderedSite } from '../render/render-pages.ts';
import { prepareFonts } from './own-fonts.ts';

/** Changes whenever the same drawing would become another picture. */
const recipe = 'drawn-1';

/**
 * Puts a picture beside each of `pages`, made from its drawing. In a process of its own: the faces of the site must be known
 * before the first letter is drawn, and this one refuses SVG, since photographs come from outside.
 * @returns how many had to be made.
 * @throws {PortalError} where that process fails; {RangeError} where a page has no drawing.
 */
export async function drawPictures(
  pages: readonly string[],
  drawings: ReadonlyMap<string, string>,
  { folder, cache }: RenderedSite,
): Promise<number> {
  const wanted: { key: string; svg: string; file: string }[] = [];
  for (const page of pages) {
    const svg = drawings.get(page);
    if (svg === undefined) throw new RangeError(`No drawing of ${page}`);
    const key = `${hashText(`${recipe}\n${svg}`)}.png`;
    const file = path.join(folder, fileOf(page, 'png'));
    if (!(await cache.take(key, file))) wanted.push({ key, svg, file });
  }
  if (wanted.length === 0) return 0;
  const made = await rasterise(wanted.map(({ svg }) => svg));
  for (const [place, { key, file }] of wanted.entries()) {
    await cache.keep(key, Buffer.from(made[place]!, 'base64'));
    await cache.take(key, file);
  }
  return wanted.length;
}

/** PNG files in base64, of SVG. */
async function rasterise(drawings: string[]): Promise<string[]> {
  const fonts = await prepareFonts(path.resolve('.cache', 'fonts'));
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'rasterise.ts')], {
    env: { ...process.env, FONTCONFIG_FILE: fonts },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(drawings));
  const [made, [code]] = await Promise.all([json(child.stdout).catch(() => []), once(child, 'close')]);
  if (code !== 0) throw new PortalError('วาดภาพไม่สำเร็จ / The pictures could not be drawn', `Exit code ${code}`);
  return made as string[];
}
