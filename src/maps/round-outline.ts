import type { Position } from 'geojson';
import { outerRings, type Outlines } from './sketch-areas.ts';

/** Points on either side that are weighed in; beyond three times the softness nothing counts. */
const weighedOnASide = 30;
const weighedSoftnesses = 3;

/**
 * The same areas with a softly rounded rim: every point of the outer ring becomes the mean of the rim around it, weighed by
 * a bell curve whose width is `softness`, in units of the outlines. Borders inside keep their course; where they reach
 * the rim they follow it, so that neighbours still share every arc.
 * @throws {RangeError} where the areas are not one piece without holes.
 */
export function roundOutline(outlines: Outlines, softness: number): Outlines {
  const [ring, ...more] = outerRings(outlines);
  if (!ring || more.length > 0) throw new RangeError('Only one piece without holes can be rounded');
  const rim = walkRim(outlines, ring);
  const arcs = [...outlines.arcs];
  const moved = new Map<string, Position>();
  for (const { arc, from, to } of rim.parts) {
    const steps = Math.max(2, Math.round((to - from) / (softness / 4)));
    const rounded = Array.from({ length: steps + 1 }, (_, step) => {
      // The last point of an arc is the first of the next: reckoned from the same place, it is the same number.
      const at = step === steps ? to % rim.length : from + ((to - from) * step) / steps;
      return meanAround(rim, at, softness);
    });
    const old = outlines.arcs[arc < 0 ? ~arc : arc]!;
    moved.set(String(arc < 0 ? old.at(-1) : old[0]), rounded[0]!);
    arcs[arc < 0 ? ~arc : arc] = arc < 0 ? rounded.toReversed() : rounded;
  }
  const onRim = new Set(ring.map((arc) => (arc < 0 ? ~arc : arc)));
  const follow = (point: Position) => moved.get(String(point)) ?? point;
  return { ...outlines, arcs: arcs.map((arc, index) => (onRim.has(index) ? arc : arc.map(follow))) };
}

interface Rim {
  points: Position[];
  /** How far along the rim each point lies; one more entry than points, for the way back to the first. */
  along: number[];
  length: number;
  parts: { arc: number; from: number; to: number }[];
}

function walkRim({ arcs }: Outlines, ring: number[]): Rim {
  const points: Position[] = [];
  const starts = ring.map((arc) => {
    const start = points.length;
    points.push(...(arc < 0 ? arcs[~arc]!.toReversed() : arcs[arc]!).slice(0, -1));
    return start;
  });
  const along = [0];
  points.forEach(([x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length]!;
    along.push(along[index]! + Math.hypot(nextX! - x!, nextY! - y!));
  });
  const length = along.at(-1)!;
  const parts = ring.map((arc, index) => ({
    arc,
    from: along[starts[index]!]!,
    to: index + 1 < starts.length ? along[starts[index + 1]!]! : length,
  }));
  return { points, along, length, parts };
}

function meanAround(rim: Rim, at: number, softness: number): Position {
  let [weights, x, y] = [0, 0, 0];
  for (let step = -weighedOnASide; step <= weighedOnASide; step++) {
    const away = (step / weighedOnASide) * weighedSoftnesses;
    const weight = Math.exp(-(away ** 2) / 2);
    const [rimX, rimY] = pointAlong(rim, at + away * softness);
    weights += weight;
    x += weight * rimX!;
    y += weight * rimY!;
  }
  return [x / weights, y / weights];
}

function pointAlong({ points, along, length }: Rim, distance: number): Position {
  const at = ((distance % length) + length) % length;
  const index = Math.max(0, along.findIndex((each) => each > at) - 1);
  const [x, y] = points[index]!;
  const [nextX, nextY] = points[(index + 1) % points.length]!;
  const part = (at - along[index]!) / (along[index + 1]! - along[index]! || 1);
  return [x! + (nextX! - x!) * part, y! + (nextY! - y!) * part];
}
