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
    // Each text is asked for once, as a whole: an ICU iterator outweighs the text, and goes only when memory is short.
    const rest = text.replaceAll(pattern, (name, index: number) => {
      starts.add(index);
      ends.add(index + name.length);
      return '\n'.repeat(name.length);
    });
    const segments = segmenter.segment(rest);
    for (let at = 0; at < rest.length;) {
      const { segment, index, isWordLike } = segments.containing(at)!;
      at = index + segment.length;
      if (!isWordLike) continue;
      starts.add(index);
      ends.add(at);
    }
    return { starts, ends };
  };
}
