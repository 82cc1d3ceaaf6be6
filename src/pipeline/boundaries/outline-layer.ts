import { SourceError } from '../../domain/errors.ts';
import type { PositionSystem } from '../thai-grids.ts';

/** One layer of a file of boundaries as found: codes are not known yet, and no geometry has been looked at. */
export interface OutlineLayer {
  /** The layer's own name; a file with one layer has the file's. */
  name: string;
  /** What is said of each outline, in the file's order; an id beside the properties stands among them as `id`. */
  records: readonly Readonly<Record<string, unknown>>[];
  /** How positions are written; undefined where the file does not say. */
  system: PositionSystem | undefined;
  /** GeoJSON geometries in the order of `records`. Called for the one layer that is used: reading them is the dear part. */
  geometries(): Promise<readonly unknown[]>;
}

/** More outlines than all tambons of the country (about 7,400), and far fewer than would exhaust a machine. */
export const mostRecords = 20_000;

/** Corners of all outlines together; a province at full detail has some hundred thousand. */
export const mostCorners = 2_000_000;

/** What is said of outlines with more corners than that. */
export function tooManyCorners(file: string): SourceError {
  return new SourceError(
    `${file}: ละเอียดเกินไป / the outlines have more than ${mostCorners.toLocaleString('en')} corners`,
    'Simplify them first, or export the province alone.',
  );
}
