export type Position = readonly [x: number, y: number];

/** One side of a ring, its west end first. */
interface Side {
  from: Position;
  to: Position;
  south: number;
  north: number;
}

/**
 * Where two sides of a closed ring cross each other, or undefined where none do. Sides that only touch are no crossing:
 * a ring may meet itself in a point. A sweep from west to east: only sides above each other are compared.
 */
export function findCrossing(ring: readonly Position[]): Position | undefined {
  const sides = ring.slice(1).map((end, at) => toSide(ring[at]!, end));
  sides.sort((a, b) => a.from[0] - b.from[0]);
  for (const [index, side] of sides.entries()) {
    for (let next = index + 1; next < sides.length && sides[next]!.from[0] <= side.to[0]; next++) {
      const other = sides[next]!;
      if (other.south > side.north || other.north < side.south) continue;
      if (cross(side, other)) return meetingOf(side, other);
    }
  }
  return undefined;
}

/** Twice the area of a closed ring, whichever way round it runs. Taken from its first corner: degrees are large numbers. */
export function doubleAreaOf(ring: readonly Position[]): number {
  const origin = ring[0]!;
  let sum = 0;
  for (let at = 1; at < ring.length; at++) sum += turn(origin, ring[at - 1]!, ring[at]!);
  return Math.abs(sum);
}

function toSide(a: Position, b: Position): Side {
  const [from, to] = a[0] <= b[0] ? [a, b] : [b, a];
  return { from, to, south: Math.min(a[1], b[1]), north: Math.max(a[1], b[1]) };
}

/** True where each side's ends lie on different sides of the other. */
function cross(a: Side, b: Side): boolean {
  return (
    turn(a.from, a.to, b.from) * turn(a.from, a.to, b.to) < 0 &&
    turn(b.from, b.to, a.from) * turn(b.from, b.to, a.to) < 0
  );
}

/** Twice the area of a triangle, positive where it runs anticlockwise. */
function turn(a: Position, b: Position, c: Position): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

function meetingOf(a: Side, b: Side): Position {
  const [before, after] = [turn(b.from, b.to, a.from), turn(b.from, b.to, a.to)];
  const share = before / (before - after);
  return [a.from[0] + share * (a.to[0] - a.from[0]), a.from[1] + share * (a.to[1] - a.from[1])];
}
