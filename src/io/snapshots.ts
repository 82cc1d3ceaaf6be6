import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { Receipt } from '../domain/manifest.ts';
import type { Source } from '../domain/settings.ts';
import { hashBytes, hashText } from './hash.ts';
import type { PulledFile, PulledSource } from './pulled-file.ts';
import { removeFolder, removeLeftovers, writeFileAtomically } from './write-atomically.ts';

/** What is noted of a source's copy. */
const Note = z.object({
  /** SHA-256 of the path or address it came from, whole: an address may hold a key, which is written down nowhere. */
  origin: z.string(),
  receipts: z.array(Receipt),
});
type Note = z.infer<typeof Note>;

/**
 * The last good copy of every source: bytes under their checksum, and for each source a note of its files.
 * A copy is kept only of what was published, so that neither a broken export nor a held one ever replaces a good one.
 */
export class Snapshots {
  readonly #store: string;

  constructor(store: string) {
    this.#store = store;
  }

  /** Makes these files their sources' last good copies, and removes bytes that no note names any more. */
  async keep(pulled: readonly PulledSource[]): Promise<void> {
    await mkdir(this.#store, { recursive: true });
    for (const { source, files } of pulled) {
      for (const { bytes, receipt } of files) {
        const place = path.join(this.#store, receipt.sha256);
        const kept = await readFile(place).then(hashBytes, () => undefined);
        if (kept !== receipt.sha256) await writeFileAtomically(place, bytes);
      }
      const note: Note = { origin: hashText(source.from), receipts: files.map((file) => file.receipt) };
      await writeFileAtomically(path.join(this.#store, noteOf(source.id)), JSON.stringify(note, null, 1));
    }
    await this.#removeUnnamed();
    await removeLeftovers(this.#store);
  }

  /** Makes the copies that another store holds the last good ones of their sources. */
  async adopt(store: string): Promise<void> {
    const names = await readdir(store).catch((): string[] => []);
    await mkdir(this.#store, { recursive: true });
    // Notes last: until then the copies before are whole.
    for (const name of names.toSorted(
      (one, other) => Number(one.endsWith('.json')) - Number(other.endsWith('.json')),
    )) {
      if (!/^[0-9a-f]{64}$|\.json$/.test(name)) continue;
      await writeFileAtomically(path.join(this.#store, name), await readFile(path.join(store, name)));
    }
    await this.#removeUnnamed();
  }

  /**
   * The last good copy; undefined where there is none, where its bytes are no longer what they were, or where the
   * settings have given the source another address since: that would be another's copy.
   */
  async recall({ id, kind, format, from }: Source): Promise<PulledFile[] | undefined> {
    const note = await this.#read(noteOf(id));
    if (note?.origin !== hashText(from)) return undefined;
    const files: PulledFile[] = [];
    for (const receipt of note.receipts) {
      const bytes = await readFile(path.join(this.#store, receipt.sha256)).catch(() => undefined);
      if (!bytes || hashBytes(bytes) !== receipt.sha256) return undefined;
      files.push({ source: id, kind, format, file: receipt.file, bytes, receipt });
    }
    return files.length > 0 ? files : undefined;
  }

  /** The note of that name; undefined where there is none, or where it is damaged. */
  async #read(name: string): Promise<Note | undefined> {
    const text = await readFile(path.join(this.#store, name), 'utf8').catch(() => '');
    return Note.safeParse(tryJson(text)).data;
  }

  async #removeUnnamed(): Promise<void> {
    const entries = await readdir(this.#store);
    const notes = await Promise.all(entries.filter((name) => name.endsWith('.json')).map((name) => this.#read(name)));
    const named = new Set(notes.flatMap((note) => note?.receipts.map(({ sha256 }) => sha256) ?? []));
    const unnamed = entries.filter((name) => /^[0-9a-f]{64}$/.test(name) && !named.has(name));
    for (const name of unnamed) await removeFolder(path.join(this.#store, name));
  }
}

const noteOf = (source: string): string => `${source}.json`;

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
