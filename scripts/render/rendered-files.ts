import { copyFile, mkdir, readdir, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { removeLeftovers, writeFileAtomically } from '../../src/io/write-atomically.ts';

/** Whatever no build has asked for in so long is removed. */
const keptDays = 60;

/** Pictures and PDFs of earlier builds, by a key of all that they were made from: what is unchanged costs nothing. */
export class RenderedFiles {
  readonly #folder: string;
  readonly #now: Date;

  private constructor(folder: string, now: Date) {
    this.#folder = folder;
    this.#now = now;
  }

  /** Opens the folder, made where it is not there yet, and removes what has not been used for long. */
  static async open(folder: string, now: Date): Promise<RenderedFiles> {
    await mkdir(folder, { recursive: true });
    await removeLeftovers(folder);
    for (const name of await readdir(folder)) {
      const file = path.join(folder, name);
      if ((await stat(file)).mtimeMs < now.getTime() - keptDays * 86_400_000) await rm(file, { force: true });
    }
    return new RenderedFiles(folder, now);
  }

  /** Copies what was kept under `key` to `place`; false where nothing was. */
  async take(key: string, place: string): Promise<boolean> {
    const kept = path.join(this.#folder, key);
    try {
      await copyFile(kept, place);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
      throw error;
    }
    await utimes(kept, this.#now, this.#now);
    return true;
  }

  /** Keeps bytes under `key`, a name that ends as their format does. */
  async keep(key: string, bytes: Uint8Array): Promise<void> {
    const kept = path.join(this.#folder, key);
    await writeFileAtomically(kept, bytes);
    await utimes(kept, this.#now, this.#now);
  }
}
