import type { Cluster } from './clusters.ts';

/** True where words, as texts of clusters, stand from a place on; with `open` the last may be the beginning of one. */
export const standAt = (clusters: readonly Cluster[], at: number, words: readonly string[], open: boolean): boolean =>
  words.every((word, place) => {
    const { text } = clusters[at + place]!;
    return open && place === words.length - 1 ? text.startsWith(word) : text === word;
  });
