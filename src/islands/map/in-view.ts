import type { PointColumns } from '../../map-points/point-columns.ts';
import type { View, WorldPoints } from './world.ts';

/** How many chosen points of a district or tambon lie in the view; `area` is its place in the list of areas. */
export interface AreaInView {
  area: number;
  count: number;
}

/** What is in the view, by area in the order of codes; areas with nothing in it are left out. */
export function countInView({ area }: PointColumns, world: WorldPoints, chosen: Uint32Array, view: View): AreaInView[] {
  const isSeen = inside(world, view);
  const areas: AreaInView[] = [];
  for (const at of chosen) {
    if (!isSeen(at)) continue;
    // Points are sorted by area, so that another area is always a new one.
    const last = areas.at(-1);
    if (last?.area === area[at]) last!.count += 1;
    else areas.push({ area: area[at]!, count: 1 });
  }
  return areas;
}

/** The chosen points that lie in the view. */
export function pointsInView(world: WorldPoints, chosen: Uint32Array, view: View): number[] {
  return Array.from(chosen.filter(inside(world, view)));
}

/** Order of a list: this week's and later ones first, the soonest first; then what is past, the newest first. */
export function soonestFirst({ week }: PointColumns, points: readonly number[], thisWeek: number): number[] {
  const isAhead = (at: number) => week[at]! >= thisWeek;
  return points.toSorted((a, b) => {
    if (isAhead(a) !== isAhead(b)) return isAhead(a) ? -1 : 1;
    return (isAhead(a) ? week[a]! - week[b]! : week[b]! - week[a]!) || a - b;
  });
}

function inside({ x, y }: WorldPoints, { width, height, scale, left, top }: View): (at: number) => boolean {
  const [west, east, north, south] = [left / scale, (left + width) / scale, top / scale, (top + height) / scale];
  return (at) => x[at]! >= west && x[at]! <= east && y[at]! >= north && y[at]! <= south;
}
