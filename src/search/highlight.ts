import type { ClusterReader } from './clusters.ts';

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
      const last = words.length - 1;
      const isThere = words.every((word, place) =>
        place === last ? clusters[at + place]!.text.startsWith(word) : clusters[at + place]!.text === word,
      );
      if (isThere) found.push({ start: clusters[at]!.start, end: clusters[at + last]!.end });
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

const before = 50;
const longest = 160;

/** A part of a text around the first stretch, from a space to a space where one is near; with dots where it was cut. */
export function cutExcerpt(text: string, [first]: readonly Stretch[], read: ClusterReader): string {
  if (text.length <= longest) return text;
  const from = Math.max(0, (first?.start ?? 0) - before);
  const start = from === 0 ? 0 : edgeNear(text, from, first!.start, read);
  const until = Math.min(text.length, start + longest);
  const end = until === text.length ? until : edgeNear(text, until - 40, until, read, true);
  return `${start > 0 ? '… ' : ''}${text.slice(start, end).trim()}${end < text.length ? ' …' : ''}`;
}

/** A place between `from` and `to` where a text may be cut: behind a space, the first or the last, else between clusters. */
function edgeNear(text: string, from: number, to: number, read: ClusterReader, isLast = false): number {
  const part = text.slice(from, to);
  const space = isLast ? part.lastIndexOf(' ') : part.indexOf(' ');
  if (space >= 0) return from + space + 1;
  const edges = read(text)
    .map(({ start }) => start)
    .filter((start) => start >= from && start <= to);
  return (isLast ? edges.at(-1) : edges[0]) ?? to;
}
