import type { PointColumns } from '../../map-points/point-columns.ts';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { MapDetail } from '../../map-points/map-detail.ts';
import type { View, WorldPoints } from './world.ts';

/** The chosen points of a district or tambon that lie in the view. */
export interface AreaInView {
  /** Its place in the list of areas. */
  area: number;
  count: number;
  /** The same for the same points, and hardly ever for others: as many may be others after another choice. */
  fingerprint: number;
}

/** What is in the view, by area in the order of codes; areas with nothing in it are left out. */
export function countInView({ area }: PointColumns, world: WorldPoints, chosen: Uint32Array, view: View): AreaInView[] {
  const isSeen = inside(world, view);
  const areas: AreaInView[] = [];
  for (const at of chosen) {
    if (!isSeen(at)) continue;
    // Points are sorted by area, so that another area is always a new one.
    if (areas.at(-1)?.area !== area[at]) areas.push({ area: area[at]!, count: 0, fingerprint: 0 });
    const inArea = areas.at(-1)!;
    inArea.count += 1;
    inArea.fingerprint = (Math.imul(inArea.fingerprint, 31) + at + 1) >>> 0;
  }
  return areas;
}

/** The chosen points that lie in the view. */
export function pointsInView(world: WorldPoints, chosen: Uint32Array, view: View): number[] {
  return Array.from(chosen.filter(inside(world, view)));
}

/** An activity of a list, and its point. */
export interface Listed {
  at: number;
  detail: MapDetail;
}

/** Points know their week alone; once the days are known too, those over this week stand behind those to come. */
export function byDay(listed: readonly Listed[], today: CalendarDate): Listed[] {
  const isAhead = ({ detail }: Listed) => detail.end >= today;
  const compare = (a: string, b: string) => Number(a > b) - Number(a < b);
  return listed.toSorted((a, b) => {
    if (isAhead(a) !== isAhead(b)) return isAhead(a) ? -1 : 1;
    const order = compare(a.detail.start, b.detail.start);
    return (isAhead(a) ? order : -order) || a.at - b.at;
  });
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
