import { mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { SourceError } from '../../domain/errors.ts';
import { fetchFile } from '../fetch/fetch-file.ts';
import { hashText } from '../hash.ts';
import { writeFileAtomically } from '../write-atomically.ts';
import { isStale } from './picture-cache.ts';

/** A host that has failed so often is asked no more in this run: dead addresses must not hold up a build for hours. */
const patienceWithHost = 3;
/** Seconds that one picture may take. */
const seconds = 20;

/**
 * Pictures behind addresses, kept from run to run: a server is asked only whether its picture has changed, and where it is
 * silent the kept copy stands in.
 */
export class FetchedPictures {
  readonly #folder: string;
  readonly #allowHosts: readonly string[];
  readonly #now: Date;
  readonly #failures = new Map<string, number>();

  private constructor(folder: string, allowHosts: readonly string[], now: Date) {
    this.#folder = folder;
    this.#allowHosts = allowHosts;
    this.#now = now;
  }

  static async open(folder: string, allowHosts: readonly string[], now: Date): Promise<FetchedPictures> {
    await mkdir(folder, { recursive: true });
    return new FetchedPictures(folder, allowHosts, now);
  }

  /** The picture's bytes; undefined where the address is dead and nothing was kept. */
  async get(address: string, megabytes: number): Promise<Uint8Array | undefined> {
    const host = hostOf(address);
    const place = path.join(this.#folder, hashText(address).slice(0, 40));
    const isThere = await stat(place).catch(() => undefined);
    const kept = isThere && (await readFile(place));
    const touch = () => utimes(place, this.#now, this.#now);
    if (kept) await touch();
    if (host === undefined || (this.#failures.get(host) ?? 0) >= patienceWithHost) return kept;
    const etag = kept && (await readFile(`${place}.etag`, 'utf8').catch(() => undefined));
    try {
      const fetched = await fetchFile(address, { etag, megabytes, allowHosts: this.#allowHosts, seconds });
      if (!fetched) return kept;
      await writeFileAtomically(place, fetched.bytes);
      await touch();
      await writeFileAtomically(`${place}.etag`, fetched.etag ?? '');
      return fetched.bytes;
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      this.#failures.set(host, (this.#failures.get(host) ?? 0) + 1);
      return kept;
    }
  }

  /** Removes what no build has asked for lately. */
  async prune(): Promise<void> {
    const names = await readdir(this.#folder);
    for (const name of names.filter((each) => !each.endsWith('.etag'))) {
      const place = path.join(this.#folder, name);
      if (!isStale((await stat(place)).mtimeMs, this.#now)) continue;
      await rm(place);
      await rm(`${place}.etag`, { force: true });
    }
  }
}

/** The host of an http(s) address with its port, as settings name it; undefined for what is no address. */
export function hostOf(address: string): string | undefined {
  const url = URL.parse(address);
  return url && /^https?:$/.test(url.protocol) ? url.host.toLowerCase() : undefined;
}
