import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeShard } from '../../src/search/shards.ts';
import type { KeptGroup } from '../../src/search/update-terms.ts';
import type { IndexState } from '../../src/search/write-index.ts';

// What an index was made of, in one file beside the build, so that builds at the same time never mix theirs: four bytes that
// tell how long the JSON behind them is, the JSON, then all shards.

interface Kept {
  key: string;
  groups: [number, KeptGroup][];
  words: [string, readonly string[]][];
  /** How many bytes each shard has. */
  shards: number[];
}

const nameOf = (folder: string) => path.join(folder, 'state.bin');

/** The state that a build with the same key left; undefined where there is none that can be read. */
export async function readSearchState(folder: string, key: string): Promise<IndexState | undefined> {
  try {
    const bytes = await readFile(nameOf(folder));
    const end = 4 + bytes.readUInt32LE(0);
    const kept = JSON.parse(bytes.toString('utf8', 4, end)) as Kept;
    if (kept.key !== key) return undefined;
    let begin = end;
    const shards = kept.shards.map((length) => {
      const shard = bytes.subarray(begin, (begin += length));
      return { terms: decodeShard(shard), bytes: shard };
    });
    return { groups: new Map(kept.groups), words: new Map(kept.words), shards };
  } catch {
    // A cache that cannot be read is made anew: it holds nothing that the dataset does not.
    return undefined;
  }
}

/** Keeps a state for the next build. */
export async function writeSearchState(
  folder: string,
  key: string,
  { groups, shards, words = new Map() }: IndexState,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const kept: Kept = {
    key,
    groups: [...groups],
    words: [...words],
    shards: shards.map(({ bytes }) => bytes.length),
  };
  const head = Buffer.from(JSON.stringify(kept));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  const beside = `${nameOf(folder)}.${process.pid}`;
  await writeFile(beside, [length, head, ...shards.map(({ bytes }) => bytes)]);
  await rename(beside, nameOf(folder));
}
