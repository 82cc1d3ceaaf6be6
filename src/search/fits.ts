import type { FoundActivity } from './answer.ts';
import type { FlatPostings } from './postings.ts';
import { venueStart } from './terms.ts';
import * as weights from './weights.ts';

/** Activities by number, with how well they fit: a sum over the parts of the question. */
export type Found = Map<number, number>;

/** Adds where a phrase stands; `malus` is taken off for words that only mean the same. */
export function addPhrase(found: Found, phrase: ReadonlyMap<number, number>, malus: number): void {
  for (const [number, place] of phrase) {
    const fit = (place < venueStart ? weights.title + (place === 0 ? weights.beginning : 0) : weights.venue) - malus;
    found.set(number, Math.max(found.get(number) ?? 0, fit));
  }
}

/** Activities of postings, all with one fit. */
export function toFound(lists: readonly FlatPostings[], fit: number): Found {
  const found: Found = new Map();
  for (const list of lists) for (let at = 0; at < list.length; at += 2) found.set(list[at]!, fit);
  return found;
}

/** What was found, the best first, then the newest. */
export function inOrder(found: Found): FoundActivity[] {
  return [...found].map(([number, fit]) => ({ number, fit })).toSorted((a, b) => b.fit - a.fit || a.number - b.number);
}
