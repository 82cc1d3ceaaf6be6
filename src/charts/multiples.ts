import { drawBars, type SeriesPoint } from './bars.ts';
import { type Drawing, letterSize, round, rule, type Shape } from './drawing.ts';
import { roundUp } from './scale.ts';

/** One area of many, with its values. */
export interface Multiple {
  name: string;
  points: readonly SeriesPoint[];
}

const narrowest = 150;
const gap = 18;
const height = 60;
const nameRoom = 26;
const cellHeight = nameRoom + height + 40;

/** One small chart an area, side by side, all on one scale from 0. */
export function drawMultiples(
  areas: readonly Multiple[],
  { width, formatValue }: { width: number; formatValue: (value: number) => string },
): Drawing {
  const top = roundUp(Math.max(0, ...areas.flatMap(({ points }) => points.map(({ value }) => value ?? 0))));
  const most = Math.max(1, Math.floor((width + gap) / (narrowest + gap)));
  // Rows alike in length: seven areas stand as four and three, not as six and one.
  const columns = Math.ceil(areas.length / Math.max(1, Math.ceil(areas.length / most)));
  const cellWidth = (width - (columns - 1) * gap) / columns;
  return {
    width,
    height: Math.ceil(areas.length / Math.max(1, columns)) * cellHeight,
    shapes: areas.flatMap(({ name, points }, place): Shape[] => {
      const x = round((place % columns) * (cellWidth + gap));
      const y = Math.floor(place / columns) * cellHeight + nameRoom;
      const right = round(x + cellWidth);
      return [
        { type: 'label', text: name, x, y: y - 10, isStrong: true },
        { type: 'label', text: formatValue(top), x: right, y: y - 3, anchor: 'end' },
        rule(x, y, right),
        rule(x, y + height, right),
        ...drawBars(points, { x, y, step: cellWidth / Math.max(1, points.length), height, top }),
        { type: 'label', text: points[0]?.tick ?? '', x, y: y + height + letterSize + 4 },
        { type: 'label', text: points.at(-1)?.tick ?? '', x: right, y: y + height + letterSize + 4, anchor: 'end' },
      ];
    }),
  };
}
