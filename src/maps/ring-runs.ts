/** Rings of one area as drawn; those inside others are holes (even-odd). */
export type Rings = [x: number, y: number][][];

/** Where a level line at `y` runs inside the rings: pairs of its west and east ends, from west to east. */
export function runsAt(rings: Rings, y: number): [west: number, east: number][] {
  const crossings = rings
    .flatMap((ring) =>
      ring.flatMap(([x1, y1], index) => {
        const [x2, y2] = ring[(index + 1) % ring.length]!;
        // Half open, so that a corner on the line is crossed once.
        return y1 <= y !== y2 <= y ? [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)] : [];
      }),
    )
    .toSorted((a, b) => a - b);
  return crossings.flatMap((west, index) =>
    index % 2 === 0 && index + 1 < crossings.length ? [[west, crossings[index + 1]!]] : [],
  );
}

/** True where the position lies inside the rings. */
export const isInside = (rings: Rings, x: number, y: number): boolean =>
  runsAt(rings, y).some(([west, east]) => west <= x && x <= east);
