import { access, copyFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { hashBytes } from './hash.ts';
import { PictureFolder } from './picture-folder.ts';
import { removeLeftovers, writeFileAtomically } from './write-atomically.ts';

/** Widths of the copies, in pixels; a smaller picture gets its own width instead of a larger copy. */
const copyWidths = [480, 960, 1600];
/** Changes whenever the same picture would be encoded to other bytes. */
const recipe = 'webp-72-2-v1';

// Only the loaders that photographs need: an SVG or a PDF could read its neighbours or exhaust memory.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] });
sharp.concurrency(1);

/** A picture as it may be published: re-encoded, without metadata, named by its content. */
export interface EncodedPicture {
  /** First 16 hexadecimal digits of the SHA-256 of the largest copy. */
  id: string;
  width: number;
  height: number;
  widths: number[];
}

/** Why a picture can't be used: its name as reported and a reason that an officer understands. */
export interface RefusedPicture {
  name: string;
  reason: 'missing' | 'address' | string;
}

export interface PictureJob {
  /** Names as the export gives them. */
  names: readonly string[];
  /** Folder of the source's photographs; undefined where the settings name none. */
  folder: string | undefined;
}

export interface PictureOptions {
  /** Where the copies of this run go, as `<id>-<width>.webp`. */
  outFolder: string;
  /** Copies of earlier runs, by content and recipe. */
  cacheFolder: string;
  megapixels: number;
}

/**
 * Encodes the pictures of each job, two at a time, in the order of the jobs.
 * Orientation is applied, colours become sRGB, and nothing else of the original is kept.
 */
export async function encodePictures(
  jobs: readonly PictureJob[],
  options: PictureOptions,
): Promise<{ pictures: EncodedPicture[]; refused: RefusedPicture[] }[]> {
  await mkdir(options.outFolder, { recursive: true });
  await mkdir(options.cacheFolder, { recursive: true });
  await removeLeftovers(options.cacheFolder);
  const folders = new Map<string, Promise<PictureFolder>>();
  const results: { pictures: EncodedPicture[]; refused: RefusedPicture[] }[] = jobs.map(() => ({
    pictures: [],
    refused: [],
  }));
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < jobs.length; index = next++) {
      const { names, folder } = jobs[index]!;
      for (const name of names) {
        const outcome = await encodeOne(name, folder, folders, options);
        if ('id' in outcome) results[index]!.pictures.push(outcome);
        else results[index]!.refused.push(outcome);
      }
    }
  };
  await Promise.all([work(), work()]);
  return results;
}

async function encodeOne(
  name: string,
  folder: string | undefined,
  folders: Map<string, Promise<PictureFolder>>,
  options: PictureOptions,
): Promise<EncodedPicture | RefusedPicture> {
  if (/^https?:/i.test(name)) return { name, reason: 'address' };
  if (folder === undefined) return { name, reason: 'missing' };
  if (!folders.has(folder)) folders.set(folder, PictureFolder.open(folder));
  const file = (await folders.get(folder)!).find(name);
  if (file === undefined) return { name, reason: 'missing' };
  try {
    return await encodeFile(await readFile(file), options);
  } catch (error) {
    return { name, reason: reasonOf(error) };
  }
}

/** The first line of what the encoder says; of the system's faults only the code, since their words name folders. */
function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message.split('\n')[0]!;
}

async function encodeFile(
  original: Buffer,
  { outFolder, cacheFolder, megapixels }: PictureOptions,
): Promise<EncodedPicture> {
  const key = hashBytes(Buffer.concat([Buffer.from(recipe), original])).slice(0, 32);
  const note = path.join(cacheFolder, `${key}.json`);
  const known = await recall(note, cacheFolder);
  const picture = known ?? (await encode(original, cacheFolder, megapixels));
  for (const width of picture.widths) {
    const file = `${picture.id}-${width}.webp`;
    await copyFile(path.join(cacheFolder, file), path.join(outFolder, file));
  }
  if (!known) await writeFileAtomically(note, JSON.stringify(picture));
  return picture;
}

/** What an earlier run noted of a picture; undefined where the note or one of the copies is missing or damaged. */
async function recall(note: string, cacheFolder: string): Promise<EncodedPicture | undefined> {
  try {
    const picture = JSON.parse(await readFile(note, 'utf8')) as EncodedPicture;
    for (const width of picture.widths) await access(path.join(cacheFolder, `${picture.id}-${width}.webp`));
    return picture;
  } catch {
    return undefined; // encoded again, which gives the same bytes
  }
}

async function encode(original: Buffer, cacheFolder: string, megapixels: number): Promise<EncodedPicture> {
  const upright = sharp(original, { failOn: 'warning', limitInputPixels: Math.round(megapixels * 1e6) });
  const { format, pages = 1 } = await upright.metadata();
  if (!['jpeg', 'png', 'webp'].includes(format ?? '') || pages > 1) throw new Error('not a still JPEG, PNG or WebP');
  const { data, info } = await upright
    .rotate()
    .toColourspace('srgb')
    .flatten({ background: '#fff' })
    .resize({ width: copyWidths.at(-1)!, withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const widths = [...new Set(copyWidths.map((width) => Math.min(width, info.width)))];
  const copies: Buffer[] = [];
  for (const width of widths) {
    const raw = { width: info.width, height: info.height, channels: info.channels as 3 };
    copies.push(await sharp(data, { raw }).resize({ width }).webp({ quality: 72, effort: 2 }).toBuffer());
  }
  const id = hashBytes(copies.at(-1)!).slice(0, 16);
  for (const [index, width] of widths.entries()) {
    await writeFileAtomically(path.join(cacheFolder, `${id}-${width}.webp`), copies[index]!);
  }
  return { id, width: info.width, height: info.height, widths };
}
