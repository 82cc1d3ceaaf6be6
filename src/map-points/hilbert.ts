/**
 * A cell's place along the Hilbert curve through a square of 2^order by 2^order cells. Cells that follow each other on
 * the curve lie side by side, so that sorted points differ by little from one to the next.
 */
export function hilbertIndex(x: number, y: number, order: number): number {
  let [column, row, index] = [x, y, 0];
  for (let size = 2 ** (order - 1); size >= 1; size /= 2) {
    const right = (column & size) > 0 ? 1 : 0;
    const upper = (row & size) > 0 ? 1 : 0;
    index += size * size * ((3 * right) ^ upper);
    if (upper === 0) {
      if (right === 1) {
        column = size - 1 - (column & (size - 1));
        row = size - 1 - (row & (size - 1));
      }
      [column, row] = [row, column];
    }
  }
  return index;
}

/** Parts of a degree that a side of the square has: 2^15 are some 360 km, more than any province measures. */
const order = 15;

/**
 * A function that gives a position, in parts of a degree, its place along the curve through the square that begins at
 * the lowest of all positions. Points that are sorted by it take the fewest bytes.
 */
export function nearnessFrom(lats: Iterable<number>, lons: Iterable<number>): (lat: number, lon: number) => number {
  const [south, west] = [lowest(lats), lowest(lons)];
  return (lat, lon) => hilbertIndex((lon - west) & 0x7f_ff, (lat - south) & 0x7f_ff, order);
}

function lowest(values: Iterable<number>): number {
  let least = Infinity;
  for (const value of values) if (value < least) least = value;
  return least;
}
