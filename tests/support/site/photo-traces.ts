import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { toDifferenceHash } from '../../../src/io/pictures/picture-look.ts';

/** What a photograph leaves on a site: its id, its files' names, their bytes, and what it looks like. */
export class PhotoTraces {
  /** Files of its own: its page and its copies. */
  readonly files: string[];
  readonly #names: string[];
  readonly #copies: Buffer[];
  readonly #look: string;

  private constructor(files: string[], names: string[], copies: Buffer[], look: string) {
    this.files = files;
    this.#names = names;
    this.#copies = copies;
    this.#look = look;
  }

  /** Learns what a built site has of a photograph that it shows. */
  static async of(id: string, original: Buffer, folder: string): Promise<PhotoTraces> {
    const page = readFileSync(path.join(folder, 'photos', `${id}.html`), 'utf8');
    const [, file = ''] = /photos\/([0-9a-f]{16})-\d+\.jpg/.exec(page) ?? [];
    const copies = readdirSync(path.join(folder, 'photos')).filter((name) => name.startsWith(`${file}-`));
    const bytes = copies.map((name) => readFileSync(path.join(folder, 'photos', name)));
    return new PhotoTraces([`${id}.html`, ...copies], [id, file], bytes, await lookOf(original));
  }

  /** Files of a site that name it, hold one of its copies, or look like it. */
  async findIn(folder: string): Promise<string[]> {
    const named = walk(folder).filter((name) => {
      const bytes = readOpened(path.join(folder, name));
      return this.#names.some((trace) => name.includes(trace) || bytes.includes(trace));
    });
    return [...new Set([...named, ...(await this.findCopiesIn(folder))])];
  }

  /** Files of a site that hold one of its copies, whole or inside another file, or look like it. */
  async findCopiesIn(folder: string): Promise<string[]> {
    const found: string[] = [];
    for (const name of walk(folder)) {
      const bytes = readFileSync(path.join(folder, name));
      const isPicture = /\.(?:avif|webp|jpe?g|png)$/.test(name) && !name.endsWith('og.png');
      if (this.#copies.some((copy) => bytes.includes(copy)) || (isPicture && (await this.#isLike(bytes))))
        found.push(name);
    }
    return found;
  }

  async #isLike(bytes: Buffer): Promise<boolean> {
    const look = await lookOf(bytes);
    const apart = [...look].reduce(
      (bits, digit, at) => bits + bitsIn(parseInt(digit, 16) ^ parseInt(this.#look[at]!, 16)),
      0,
    );
    return apart < 30;
  }
}

async function lookOf(bytes: Buffer): Promise<string> {
  const grey = sharp(bytes).rotate().resize({ width: 17, height: 16, fit: 'fill' }).greyscale().toColourspace('b-w');
  return toDifferenceHash(await grey.raw().toBuffer());
}

const bitsIn = (number: number): number => number.toString(2).replaceAll('0', '').length;

const walk = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));

/** A file's bytes; of a packed one those inside: the search index and the map's data are packed. */
function readOpened(file: string): Buffer {
  const bytes = readFileSync(file);
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}
