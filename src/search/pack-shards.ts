import type { TermPostings } from './shards.ts';

const leastShard = 2400;
const mostShard = 4800;

/** Terms in shards of about 3 kB when compressed. They end at terms of some kind, so that a change does not move them all. */
export function packShards(terms: readonly TermPostings[]): TermPostings[][] {
  const shards: TermPostings[][] = [];
  let shard: TermPostings[] = [];
  let size = 0;
  for (const each of terms) {
    const own = each.postings.length + 6;
    if (shard.length > 0 && (size + own > mostShard || (size > leastShard && mayBegin(each.term)))) {
      shards.push(shard);
      shard = [];
      size = 0;
    }
    shard.push(each);
    size += own;
  }
  if (shard.length > 0) shards.push(shard);
  return shards;
}

function mayBegin(term: string): boolean {
  let sum = 0;
  for (let place = 0; place < term.length; place++) sum = (sum * 31 + term.charCodeAt(place)) >>> 0;
  return sum % 16 === 0;
}
