import { readPlain } from './clusters.ts';
import type { SearchContent } from './search-record.ts';
import type { WordEdges } from './terms.ts';

/** So many words weigh about 8 kB. */
const most = 2200;

/** Words of texts, kept from one build to the next so that only new texts are parted. */
export type WordsOfTexts = ReadonlyMap<string, readonly string[]>;

/**
 * Words of titles, venues and names of agencies that more than one of them has, the most frequent if there are too many:
 * what misspelt and run-together questions are read by. In order.
 */
export function gatherWords(
  { records, agencies, kinds }: SearchContent,
  edges: WordEdges,
  before: WordsOfTexts = new Map(),
): { words: string[]; ofTexts: WordsOfTexts } {
  const part = createParter(edges);
  const ofTexts = new Map<string, readonly string[]>();
  const counts = new Map<string, number>();
  const texts = [
    ...new Set(
      records.flatMap(({ title, venue = '', subtype = '', occasion = '' }) => [title, venue, subtype, occasion]),
    ),
    ...agencies.map(({ name }) => name),
    ...kinds.flatMap(({ names }) => [...names, ...names]),
  ];
  for (const text of texts) {
    const words = before.get(text) ?? part(text);
    ofTexts.set(text, words);
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const words = [...counts]
    .filter(([word, count]) => count > 1 && !/^\d+$/.test(word))
    .toSorted(([a, x], [b, y]) => y - x || Number(a > b) - Number(a < b))
    .slice(0, most)
    .map(([word]) => word)
    .toSorted();
  return { words, ofTexts };
}

/** Parts a text into its words, folded, each once. */
function createParter(edges: WordEdges): (text: string) => string[] {
  // Texts have few words, many times over.
  const folded = new Map<string, string>();
  const fold = (word: string) => {
    const known = folded.get(word) ?? readPlain(word).join('');
    folded.set(word, known);
    return known;
  };
  return (text) => {
    const { starts, ends } = edges(text);
    const [from, to] = [[...starts].toSorted((a, b) => a - b), [...ends].toSorted((a, b) => a - b)];
    const words = new Set(from.map((start, place) => fold(text.slice(start, to[place]))));
    return [...words].filter((word) => word.length > 1);
  };
}
