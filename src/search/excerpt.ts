import type { ClusterReader } from './clusters.ts';
import type { Stretch } from './highlight.ts';

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
