import { isInside, type Rings } from './ring-runs.ts';

/** How finely a corner is looked through, in units of the drawing. */
const step = 6;

/**
 * The upper left position of a box in the corner of a drawing where it covers nothing of the rings; undefined where every
 * corner is taken.
 */
export function findFreeCorner(
  rings: Rings,
  frame: { width: number; height: number },
  box: { width: number; height: number },
): [x: number, y: number] | undefined {
  const east = frame.width - box.width;
  const south = frame.height - box.height;
  if (south < 0) return undefined;
  const corners: [number, number][] = [
    [east, 0],
    [0, 0],
    [east, south],
    [0, south],
  ];
  return corners.find(([left, top]) => {
    for (let x = left; x <= left + box.width; x += step) {
      for (let y = top; y <= top + box.height; y += step) if (isInside(rings, x, y)) return false;
    }
    return true;
  });
}
