import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { PhotoBox } from '../../domain/photo.ts';
import { hashBytes } from '../hash.ts';
import { EncoderPool } from './encoder-pool.ts';
import { FetchedPictures, hostOf } from './fetched-pictures.ts';
import { type CachedPicture, PictureCache } from './picture-cache.ts';
import { PictureFolder } from './picture-folder.ts';
import { type Refusal, RefusedError, refusals } from './picture-guard.ts';

/** Pictures encoded at once. Each may take as much memory as a large picture needs, so it is not as many as processors. */
const atOnce = 2;
/** A file of 50 megapixels is seldom larger. */
const mostMegabytes = 64;

/** A picture as it may be published: re-encoded, without metadata, in the cache. */
export interface EncodedPicture extends CachedPicture {
  /** First 16 hexadecimal digits of the SHA-256 of the original: what decisions name. */
  id: string;
  /** The name that the report gives it; never published. */
  name: string;
}

/** Why a picture can't be used: its name as reported, and a reason that an officer understands. */
export interface RefusedPicture {
  name: string;
  /** `missing`: no such file; `host`: its host is not among those to be asked; `dead`: no answer; else words. */
  reason: 'missing' | 'host' | 'dead' | string;
}

export type PictureOutcome = EncodedPicture | RefusedPicture;

export interface PictureJob {
  /** Names as the export gives them. */
  names: readonly string[];
  /** Folder of the source's photographs; undefined where the settings name none. */
  folder: string | undefined;
  /** Hosts that may be asked for pictures. */
  hosts: readonly string[];
}

export interface PictureOptions {
  /** Copies of earlier runs, and what was fetched. */
  cacheFolder: string;
  megapixels: number;
  /** Hosts that may lie in a network of the operator's own; see `fetchFile`. */
  allowHosts?: readonly string[];
  now: Date;
  /** What is to be redacted in a picture, by its id. */
  boxesOf: (id: string) => readonly PhotoBox[];
  /** Called after each picture; `encoded` counts those that no earlier run had encoded. */
  onProgress?: ((done: number, total: number, encoded: number) => void) | undefined;
}

/**
 * Encodes the pictures of each job into the cache; what became of each name, in the order of the names.
 * Pictures come from outside: each costs bounded time and memory, and a bad one costs itself alone.
 */
export async function encodePictures(
  jobs: readonly PictureJob[],
  options: PictureOptions,
): Promise<PictureOutcome[][]> {
  const cache = await PictureCache.open(options.cacheFolder, options.now);
  const fetched = await FetchedPictures.open(
    path.join(options.cacheFolder, 'fetched'),
    options.allowHosts ?? [],
    options.now,
  );
  const encoder = new Encoder(cache, fetched, options);
  const outcomes: PictureOutcome[][] = jobs.map(() => []);
  const queue = jobs.flatMap((job, at) => job.names.map((name, place) => ({ job, name, at, place }))).values();
  const total = jobs.reduce((sum, { names }) => sum + names.length, 0);
  let done = 0;
  // Both take from one queue, so neither waits for the other.
  const work = async (): Promise<void> => {
    for (const { job, name, at, place } of queue) {
      outcomes[at]![place] = await encoder.take(name, job);
      options.onProgress?.(++done, total, encoder.encoded);
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, work));
  } finally {
    await encoder.close();
  }
  await cache.prune();
  await fetched.prune();
  return outcomes;
}

class Encoder {
  /** Pictures that no earlier run had encoded. */
  encoded = 0;
  readonly #cache: PictureCache;
  readonly #fetched: FetchedPictures;
  readonly #options: PictureOptions;
  readonly #pool = new EncoderPool();
  readonly #folders = new Map<string, Promise<PictureFolder>>();
  /** By id: what is under way is not started again for a second name of the same picture. */
  readonly #underWay = new Map<string, Promise<CachedPicture>>();

  constructor(cache: PictureCache, fetched: FetchedPictures, options: PictureOptions) {
    this.#cache = cache;
    this.#fetched = fetched;
    this.#options = options;
  }

  async take(name: string, job: PictureJob): Promise<PictureOutcome> {
    try {
      const original = await this.#find(name, job);
      if (typeof original === 'string') return { name, reason: original };
      const contentHash = hashBytes(original);
      const id = contentHash.slice(0, 16);
      const running = this.#underWay.get(id) ?? this.#encode(original, id, contentHash);
      this.#underWay.set(id, running);
      return { ...(await running.finally(() => this.#underWay.delete(id))), id, name };
    } catch (error) {
      return { name, reason: reasonOf(error) };
    }
  }

  async close(): Promise<void> {
    await this.#pool.close();
  }

  /** The bytes that a name means, or why there are none. */
  async #find(name: string, { folder, hosts }: PictureJob): Promise<Uint8Array | 'missing' | 'host' | 'dead'> {
    if (/^https?:/i.test(name)) {
      const host = hostOf(name);
      if (host === undefined || !hosts.includes(host)) return 'host';
      return (await this.#fetched.get(name, mostMegabytes)) ?? 'dead';
    }
    if (folder === undefined) return 'missing';
    if (!this.#folders.has(folder)) this.#folders.set(folder, PictureFolder.open(folder));
    const file = (await this.#folders.get(folder)!).find(name);
    if (file === undefined) return 'missing';
    if ((await stat(file)).size > mostMegabytes * 1e6) throw new RefusedError('tooManyBytes');
    return readFile(file);
  }

  async #encode(original: Uint8Array, id: string, contentHash: string): Promise<CachedPicture> {
    const { megapixels, boxesOf } = this.#options;
    const boxes = boxesOf(id);
    const key = PictureCache.keyOf(contentHash, boxes, megapixels);
    const known = await this.#cache.recall(key);
    if (known) return known;
    this.encoded++;
    try {
      return await this.#cache.keep(key, await this.#pool.encode({ original, megapixels, boxes }));
    } catch (error) {
      if (error instanceof RefusedError && isLasting(error.refusal)) await this.#cache.keepRefusal(key, error.refusal);
      throw error;
    }
  }
}

/** What was too slow, or broke a decoder, may fare better on another day or machine. */
function isLasting(refusal: Refusal): boolean {
  return !['tooSlow', 'tooMuchMemory', 'brokeDown'].includes(refusal);
}

/** Words for the officer; of the system's faults only the code, since their words name folders. */
function reasonOf(error: unknown): string {
  if (error instanceof RefusedError) return refusals[error.refusal];
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return code;
}
