import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeShard, encodeShard } from '../../src/search/shards.ts';
import type { IndexState } from '../../src/search/write-index.ts';

// What an index was made of, beside the build: `records.json` with the key, and all terms as one long shard.

const namesOf = (folder: string) => ({
  records: path.join(folder, 'records.json'),
  terms: path.join(folder, 'terms.bin'),
});

/** The state that a build with the same key left; undefined where there is none, or only a part of one. */
export async function readSearchState(folder: string, key: string): Promise<IndexState | undefined> {
  const names = namesOf(folder);
  try {
    const kept = JSON.parse(await readFile(names.records, 'utf8')) as { key: string; records: [number, string][] };
    if (kept.key !== key) return undefined;
    return { records: new Map(kept.records), terms: decodeShard(await readFile(names.terms)) };
  } catch {
    // A cache that cannot be read is made anew: it holds nothing that the dataset does not.
    return undefined;
  }
}

/** Keeps a state for the next build. */
export async function writeSearchState(folder: string, key: string, { records, terms }: IndexState): Promise<void> {
  const names = namesOf(folder);
  await mkdir(folder, { recursive: true });
  // The terms first, and the old key gone before: what stops half way leaves nothing that could be believed.
  await writeFile(names.records, '{}');
  await writeFile(`${names.terms}.new`, encodeShard(terms));
  await rename(`${names.terms}.new`, names.terms);
  await writeFile(names.records, JSON.stringify({ key, records: [...records] }));
}
