import { readPlain } from './clusters.ts';
import type { SearchContent } from './search-record.ts';
import type { WordEdges } from './terms.ts';

/** So many words weigh about 8 kB. */
const most = 2200;

/**
 * Words of titles, venues and names of agencies that more than one of them has, the most frequent if there are too many:
 * what misspelt and run-together questions are read by. In order.
 */
export function gatherWords({ records, agencies, kinds }: SearchContent, edges: WordEdges): string[] {
  const counts = new Map<string, number>();
  const texts = [
    ...new Set(
      records.flatMap(({ title, venue = '', subtype = '', occasion = '' }) => [title, venue, subtype, occasion]),
    ),
    ...agencies.map(({ name }) => name),
    ...kinds.flatMap(({ names }) => [...names, ...names]),
  ];
  for (const text of texts) {
    const { starts, ends } = edges(text);
    const [from, to] = [[...starts].toSorted((a, b) => a - b), [...ends].toSorted((a, b) => a - b)];
    const words = from.map((start, place) => readPlain(text.slice(start, to[place])).join(''));
    for (const word of new Set(words)) if (word.length > 1) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .filter(([word, count]) => count > 1 && !/^\d+$/.test(word))
    .toSorted(([a, x], [b, y]) => y - x || Number(a > b) - Number(a < b))
    .slice(0, most)
    .map(([word]) => word)
    .toSorted();
}
