import KDBush from 'kdbush';
import type { PointColumns } from '../../src/map-points/point-columns.ts';

/** Milliseconds, medians, of this machine: not slowed down as a telephone's are. */
export interface IndexFigures {
  /** One pass over all points for those in a box; what the map does. */
  scanMs: number;
  /** A spatial index (kdbush) built over the points: again after every choice. */
  buildMs: number;
  /** The points in the box, asked of it. */
  askMs: number;
}

/** About what a telephone shows of a district, in parts of a degree on each side of the first point. */
const reach = { lat: 1500, lon: 1100 };

/**
 * What a spatial index would save, and what it would cost.
 * @throws {Error} where pass and index find other points.
 */
export function compareIndex({ count, lat, lon }: PointColumns, runs = 15): IndexFigures {
  const [west, east] = [lon[0]! - reach.lon, lon[0]! + reach.lon];
  const [south, north] = [lat[0]! - reach.lat, lat[0]! + reach.lat];
  const scan = () => {
    const found: number[] = [];
    for (let at = 0; at < count; at++) {
      if (lon[at]! >= west && lon[at]! <= east && lat[at]! >= south && lat[at]! <= north) found.push(at);
    }
    return found;
  };
  const build = () => {
    const index = new KDBush(count);
    for (let at = 0; at < count; at++) index.add(lon[at]!, lat[at]!);
    return index.finish();
  };
  const index = build();
  const ask = () => index.range(west, south, east, north);
  if (ask().length !== scan().length) throw new Error('pass and index found other points');
  return { scanMs: medianMs(runs, scan), buildMs: medianMs(runs, build), askMs: medianMs(runs, ask) };
}

function medianMs(runs: number, work: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const before = performance.now();
    work();
    return performance.now() - before;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)]!;
}
