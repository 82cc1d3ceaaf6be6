import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { Receipt } from '../domain/manifest.ts';
import type { Source } from '../domain/settings.ts';
import { showOrigin } from './fetch-file.ts';
import { hashBytes } from './hash.ts';
import type { PulledFile } from './pulled-file.ts';
import { writeFileAtomically } from './write-atomically.ts';

/**
 * The last good copy of every source: bytes under their checksum, and for each source the receipts of its files.
 * A copy is kept only after it could be read, so that a broken export never replaces a good one.
 */
export class Snapshots {
  readonly #store: string;

  constructor(store: string) {
    this.#store = store;
  }

  /** Makes these files the source's last good copy. */
  async keep(source: string, files: readonly PulledFile[]): Promise<void> {
    await mkdir(this.#store, { recursive: true });
    for (const { bytes, receipt } of files) {
      const place = path.join(this.#store, receipt.sha256);
      const kept = await readFile(place).then(hashBytes, () => undefined);
      if (kept !== receipt.sha256) await writeFileAtomically(place, bytes);
    }
    await writeFileAtomically(
      this.#receiptsFile(source),
      JSON.stringify(
        files.map((file) => file.receipt),
        null,
        1,
      ),
    );
  }

  /** Receipts of the last good copy; none where there is no copy. */
  async receiptsOf(source: string): Promise<Receipt[]> {
    const text = await readFile(this.#receiptsFile(source), 'utf8').catch(() => '[]');
    const parsed = z.array(Receipt).safeParse(tryJson(text));
    return parsed.success ? parsed.data : [];
  }

  /**
   * The last good copy; undefined where there is none, where its bytes are no longer what they were, or where the
   * settings have given the source another address since: that would be another's copy.
   */
  async recall({ id, kind, format, from }: Source): Promise<PulledFile[] | undefined> {
    const files: PulledFile[] = [];
    for (const receipt of await this.receiptsOf(id)) {
      if (receipt.from !== showOrigin(from)) return undefined;
      const bytes = await readFile(path.join(this.#store, receipt.sha256)).catch(() => undefined);
      if (!bytes || hashBytes(bytes) !== receipt.sha256) return undefined;
      files.push({ source: id, kind, format, file: receipt.file, bytes, receipt });
    }
    return files.length > 0 ? files : undefined;
  }

  #receiptsFile(source: string): string {
    return path.join(this.#store, `${source}.json`);
  }
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
