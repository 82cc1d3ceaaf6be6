// The package brings no types. These are the two functions that are used of it; what they return is not trusted.
declare module 'shpjs' {
  /** Geometries of a .shp file in its own coordinates where no projection is given; null for an empty record. */
  export function parseShp(shp: DataView): unknown[];
  /** Records of a .dbf file. */
  export function parseDbf(dbf: DataView): Record<string, unknown>[];
}
