import { copyFile, mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PhotoBox } from '../../domain/photo.ts';
import { hashBytes, hashText } from '../hash.ts';
import { makeFolderBeside, removeFolder, removeLeftovers, writeFileAtomically } from '../write-atomically.ts';
import type { EncodedOriginal, PictureCopy } from './encode-original.ts';
import { type Refusal, RefusedError } from './picture-guard.ts';
import { recipe } from './recipe.ts';

/** A picture in the cache: what is known of it, and where its copies are. */
export type CachedPicture = Omit<EncodedOriginal, 'copies'> & {
  /** First 16 hexadecimal digits of the SHA-256 of all copies: the name of their files. */
  file: string;
  /** Names of its files in `folder`, as they are published. */
  files: string[];
  folder: string;
};

type Note = Omit<CachedPicture, 'folder'> | { refusal: Refusal };

const noteName = 'note.json';
const day = 86_400_000;
/** What no build has asked for in so many days is removed. */
const keptDays = 40;

/** True for what was last asked for so long ago, `mtimeMs` after 1970, that it need not be kept. */
export const isStale = (mtimeMs: number, now: Date): boolean => now.getTime() - mtimeMs >= keptDays * day;

/**
 * Pictures encoded by earlier builds, a folder each, by content, recipe and what is redacted. Builds share it: a folder
 * appears whole or not at all, and the same key always holds the same.
 */
export class PictureCache {
  readonly #folder: string;
  readonly #now: Date;

  private constructor(folder: string, now: Date) {
    this.#folder = folder;
    this.#now = now;
  }

  static async open(folder: string, now: Date): Promise<PictureCache> {
    await mkdir(folder, { recursive: true });
    await removeLeftovers(folder);
    return new PictureCache(folder, now);
  }

  /** The key of a picture; `contentHash` is that of the original. */
  static keyOf(contentHash: string, boxes: readonly PhotoBox[], megapixels: number): string {
    return hashText(JSON.stringify([recipe, contentHash, boxes, megapixels])).slice(0, 40);
  }

  /**
   * What an earlier build has made of it; undefined where there is nothing, or where a part of it is gone.
   * @throws {RefusedError} where an earlier build has refused it.
   */
  async recall(key: string): Promise<CachedPicture | undefined> {
    const folder = path.join(this.#folder, key);
    const noteFile = path.join(folder, noteName);
    const note = await readNote(noteFile);
    if (note === undefined) return undefined;
    await this.#touch(noteFile);
    if ('refusal' in note) throw new RefusedError(note.refusal);
    const names = new Set(await readdir(folder));
    return note.files.every((name) => names.has(name)) ? { ...note, folder } : undefined;
  }

  async keep(key: string, { copies, ...picture }: EncodedOriginal): Promise<CachedPicture> {
    const file = hashBytes(Buffer.concat(copies.map(({ bytes }) => bytes))).slice(0, 16);
    const nameOf = ({ width, format }: PictureCopy) => `${file}-${width}.${format}`;
    const note = { ...picture, file, files: copies.map(nameOf) };
    const folder = await this.#write(
      key,
      note,
      copies.map((copy) => [nameOf(copy), copy.bytes]),
    );
    return { ...note, folder };
  }

  /** Notes that a picture is refused, so that the next build does not try it again. */
  async keepRefusal(key: string, refusal: Refusal): Promise<void> {
    await this.#write(key, { refusal }, []);
  }

  /** Removes what no build has asked for lately. */
  async prune(): Promise<void> {
    for (const entry of await readdir(this.#folder, { withFileTypes: true })) {
      const place = path.join(this.#folder, entry.name);
      // Files directly inside are of an older form of the cache.
      const noted = await stat(entry.isDirectory() ? path.join(place, noteName) : place).catch(() => undefined);
      const isKept = noted !== undefined && !isStale(noted.mtimeMs, this.#now);
      if (!isKept && /^[0-9a-f]{16}/.test(entry.name)) await rm(place, { recursive: true, force: true });
    }
  }

  async #write(key: string, note: Note, files: [name: string, bytes: Uint8Array][]): Promise<string> {
    const place = path.join(this.#folder, key);
    const fresh = await makeFolderBeside(place);
    try {
      for (const [name, bytes] of files) await writeFile(path.join(fresh, name), bytes);
      const noteFile = path.join(fresh, noteName);
      await writeFileAtomically(noteFile, JSON.stringify(note));
      // Its age is told by this run's clock, which may be another than the file system's.
      await utimes(noteFile, this.#now, this.#now);
      await removeFolder(place);
      // Another build may have put the same there in the meantime.
      await rename(fresh, place).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
      });
    } finally {
      await removeFolder(fresh);
    }
    return place;
  }

  /** Says once a day that it is still in use. */
  async #touch(file: string): Promise<void> {
    const { mtimeMs } = await stat(file);
    if (Math.abs(this.#now.getTime() - mtimeMs) > day) await utimes(file, this.#now, this.#now);
  }
}

/** A note that was cut short counts as none: the picture is encoded again, which gives the same bytes. */
async function readNote(file: string): Promise<Note | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Note;
  } catch {
    return undefined;
  }
}

/** Copies the files of pictures to where a dataset keeps them. */
export async function placePictures(pictures: Iterable<CachedPicture>, outFolder: string): Promise<void> {
  await mkdir(outFolder, { recursive: true });
  for (const { folder, files } of pictures) {
    for (const name of files) await copyFile(path.join(folder, name), path.join(outFolder, name));
  }
}
