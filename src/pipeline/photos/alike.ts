import type { PictureLook } from '../../domain/picture-look.ts';

/** Two hashes of 256 bits that differ in so few show the same picture: other pictures differ in 70 and more. */
const mostBitsApart = 15;
/** One more than the bits that may differ, so that two alike hashes agree in at least one part whole. */
const parts = 16;
/** A picture of one grey has no edges to compare. */
const leastContrast = 4;

const bitsIn = Uint8Array.from({ length: 65_536 }, (_, number) => number.toString(2).replaceAll('0', '').length);

/**
 * Groups of alike pictures, as places in the list; pictures that are like no other are in none. A picture that is like one
 * of a group is of it. Only pictures that share a sixteenth of their hash are compared, so that many pictures do not take
 * the square of their number.
 */
export function groupAlike(looks: readonly Pick<PictureLook, 'hash' | 'contrast'>[]): number[][] {
  // A picture sent 400 times is compared once.
  const firstOf = new Map<string, number>();
  const leader = looks.map(({ hash, contrast }, at) => {
    if (contrast < leastContrast) return at;
    if (!firstOf.has(hash)) firstOf.set(hash, at);
    return firstOf.get(hash)!;
  });
  const leaderOf = (at: number): number => {
    let top = at;
    while (leader[top] !== top) top = leader[top]!;
    leader[at] = top;
    return top;
  };
  const compared = [...firstOf].map(([hash, at]) => ({ at, parts: partsOf(hash) }));
  for (let part = 0; part < parts; part++) {
    for (const bucket of Map.groupBy(compared, (picture) => picture.parts[part]!).values()) {
      // Those before, by group: a picture is compared with no other of its own.
      const before = new Map<number, typeof bucket>();
      for (const one of bucket) {
        for (const others of before.values()) {
          const [a, b] = [leaderOf(one.at), leaderOf(others[0]!.at)];
          if (a === b || !others.some((other) => areAlike(one.parts, other.parts))) continue;
          leader[Math.max(a, b)] = Math.min(a, b);
        }
        const own = before.get(leaderOf(one.at)) ?? [];
        before.set(leaderOf(one.at), own);
        own.push(one);
      }
    }
  }
  const groups = Map.groupBy(leader.keys(), (at) => leaderOf(at));
  return [...groups.values()].filter((group) => group.length > 1);
}

function partsOf(hash: string): Uint16Array {
  return Uint16Array.from({ length: parts }, (_, part) => parseInt(hash.slice(part * 4, part * 4 + 4), 16));
}

function areAlike(a: Uint16Array, b: Uint16Array): boolean {
  let apart = 0;
  for (let part = 0; part < parts; part++) apart += bitsIn[a[part]! ^ b[part]!]!;
  return apart <= mostBitsApart;
}
