import { doubleAreaOf, findCrossing, type Position } from './rings.ts';

/** What is wrong with a ring, and how to mend it. */
export interface RingFault {
  what: string;
  hint: string;
}

// A metre square, in square degrees near enough: less than that is no area, whatever its corners say.
const leastArea = 1e-10;

const noArea: RingFault = {
  what: 'เส้นขอบไม่มีพื้นที่ / a ring has no area',
  hint: 'Remove it: nothing of it could be drawn.',
};

/**
 * What keeps a ring in degrees from being an outline (RFC 7946, section 3.1.6): it is open, has fewer than four
 * positions, has no area or crosses itself. Undefined where nothing does.
 */
export function checkRing(ring: readonly Position[]): RingFault | undefined {
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last || first[0] !== last[0] || first[1] !== last[1]) {
    return { what: 'เส้นขอบไม่บรรจบกัน / a ring is not closed', hint: 'End the ring where it begins.' };
  }
  if (ring.length < 4) {
    return {
      what: `เส้นขอบมีเพียง ${ring.length} จุด / a ring has only ${ring.length} positions`,
      hint: 'A ring needs four: three corners and the first again.',
    };
  }
  const crossing = findCrossing(ring);
  if (!crossing) return doubleAreaOf(ring) < leastArea ? noArea : undefined;
  const [lon, lat] = crossing.map((degrees) => degrees.toFixed(5));
  return {
    what: `เส้นขอบตัดกันเองที่ ${lat}, ${lon} / a ring crosses itself at ${lat}, ${lon}`,
    hint: 'Mend it in a map program (in QGIS: Vector, Geometry Tools, Check Validity or Fix Geometries).',
  };
}
