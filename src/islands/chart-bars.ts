import { roundUp } from '../charts/scale.ts';
import type { ActivityKind } from '../domain/activity.ts';
import type { Month } from '../domain/calendar-date.ts';
import type { MonthsSeries } from '../views/months-series.ts';

/** One block of a stacked bar, in the units of the drawing. */
interface BarBlock {
  kind: ActivityKind;
  y: number;
  height: number;
}

/** One month's bar, with its place from the left; no blocks where there was nothing or nothing is known. */
export interface MonthBar {
  month: Month;
  x: number;
  total: number | null;
  blocks: BarBlock[];
}

/** A drawing of stacked bars that needs no script. The foot of the bars lies at `height`. */
export interface BarChart {
  width: number;
  height: number;
  barWidth: number;
  bars: MonthBar[];
  /** Values at which a line is drawn, and where; 0 is the foot. */
  lines: { value: number; y: number }[];
}

const step = 40;
const barWidth = 26;
const height = 160;

/** Lays out a series: bars as high as their totals, kinds upon each other in the order of the schema. */
export function toBarChart({ points, kinds, max }: MonthsSeries): BarChart {
  const top = roundUp(max);
  const scale = (value: number) => Math.round((value / top) * height * 100) / 100;
  return {
    width: points.length * step,
    height,
    barWidth,
    bars: points.map(({ month, byKind, total }, place) => {
      let foot = 0;
      const blocks = kinds.flatMap((kind): BarBlock[] => {
        const value = byKind?.[kind] ?? 0;
        if (value === 0) return [];
        foot += value;
        return [{ kind, y: height - scale(foot), height: scale(value) }];
      });
      return { month, x: place * step + (step - barWidth) / 2, total, blocks };
    }),
    lines: [0, top / 2, top].map((value) => ({ value, y: height - scale(value) })),
  };
}
