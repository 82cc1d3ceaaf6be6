import type { Found } from './fits.ts';

/** Activities that all of them have, with the sum of their fits. */
export function intersect(all: readonly (Found | 'all')[]): Found {
  const sets = all.filter((each) => each !== 'all').toSorted((a, b) => a.size - b.size);
  const [first, ...rest] = sets;
  const found: Found = new Map();
  for (const [number, fit] of first ?? []) {
    if (rest.every((each) => each.has(number)))
      found.set(
        number,
        rest.reduce((sum, each) => sum + each.get(number)!, fit),
      );
  }
  return found;
}
