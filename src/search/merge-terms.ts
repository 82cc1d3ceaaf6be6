import { decodePostings, encodePostings, type FlatPostings, tellsOf } from './postings.ts';
import type { TermPostings } from './shards.ts';
import { hasPlaces } from './terms.ts';
import { VarintWriter } from './varint.ts';

/**
 * The terms of an index in order, `before` without the activities that are `gone` and with those that were `added`. Both are
 * walked once, side by side: most terms stay as they are.
 */
export function mergeTerms(
  before: readonly TermPostings[],
  gone: ReadonlySet<number>,
  added: Map<string, FlatPostings>,
): TermPostings[] {
  const writer = new VarintWriter();
  const merged: TermPostings[] = [];
  const fresh = [...added.keys()].toSorted(compare);
  let next = 0;
  const addFresh = (isDue: (term: string) => boolean) => {
    for (; next < fresh.length && isDue(fresh[next]!); next++) {
      const term = fresh[next]!;
      merged.push({ term, postings: encodePostings(added.get(term)!, hasPlaces(term), writer) });
    }
  };
  for (const kept of before) {
    const { term, postings } = kept;
    addFresh((other) => other < term);
    const more = fresh[next] === term ? added.get(fresh[next++]!)! : [];
    if (more.length === 0 && !(gone.size > 0 && tellsOf(postings, hasPlaces(term), gone))) {
      merged.push(kept);
      continue;
    }
    const all = mergePostings(decodePostings(postings, hasPlaces(term)), more, gone);
    if (all.length > 0) merged.push({ term, postings: encodePostings(all, hasPlaces(term), writer) });
  }
  addFresh(() => true);
  return merged;
}

/** Postings in order, of two lists that have no activity in common but those that are gone from the first. */
function mergePostings(old: FlatPostings, more: FlatPostings, gone: ReadonlySet<number>): FlatPostings {
  const all: FlatPostings = [];
  let next = 0;
  for (let at = 0; at < old.length; at += 2) {
    if (gone.has(old[at]!)) continue;
    for (; next < more.length && more[next]! < old[at]!; next += 2) all.push(more[next]!, more[next + 1]!);
    all.push(old[at]!, old[at + 1]!);
  }
  for (; next < more.length; next++) all.push(more[next]!);
  return all;
}

const compare = (a: string, b: string) => Number(a > b) - Number(a < b);
