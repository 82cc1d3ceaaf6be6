import { kindShapes } from '../../format/kind-shapes.ts';
import type { Mark } from './gather-marks.ts';

/** The path of a mark's kind, drawn in a box of 24 by 24, and how to bring it to its place and size. */
export function shapeOf({ kind, x, y, radius }: Mark): { path: string; x: number; y: number; scale: number } {
  const scale = radius / 12;
  return { path: kindShapes[kind], x: x - radius, y: y - radius, scale };
}

/** The middle of a triangle lies low: how far below a mark's own middle its number stands, in pixels. */
export function numberDrop({ kind, radius }: Mark): number {
  return kind === 'disaster' ? radius * 0.25 : 0;
}
