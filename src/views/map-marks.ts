import type { Activity, ActivityKind } from '../domain/activity.ts';
import type { GeoPoint } from '../domain/area.ts';
import { shadeOf, type ShadeRange } from './map-shades.ts';

/** The kind of more than half of the activities at one place; `mixed` where no kind has as many. */
export type MarkKind = ActivityKind | 'mixed';

/** All marks of one kind and one size. */
export interface MapMarks {
  kind: MarkKind;
  /** The number of the range in `markSizes`, from 1. */
  size: 1 | 2 | 3;
  /** In whole units of the drawing. */
  points: [x: number, y: number][];
}

/** How many activities a mark of each size stands for. */
export const markSizes: ShadeRange[] = [{ from: 1, to: 2 }, { from: 3, to: 9 }, { from: 10 }];

/**
 * Activities as marks. What falls into one square of `grain` units is one mark in the middle of its points, sized by their
 * number. Larger marks come first, so that smaller ones lie on them.
 */
export function toMapMarks(
  located: { activity: Activity; point: GeoPoint }[],
  place: (point: GeoPoint) => [x: number, y: number],
  grain: number,
): MapMarks[] {
  const placed = located.map(({ activity, point }) => ({ kind: activity.kind, at: place(point) }));
  const squares = Map.groupBy(placed, ({ at: [x, y] }) => `${Math.floor(x / grain)} ${Math.floor(y / grain)}`);
  const marks = [...squares.values()].map((together) => {
    const mean = (axis: 0 | 1) => Math.round(together.reduce((sum, { at }) => sum + at[axis], 0) / together.length);
    return {
      kind: mainKind(together.map(({ kind }) => kind)),
      size: shadeOf(together.length, markSizes) as MapMarks['size'],
      point: [mean(0), mean(1)] as [number, number],
    };
  });
  return [...Map.groupBy(marks, ({ kind, size }) => `${size} ${kind}`).values()]
    .map((alike) => ({
      kind: alike[0]!.kind,
      size: alike[0]!.size,
      points: alike.map(({ point }) => point).toSorted(([x1, y1], [x2, y2]) => x1 - x2 || y1 - y2),
    }))
    .toSorted((a, b) => b.size - a.size || Number(a.kind > b.kind) - Number(a.kind < b.kind));
}

function mainKind(kinds: ActivityKind[]): MarkKind {
  return kinds.find((kind) => kinds.filter((other) => other === kind).length > kinds.length / 2) ?? 'mixed';
}
