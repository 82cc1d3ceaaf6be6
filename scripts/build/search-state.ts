import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeShard, encodeShard } from '../../src/search/shards.ts';
import type { IndexState } from '../../src/search/write-index.ts';

// What an index was made of, in one file beside the build, so that builds at the same time never mix theirs: four bytes that
// tell how long the JSON behind them is (the key, the records with their checksums, and the words of texts), then all terms as one long shard.

interface Kept {
  key: string;
  records: [number, string][];
  words: [string, readonly string[]][];
}

const nameOf = (folder: string) => path.join(folder, 'state.bin');

/** The state that a build with the same key left; undefined where there is none that can be read. */
export async function readSearchState(folder: string, key: string): Promise<IndexState | undefined> {
  try {
    const bytes = await readFile(nameOf(folder));
    const end = 4 + bytes.readUInt32LE(0);
    const kept = JSON.parse(bytes.toString('utf8', 4, end)) as Kept;
    if (kept.key !== key) return undefined;
    return { records: new Map(kept.records), words: new Map(kept.words), terms: decodeShard(bytes.subarray(end)) };
  } catch {
    // A cache that cannot be read is made anew: it holds nothing that the dataset does not.
    return undefined;
  }
}

/** Keeps a state for the next build. */
export async function writeSearchState(
  folder: string,
  key: string,
  { records, terms, words = new Map() }: IndexState,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const head = Buffer.from(JSON.stringify({ key, records: [...records], words: [...words] } satisfies Kept));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  const beside = `${nameOf(folder)}.${process.pid}`;
  await writeFile(beside, Buffer.concat([length, head, encodeShard(terms)]));
  await rename(beside, nameOf(folder));
}
