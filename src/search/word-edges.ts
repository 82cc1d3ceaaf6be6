import type { WordEdges } from './terms.ts';

/**
 * Where words begin and end, by the dictionary of the machine that builds; browsers never ask for it, since theirs differ.
 * A name of a place is one word, whatever a dictionary makes of it (คำ|ชะ|อี).
 */
export function createWordEdges(names: readonly string[]): WordEdges {
  const segmenter = new Intl.Segmenter('th', { granularity: 'word' });
  const known = [...new Set(names)].filter((name) => name.length > 1).toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(known.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|') || '(?!)', 'g');
  return (text) => {
    const starts = new Set<number>();
    const ends = new Set<number>();
    const addWords = (from: number, to: number) => {
      for (const { segment, index, isWordLike } of segmenter.segment(text.slice(from, to))) {
        if (!isWordLike) continue;
        starts.add(from + index);
        ends.add(from + index + segment.length);
      }
    };
    let at = 0;
    for (const { 0: name, index } of text.matchAll(pattern)) {
      addWords(at, index);
      at = index + name.length;
      starts.add(index);
      ends.add(at);
    }
    addWords(at, text.length);
    return { starts, ends };
  };
}
