import { type Drawing, hatch, letterSize, round, type Shape, widthOf } from './drawing.ts';
import { roundUp } from './scale.ts';

/** One area's two bars, lying: how many were planned and how many done. */
export interface PlanDoneRow {
  name: string;
  planned: number;
  done: number;
  /** The two numbers in words, written behind their bars. */
  labels: [planned: string, done: string];
  says?: [planned: string, done: string];
}

const barHeight = 16;
const wide = 500;

/** Two bars an area, from 0; where nothing was planned or done the axis still has a length. */
export function drawPlanDoneBars(
  rows: readonly PlanDoneRow[],
  {
    width,
    formatValue,
    namesBeside = width >= wide,
  }: {
    width: number;
    formatValue: (value: number) => string;
    /** False where names stand over their bars, as on a narrow screen. */
    namesBeside?: boolean;
  },
): Drawing {
  const top = roundUp(Math.max(0, ...rows.flatMap(({ planned, done }) => [planned, done])));
  const nameRoom = !namesBeside ? 0 : Math.ceil(Math.max(0, ...rows.map(({ name }) => widthOf(name)))) + 12;
  const nameHeight = namesBeside ? 0 : 20;
  const rowHeight = 2 * barHeight + nameHeight + 10;
  const room = width - nameRoom - Math.ceil(widthOf(formatValue(top))) - 10;
  const height = rows.length * rowHeight;
  const scale = (value: number) => round((value / top) * room);
  return {
    width,
    height: height + 24,
    shapes: [
      ...[0, top / 2, top].flatMap((value, place): Shape[] => [
        { type: 'path', look: 'rule', d: `M${nameRoom + scale(value)} 0V${height}` },
        {
          type: 'label',
          text: formatValue(value),
          x: nameRoom + scale(value),
          y: height + 18,
          anchor: place === 0 && nameRoom === 0 ? 'start' : 'middle',
        },
      ]),
      ...rows.flatMap((row, at): Shape[] => {
        const y = at * rowHeight + nameHeight + 4;
        const named = { x: 0, y: nameHeight > 0 ? y - 6 : y + barHeight + letterSize / 3 };
        const bar = (value: number, below: number) => ({
          x: nameRoom,
          y: y + below,
          width: Math.max(scale(value), 0.1),
          height: barHeight,
        });
        const label = (value: number, text: string, below: number): Shape => ({
          type: 'label',
          text,
          x: nameRoom + scale(value) + 5,
          y: y + below + barHeight - 3,
        });
        const planned = bar(row.planned, 0);
        return [
          { type: 'label', text: row.name, ...named },
          { type: 'box', look: 'planned', ...planned, says: row.says?.[0] },
          ...(row.planned > 0 ? [hatch(planned)] : []),
          label(row.planned, row.labels[0], 0),
          { type: 'box', look: 'done', ...bar(row.done, barHeight), says: row.says?.[1] },
          label(row.done, row.labels[1], barHeight),
        ];
      }),
    ],
  };
}
