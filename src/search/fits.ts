import type { FlatPostings } from './postings.ts';
import { venueStart } from './terms.ts';

/** Activities by number, with how well they fit: a sum over the parts of the question. */
export type Found = Map<number, number>;

// How well each way of being found fits. A title says it; an area or agency is what it belongs to; a text mentions it.
export const fits = {
  title: 4,
  beginning: 0.5,
  venue: 3,
  area: 4.6,
  agency: 4.6,
  partAgency: 2.5,
  partArea: 2,
  kind: 3,
  label: 2,
  text: 1,
};
export const joinedBonus = 1;
export const alsoBonus = 0.3;
export const meaningMalus = 0.5;

/** Adds where a phrase stands; `malus` is taken off for words that only mean the same. */
export function addPhrase(found: Found, phrase: ReadonlyMap<number, number>, malus: number): void {
  for (const [number, place] of phrase) {
    const fit = (place < venueStart ? fits.title + (place === 0 ? fits.beginning : 0) : fits.venue) - malus;
    found.set(number, Math.max(found.get(number) ?? 0, fit));
  }
}

/** Activities of postings, all with one fit. */
export function toFound(lists: readonly FlatPostings[], fit: number): Found {
  const found: Found = new Map();
  for (const list of lists) for (let at = 0; at < list.length; at += 2) found.set(list[at]!, fit);
  return found;
}

/** Activities that all of them have, with the sum of their fits. */
export function intersect(all: readonly (Found | 'all')[]): Found {
  const sets = all.filter((each) => each !== 'all').toSorted((a, b) => a.size - b.size);
  const [first, ...rest] = sets;
  const found: Found = new Map();
  for (const [number, fit] of first ?? []) {
    if (rest.every((each) => each.has(number)))
      found.set(
        number,
        rest.reduce((sum, each) => sum + each.get(number)!, fit),
      );
  }
  return found;
}
