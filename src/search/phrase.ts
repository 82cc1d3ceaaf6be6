import type { IndexReader } from './index-reader.ts';
import type { FlatPostings } from './postings.ts';
import { parting } from './terms.ts';

/** Four runs of three at known distances pin a phrase down; more would only cost shards. */
const mostWindows = 4;

/**
 * Activities of which a field (`n`: title and venue; `b`: running texts) has these clusters side by side, with the first
 * place where it does. With `open` the last cluster may be the beginning of one. A single cluster is found where it is a word
 * of a title or venue, and nowhere else: it would be a part of half of all words.
 */
export async function findPhrase(
  reader: IndexReader,
  field: 'n' | 'b',
  clusters: readonly string[],
  open: boolean,
): Promise<Map<number, number>> {
  const isOne = clusters.length === 1;
  if (clusters.length === 0 || (isOne && field === 'b')) return new Map();
  if (clusters.length < 3) {
    const term = (isOne ? 'u' : field) + clusters.join(parting);
    if (open) return toPlaces(await reader.beginning(term));
    const [inside, last] = await Promise.all([isOne ? [] : reader.beginning(term + parting), reader.exactly(term)]);
    return toPlaces([...inside, ...last]);
  }
  const windows = toWindows(clusters.length);
  const lists = await Promise.all(
    windows.map((start) => {
      const term = field + clusters.slice(start, start + 3).join(parting);
      return open && start === clusters.length - 3 ? reader.beginning(term) : reader.exactly(term);
    }),
  );
  return meet(lists, windows);
}

/** Where windows of three begin, so that they cover a run of `length` clusters, its first and its last among them. */
export function toWindows(length: number): number[] {
  const last = length - 3;
  const count = Math.min(mostWindows, Math.ceil(length / 3));
  if (count === 1) return [0];
  return Array.from({ length: count }, (_, place) => Math.round((place * last) / (count - 1)));
}

function toPlaces(list: FlatPostings): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = 0; at < list.length; at += 2) {
    const known = places.get(list[at]!);
    if (known === undefined || list[at + 1]! < known) places.set(list[at]!, list[at + 1]!);
  }
  return places;
}

/** First places where all windows stand at their distances. */
function meet(lists: readonly FlatPostings[], windows: readonly number[]): Map<number, number> {
  // From the rarest on.
  const order = lists
    .map((list, place) => ({ list, start: windows[place]! }))
    .toSorted((a, b) => a.list.length - b.list.length);
  let places: Map<number, number[]> | undefined;
  for (const { list, start } of order) {
    const kept = new Map<number, number[]>();
    for (let at = 0; at < list.length; at += 2) {
      const [number, place] = [list[at]!, list[at + 1]! - start];
      if (places && !places.get(number)?.includes(place)) continue;
      const known = kept.get(number);
      if (known) known.push(place);
      else kept.set(number, [place]);
    }
    places = kept;
  }
  return new Map([...(places ?? [])].map(([number, each]) => [number, Math.min(...each)]));
}
