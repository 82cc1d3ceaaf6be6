import KDBush from 'kdbush';
import { toMapContent } from '../../src/islands/map/map-content.ts';
import { gatherMarks } from '../../src/islands/map/gather-marks.ts';
import { pointsInView } from '../../src/islands/map/in-view.ts';
import { scaleAt, type View } from '../../src/islands/map/world.ts';
import type { PointColumns } from '../../src/map-points/point-columns.ts';

/** Milliseconds, medians, of this machine: not slowed down as a telephone's are. */
export interface IndexFigures {
  /** One pass over all chosen points, for the points in the view; what the map does. */
  scanMs: number;
  /** The marks of the view, which need every point in it whatever finds them. */
  marksMs: number;
  /** A spatial index (kdbush) built over the chosen points: again after every choice. */
  buildMs: number;
  /** The points in the view, asked of it. */
  askMs: number;
}

/** What a spatial index would save, and what it would cost: a telephone's view of a district, the map's own code. */
export function compareIndex(points: PointColumns, runs = 15): IndexFigures {
  const content = toMapContent(points, { labels: [] }, 'th');
  const { world } = content;
  const chosen = Uint32Array.from({ length: points.count }, (_, at) => at);
  const view = viewAround(world.x[0]!, world.y[0]!);
  const right = (view.left + view.width) / view.scale;
  const bottom = (view.top + view.height) / view.scale;
  let index: KDBush | undefined;
  const build = () => {
    index = new KDBush(points.count);
    for (let at = 0; at < points.count; at++) index.add(world.x[at]!, world.y[at]!);
    index.finish();
  };
  const figures = {
    scanMs: medianMs(runs, () => pointsInView(world, chosen, view)),
    marksMs: medianMs(runs, () => gatherMarks(points, world, chosen, view)),
    buildMs: medianMs(runs, build),
    askMs: medianMs(runs, () => index!.range(view.left / view.scale, view.top / view.scale, right, bottom)),
  };
  const found = index!.range(view.left / view.scale, view.top / view.scale, right, bottom).length;
  if (found !== pointsInView(world, chosen, view).length) throw new Error('scan and index found other points');
  return figures;
}

function viewAround(x: number, y: number): View {
  const [width, height, scale] = [360, 480, scaleAt(11)];
  return { width, height, scale, left: x * scale - width / 2, top: y * scale - height / 2 };
}

function medianMs(runs: number, work: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const before = performance.now();
    work();
    return performance.now() - before;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)]!;
}
