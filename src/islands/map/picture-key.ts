import type { Mark } from './gather-marks.ts';
import type { MapWords } from './map-words.ts';

/** One entry of a picture's key: a mark as the map draws it, and its words beside it, from the key's upper left. */
export interface KeyEntry {
  mark: Mark;
  text: string;
  x: number;
  y: number;
}

/** Height of a row of the key, and the room of a mark with its gap, in pixels. */
const row = 24;
const markRoom = 22;
const gap = 18;

/**
 * The key of the marks that a picture shows, set in rows no wider than `width` by `widthOf`: a saved picture is read where
 * no page stands around it.
 */
export function toKey(
  marks: readonly Mark[],
  words: Pick<MapWords, 'kinds' | 'keyApproximate' | 'keyMixed'>,
  { width, widthOf }: { width: number; widthOf(text: string): number },
): { entries: KeyEntry[]; height: number } {
  const kinds = [...new Set(marks.map(({ kind }) => kind))].toSorted();
  const wanted = [
    ...kinds.map((kind) => ({ kind, isExact: true, text: kind === 'mixed' ? words.keyMixed : words.kinds[kind] })),
    ...(marks.some(({ isExact }) => !isExact) ? [{ kind: kinds[0]!, isExact: false, text: words.keyApproximate }] : []),
  ];
  let [left, top] = [0, 0];
  const entries = wanted.map(({ kind, isExact, text }) => {
    const wide = markRoom + widthOf(text);
    if (left > 0 && left + wide > width) [left, top] = [0, top + row];
    const middle = top + row / 2;
    const mark: Mark = { kind, isExact, count: 1, radius: 7, first: 0, x: left + 8, y: middle };
    const entry = { mark, text, x: left + markRoom, y: middle + 5 };
    left += wide + gap;
    return entry;
  });
  return { entries, height: entries.length > 0 ? top + row : 0 };
}
