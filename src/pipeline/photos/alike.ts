import type { PictureLook } from '../../domain/picture-look.ts';

/** Two hashes of 256 bits that differ in so few show the same picture: other pictures differ in 70 and more. */
const mostBitsApart = 15;
/** One more than the bits that may differ, so that two alike hashes agree in at least one part whole. */
const parts = 16;
/** A picture of one grey has no edges to compare. */
const leastContrast = 4;

const bitsIn = Uint8Array.from({ length: 65_536 }, (_, number) => number.toString(2).replaceAll('0', '').length);

/**
 * Groups of alike pictures, as places in the list; pictures that are like no other are in none. Only pictures that share
 * a sixteenth of their hash are compared, so that many pictures do not take the square of their number.
 */
export function groupAlike(looks: readonly Pick<PictureLook, 'hash' | 'contrast'>[]): number[][] {
  const hashes = looks.map(({ hash }) =>
    Uint16Array.from({ length: parts }, (_, part) => parseInt(hash.slice(part * 4, part * 4 + 4), 16)),
  );
  const leader = looks.map((_, at) => at);
  const leaderOf = (at: number): number => {
    let top = at;
    while (leader[top] !== top) top = leader[top]!;
    leader[at] = top;
    return top;
  };
  for (let part = 0; part < parts; part++) {
    const buckets = new Map<number, number[]>();
    for (const [at, { contrast }] of looks.entries()) {
      if (contrast < leastContrast) continue;
      const key = hashes[at]![part]!;
      const bucket = buckets.get(key) ?? [];
      buckets.set(key, bucket);
      for (const other of bucket) {
        if (leaderOf(at) !== leaderOf(other) && areAlike(hashes[at]!, hashes[other]!)) {
          leader[Math.max(leaderOf(at), leaderOf(other))] = Math.min(leaderOf(at), leaderOf(other));
        }
      }
      // One of each group stands for the others: a picture sent 400 times is compared once.
      if (!bucket.some((other) => leaderOf(other) === leaderOf(at))) bucket.push(at);
    }
  }
  const groups = Map.groupBy(leader.keys(), (at) => leaderOf(at));
  return [...groups.values()].filter((group) => group.length > 1);
}

function areAlike(a: Uint16Array, b: Uint16Array): boolean {
  let apart = 0;
  for (let part = 0; part < parts; part++) apart += bitsIn[a[part]! ^ b[part]!]!;
  return apart <= mostBitsApart;
}
