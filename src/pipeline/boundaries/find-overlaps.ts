import type { AreaCode } from '../../domain/area.ts';
import type { Outline } from './read-outlines.ts';
import type { Position } from './rings.ts';

/** Two areas that both claim the same ground. */
export interface Overlap {
  codes: [AreaCode, AreaCode];
  areaKm2: number;
}

/** West and east end of ground inside an outline, in degrees. */
type Span = readonly [west: number, east: number];

interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

const kmPerDegree = 111.2;

/** Lines are drawn this far apart: 11 m. */
const leastStep = 1e-4;
const mostLines = 2000;

/** A hectare. Less lies between any two borders that were not drawn as one. */
const leastKm2 = 0.01;

/**
 * Where outlines lie over each other by a hectare or more, the largest first: ground that would be counted for one area
 * and drawn as another. Measured along lines from west to east, so borders that only touch, share corners or cross by a
 * hair are none; a strip thinner than the lines are apart may be missed where it runs along them.
 */
export function findOverlaps(outlines: readonly Outline[]): Overlap[] {
  const boxed = outlines.map((outline) => ({ ...outline, box: boxOf(outline) }));
  const found: Overlap[] = [];
  for (const [index, one] of boxed.entries()) {
    for (const other of boxed.slice(index + 1)) {
      const shared = sharedBox(one.box, other.box);
      const areaKm2 = shared ? sharedArea(one, other, shared) : 0;
      if (areaKm2 >= leastKm2) found.push({ codes: [one.code, other.code], areaKm2 });
    }
  }
  return found.toSorted((a, b) => b.areaKm2 - a.areaKm2 || (a.codes.join() < b.codes.join() ? -1 : 1));
}

function boxOf({ polygons }: Outline): Box {
  const box: Box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [lon, lat] of polygons.flat(2)) {
    box.west = Math.min(box.west, lon);
    box.east = Math.max(box.east, lon);
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
  }
  return box;
}

function sharedBox(a: Box, b: Box): Box | undefined {
  const box: Box = {
    west: Math.max(a.west, b.west),
    south: Math.max(a.south, b.south),
    east: Math.min(a.east, b.east),
    north: Math.min(a.north, b.north),
  };
  return box.west < box.east && box.south < box.north ? box : undefined;
}

/** Square kilometres that lie inside both outlines. */
function sharedArea(one: Outline, other: Outline, { south, north }: Box): number {
  const count = Math.max(1, Math.min(mostLines, Math.ceil((north - south) / leastStep)));
  const step = (north - south) / count;
  const theirs = spansOf(other, south, step, count);
  let degrees = 0;
  for (const [line, spans] of spansOf(one, south, step, count).entries()) {
    for (const [west, east] of spans) {
      for (const span of theirs[line]!) degrees += Math.max(0, Math.min(east, span[1]) - Math.max(west, span[0]));
    }
  }
  const kmPerDegreeEast = kmPerDegree * Math.cos(((south + north) / 2) * (Math.PI / 180));
  return degrees * kmPerDegreeEast * step * kmPerDegree;
}

/** What each of `count` lines from west to east meets of an outline; ground is inside after an odd number of borders. */
function spansOf({ polygons }: Outline, south: number, step: number, count: number): Span[][] {
  const meetings = Array.from({ length: count }, (): number[] => []);
  for (const ring of polygons.flat()) {
    for (let at = 1; at < ring.length; at++) meet(meetings, ring[at - 1]!, ring[at]!, { south, step });
  }
  return meetings.map((lons) => {
    lons.sort((a, b) => a - b);
    return Array.from({ length: lons.length >> 1 }, (_, place): Span => [lons[place * 2]!, lons[place * 2 + 1]!]);
  });
}

/** Notes where a side meets the lines, each in the middle of its step; a corner on a line counts for one side alone. */
function meet(meetings: number[][], a: Position, b: Position, { south, step }: { south: number; step: number }): void {
  const [low, high] = a[1] < b[1] ? [a, b] : [b, a];
  const lineAt = (lat: number) => Math.ceil((lat - south) / step - 0.5);
  const [first, end] = [Math.max(0, lineAt(low[1])), Math.min(meetings.length, lineAt(high[1]))];
  for (let line = first; line < end; line++) {
    const share = (south + (line + 0.5) * step - low[1]) / (high[1] - low[1]);
    meetings[line]!.push(low[0] + share * (high[0] - low[0]));
  }
}
