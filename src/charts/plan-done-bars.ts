import { roundUp } from './scale.ts';

/** One area's two bars, lying: how many were planned and how many done. */
export interface PlanDoneRow {
  name: string;
  planned: number;
  done: number;
}

export interface PlanDoneBars {
  width: number;
  height: number;
  /** From the top; bars begin at `left`, where the axis stands at 0. */
  rows: (PlanDoneRow & { y: number; plannedWidth: number; doneWidth: number })[];
  left: number;
  barHeight: number;
  /** Values at which a line is drawn, and where. */
  lines: { value: number; x: number }[];
}

const rowHeight = 34;
const barHeight = 12;
const left = 150;
const room = 420;

/** Lays out bars from 0; where nothing was planned or done the axis still has a length. */
export function toPlanDoneBars(rows: readonly PlanDoneRow[]): PlanDoneBars {
  const top = roundUp(Math.max(0, ...rows.flatMap(({ planned, done }) => [planned, done])));
  const scale = (value: number) => Math.round((value / top) * room * 100) / 100;
  return {
    width: left + room,
    height: rows.length * rowHeight,
    left,
    barHeight,
    rows: rows.map((row, at) => ({
      ...row,
      y: at * rowHeight + 4,
      plannedWidth: scale(row.planned),
      doneWidth: scale(row.done),
    })),
    lines: [0, top / 2, top].map((value) => ({ value, x: left + scale(value) })),
  };
}
