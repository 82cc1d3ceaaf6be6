/** The area inside a ring of positions, in their own units squared; negative for one that winds clockwise. */
export function areaOfRing(ring: readonly (readonly number[])[]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!;
    return sum + (x! * nextY! - nextX! * y!) / 2;
  }, 0);
}
