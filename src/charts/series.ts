import { drawBars, gapMark, type SeriesPoint } from './bars.ts';
import { type Drawing, letterSize, round, rule, type Shape, widthOf } from './drawing.ts';
import { roundUp } from './scale.ts';

export interface SeriesOptions {
  /** In CSS pixels; ticks are left out where they would touch. */
  width: number;
  /** Bars for what is counted; a line for shares and days, which nobody adds up. */
  form: 'bars' | 'line';
  /** The value at the upper end, where it is given, as 100 of a hundred; otherwise the largest decides. */
  top?: number;
  /** A value of the axis in words. */
  formatValue: (value: number) => string;
  /** Of the tallest bar there could be. */
  height?: number;
}

const headRoom = 22;
const footRoom = 26;

/** Values in time over an axis that begins at 0; where nothing is known there is a gap, and no line leads over it. */
export function drawSeries(
  points: readonly SeriesPoint[],
  { width, form, top, formatValue, height = 200 }: SeriesOptions,
): Drawing {
  const most = top ?? roundUp(Math.max(0, ...points.map(({ value }) => value ?? 0)));
  const lines = [0, most / 2, most].map((value) => ({
    text: formatValue(value),
    y: headRoom + height - (value / most) * height,
  }));
  const left = Math.ceil(Math.max(...lines.map(({ text }) => widthOf(text)))) + 8;
  const step = (width - left) / Math.max(1, points.length);
  const frame = { x: left, y: headRoom, step, height, top: most };
  const hasLabels = points.every(({ value, label }) => value === null || widthOf(label) <= step);
  const middle = (place: number) => round(left + (place + 0.5) * step);
  const heightOf = (value: number) => headRoom + height - (value / most) * height;
  return {
    width,
    height: headRoom + height + footRoom,
    shapes: [
      ...lines.flatMap(({ text, y }): Shape[] => [
        rule(left, y, width),
        { type: 'label', text, x: left - 6, y: round(y + letterSize / 3), anchor: 'end' },
      ]),
      ...(form === 'bars' ? drawBars(points, frame) : drawLine(points, { middle, heightOf, foot: headRoom + height })),
      ...points.flatMap(({ value, label }, place): Shape[] =>
        hasLabels && value !== null
          ? [{ type: 'label', text: label, x: middle(place), y: round(heightOf(value) - 7), anchor: 'middle' }]
          : [],
      ),
      ...nameTicks(points, { middle, left, width, y: headRoom + height + 20 }),
    ],
  };
}

/** Names under the axis, as many as do not touch; from the end, so that the newest always has its own. */
function nameTicks(
  points: readonly SeriesPoint[],
  { middle, left, width, y }: { middle: (place: number) => number; left: number; width: number; y: number },
): Shape[] {
  const names: Shape[] = [];
  let free = width;
  for (const [place, { tick }] of [...points.entries()].toReversed()) {
    const room = widthOf(tick);
    const x = Math.min(middle(place), width - room / 2);
    if (x + room / 2 > free || x - room / 2 < left - 30) continue;
    names.push({ type: 'label', text: tick, x: round(x), y, anchor: 'middle' });
    free = x - room / 2 - 10;
  }
  return names;
}

function drawLine(
  points: readonly SeriesPoint[],
  { middle, heightOf, foot }: { middle: (place: number) => number; heightOf: (value: number) => number; foot: number },
): Shape[] {
  const places = points.map(({ value }, place) =>
    value === null ? undefined : { x: middle(place), y: round(heightOf(value)) },
  );
  const d = places.flatMap((at, place) => (at ? [`${places[place - 1] ? 'L' : 'M'}${at.x} ${at.y}`] : [])).join('');
  return [
    { type: 'path', look: 'curve', d },
    ...points.map(({ isRunning, says }, place): Shape => {
      const at = places[place];
      if (!at) return gapMark(middle(place), foot, says);
      return { type: 'path', look: isRunning ? 'running' : 'dot', d: circle(at.x, at.y, 4.5), says };
    }),
  ];
}

const circle = (x: number, y: number, radius: number) =>
  `M${round(x - radius)} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;
