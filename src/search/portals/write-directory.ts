import { packShards } from '../pack-shards.ts';
import { encodeShard } from '../shards.ts';
import { VarintWriter } from '../varint.ts';
import type { DirectoryFile, ListedPortal } from './directory.ts';
import type { TermCounts } from './portal-terms.ts';

/**
 * The files of a directory that tells which portals have a term, not yet compressed: `p`, and `p0`, `p1`, … with the terms.
 * The portal that writes it comes first.
 */
export function writeDirectory(
  portals: readonly { portal: ListedPortal; terms: TermCounts }[],
): Map<string, Uint8Array<ArrayBuffer>> {
  const counts = new Map<string, [place: number, count: number][]>();
  for (const [place, { terms }] of portals.entries()) {
    for (const [term, count] of terms) {
      const known = counts.get(term);
      if (known) known.push([place, count]);
      else counts.set(term, [[place, count]]);
    }
  }
  const writer = new VarintWriter();
  const terms = [...counts]
    .toSorted(([a], [b]) => Number(a > b) - Number(a < b))
    .map(([term, each]) => {
      for (const number of each.flat()) writer.push(number);
      return { term, postings: writer.take() };
    });
  const shards = packShards(terms);
  const file: DirectoryFile = {
    portals: portals.map(({ portal }) => portal),
    shards: shards.map(([first]) => first!.term).join('\n'),
  };
  return new Map([
    ['p', new TextEncoder().encode(JSON.stringify(file))],
    ...shards.map((shard, place): [string, Uint8Array<ArrayBuffer>] => [`p${place}`, encodeShard(shard)]),
  ]);
}
