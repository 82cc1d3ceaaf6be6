/** How a shape looks: the class of styles/charts.css that it wears, after "chart-". */
export type Look = 'rule' | 'done' | 'planned' | 'hatch' | 'running' | 'curve' | 'dot' | `heat-${0 | 1 | 2 | 3 | 4}`;

interface Spoken {
  /** What is told of the point that the shape stands for: when, where and how many. */
  says?: string | undefined;
}

export interface BoxShape extends Spoken {
  type: 'box';
  look: Look;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PathShape extends Spoken {
  type: 'path';
  look: Look;
  d: string;
}

export interface LabelShape extends Spoken {
  type: 'label';
  text: string;
  x: number;
  /** Of the base line. */
  y: number;
  anchor?: 'start' | 'middle' | 'end';
  isStrong?: boolean;
}

export type Shape = BoxShape | PathShape | LabelShape;

/**
 * A chart as shapes in a box from 0 0, one unit a CSS pixel: the same is set into pages, files and pictures, so that nobody
 * can read another number in one of them. Letters are `letterSize` high.
 */
export interface Drawing {
  width: number;
  height: number;
  shapes: Shape[];
}

export const letterSize = 14;

/** Width of a text of numbers and short Thai words, on the safe side: marks above and below take no room. */
export function widthOf(text: string): number {
  return text.replaceAll(/[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/g, '').length * letterSize * 0.58;
}

/** A lying rule from `x` to `to`. */
export const rule = (x: number, y: number, to: number): PathShape => ({
  type: 'path',
  look: 'rule',
  d: `M${round(x)} ${round(y)}H${round(to)}`,
});

/** Slanting lines that fill a box: a pattern for grey paper and for those who see no colours. */
export function hatch({ x, y, width, height }: Pick<BoxShape, 'x' | 'y' | 'width' | 'height'>): PathShape {
  const gap = 5;
  const lines: string[] = [];
  for (let at = gap; at < width + height; at += gap) {
    // From the lower left to the upper right; `at` is where the line would meet the upper edge, drawn on.
    const [fromX, fromY] = at <= height ? [0, at] : [at - height, height];
    const [toX, toY] = at <= width ? [at, 0] : [width, at - width];
    lines.push(`M${round(x + fromX)} ${round(y + fromY)}L${round(x + toX)} ${round(y + toY)}`);
  }
  return { type: 'path', look: 'hatch', d: lines.join('') };
}

/** A tenth of a pixel is finer than any screen. */
export const round = (value: number): number => Math.round(value * 10) / 10;
