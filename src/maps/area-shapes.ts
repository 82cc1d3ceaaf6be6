import type { AreaTopology, BoundaryAttribution } from '../domain/boundaries.ts';

/** The outlines that every map of the site draws. */
export interface AreaShapes {
  topology: AreaTopology;
  /** True where they are a schematic (แผนที่สังเขป) reckoned from the areas' own points, for want of boundaries. */
  isSketch: boolean;
  /** Absent for a schematic. */
  attribution?: BoundaryAttribution;
}
