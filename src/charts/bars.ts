import { type BoxShape, hatch, round, type Shape } from './drawing.ts';

/** One value of a row of values in time. */
export interface SeriesPoint {
  /** Under the axis: "พ.ย. 2569". */
  tick: string;
  /** Null where nothing is known or was reported, which is not 0: a gap. */
  value: number | null;
  /** The value in words, where there is room for it. */
  label: string;
  /** A period that is not over: its bar can still grow. */
  isRunning: boolean;
  says: string;
}

/** Where bars stand: `top` is the value at `y`, 0 lies at `y + height`. */
export interface BarFrame {
  x: number;
  y: number;
  step: number;
  height: number;
  top: number;
}

/** Bars side by side, as high as their values; a dash where there is none, slanting lines where it is not over. */
export function drawBars(points: readonly SeriesPoint[], { x, y, step, height, top }: BarFrame): Shape[] {
  const width = step * 0.7;
  return points.flatMap(({ value, isRunning, says }, place): Shape[] => {
    const left = round(x + place * step + (step - width) / 2);
    if (value === null) return [gapMark(round(left + width / 2), y + height, says)];
    // A bar of 0 has no height: a hair of it can still be pointed at.
    const tall = Math.max((value / top) * height, value > 0 ? 1 : 0.1);
    const bar: BoxShape = {
      type: 'box',
      look: isRunning ? 'running' : 'done',
      x: left,
      y: round(y + height - tall),
      width: round(width),
      height: round(tall),
      says,
    };
    return isRunning ? [bar, hatch(bar)] : [bar];
  });
}

/** What stands where nothing is known. */
export const gapMark = (x: number, foot: number, says: string): Shape => ({
  type: 'label',
  text: '–',
  x,
  y: round(foot - 4),
  anchor: 'middle',
  says,
});
