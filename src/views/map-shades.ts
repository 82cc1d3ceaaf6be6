/** What one shade of a map stands for: whole numbers from `from` to `to`, both in it; open where `to` is absent. */
export interface ShadeRange {
  from: number;
  to?: number;
}

const shades = 5;
/** Widths that read well; larger ones are ten times as wide. */
const roundSteps = [1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 25, 30, 40, 50, 60, 80];

/**
 * At most five equal ranges, each as wide as a round number and beginning at a multiple of it, from the smallest of the
 * values that are not 0 to the largest; none where all are 0. What is 0 has no shade.
 */
export function toCountShades(values: number[]): ShadeRange[] {
  const counted = values.filter((value) => value > 0);
  if (counted.length === 0) return [];
  const [least, most] = [Math.min(...counted), Math.max(...counted)];
  for (let unit = 1; ; unit *= 10) {
    for (const step of roundSteps.map((each) => each * unit)) {
      const first = Math.floor(least / step);
      const ranges = Math.floor(most / step) - first + 1;
      if (ranges > shades) continue;
      return Array.from({ length: ranges }, (_, index) => ({
        from: Math.max(1, (first + index) * step),
        to: (first + index + 1) * step - 1,
      }));
    }
  }
}

/** Weeks without an activity: the same everywhere, so that maps can be compared; the darker, the longer. */
export const weekShades: ShadeRange[] = [
  { from: 0, to: 0 },
  { from: 1, to: 4 },
  { from: 5, to: 12 },
  { from: 13, to: 26 },
  { from: 27 },
];

/** The number of the range that a value falls in, from 1; 0 where it falls in none. */
export function shadeOf(value: number | undefined, ranges: ShadeRange[]): number {
  if (value === undefined) return 0;
  return ranges.findIndex(({ from, to }) => from <= value && (to === undefined || value <= to)) + 1;
}
