import type { ClusterReader } from './clusters.ts';
import { standAt } from './stand-at.ts';

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}

/** Where a text says what was searched for, in order and apart. No cluster is ever parted, so no mark loses its letter. */
export function findStretches(text: string, marked: readonly (readonly string[])[], read: ClusterReader): Stretch[] {
  const clusters = read(text);
  const found: Stretch[] = [];
  for (const words of marked) {
    if (words.length === 0 || (words.length === 1 && words[0]!.length < 2)) continue;
    for (let at = 0; at + words.length <= clusters.length; at++) {
      if (standAt(clusters, at, words, true))
        found.push({ start: clusters[at]!.start, end: clusters[at + words.length - 1]!.end });
    }
  }
  const merged: Stretch[] = [];
  for (const { start, end } of found.toSorted((a, b) => a.start - b.start)) {
    const before = merged.at(-1);
    if (before && start <= before.end) before.end = Math.max(before.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
