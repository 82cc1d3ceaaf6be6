import type { AreaCode } from '../../domain/area.ts';
import type { Mark } from './gather-marks.ts';
import type { Outlines } from './outlines.ts';
import type { View } from './world.ts';

/** Everything that a map shows of a view, whatever it is drawn on. */
export interface Scene {
  view: View;
  outlines?: Outlines;
  labels: Label[];
  marks: Mark[];
  /** Where the reader said to be, in pixels from the view's upper left. */
  here?: { x: number; y: number };
  /** The mark whose activities are open. */
  chosen?: Mark;
}

/** A name at its place in pixels from the view's upper left. */
export interface Label {
  text: string;
  x: number;
  y: number;
  /** A district's name, beside a tambon's. */
  isLarge: boolean;
}

/** A name and where it belongs, in pixels of zoom 12 from the origin. */
export interface Name {
  code: AreaCode;
  text: string;
  x: number;
  y: number;
  isDistrict: boolean;
}

/** From this scale on tambons are named as well: zoom 11. */
const tambonScale = 0.5;
const lineHeight = { large: 22, small: 19 };
/** Width of a letter, about: Thai marks above and below take no room of their own. */
const letterWidth = { large: 9, small: 8 };

/** Where a name is tried: at its own place, then around it, the nearest first; across in its own widths, down in lines. */
const tries: [across: number, down: number][] = [0, 0.5, -0.5, 1, -1, 1.5, -1.5, 2, -2, 2.4, -2.4]
  .flatMap((down) => [0, 0.35, -0.35, 0.75, -0.75].map((across): [number, number] => [across, down]))
  .toSorted(([ax, ay], [bx, by]) => Math.hypot(2 * ax, ay) - Math.hypot(2 * bx, by));

/**
 * The names that have room in a view: districts first, then, seen from near, tambons. None lies on another; one that would
 * lie on a mark moves aside, to where marks cover the least of it. A tambon's that finds no free place is left out: it is in
 * the list, and a nearer look has room for it.
 */
export function placeLabels(names: readonly Name[], view: View, marks: readonly Mark[] = []): Label[] {
  const { scale, left, top, width, height } = view;
  const placed: Label[] = [];
  const taken: Box[] = [];
  const markBoxes = marks.map(({ x, y, radius }): Box => [x - radius, y - radius, x + radius, y + radius]);
  for (const { text, x, y, isDistrict } of names.toSorted((a, b) => Number(b.isDistrict) - Number(a.isDistrict))) {
    if (!isDistrict && scale < tambonScale) continue;
    const own = { x: x * scale - left, y: y * scale - top };
    if (own.x < 0 || own.y < 0 || own.x > width || own.y > height) continue;
    const size = isDistrict ? 'large' : 'small';
    const across = widthOf(text, size);
    const boxes = tries.map(([x, y]) => boxAt(own.x + x * across, own.y + y * lineHeight[size], text, size));
    const free = boxes.filter((box) => !taken.some((other) => overlap(box, other)));
    const covered = free.map((each) => markBoxes.reduce((sum, mark) => sum + areaOfBoth(each, mark), 0));
    const least = Math.min(...covered);
    const box = free[covered.indexOf(least)];
    if (!box || (least > 0 && !isDistrict)) continue;
    taken.push(box);
    placed.push({ text, x: (box[0] + box[2]) / 2, y: (box[1] + box[3]) / 2, isLarge: isDistrict });
  }
  return placed;
}

/** Left, top, right, bottom. */
type Box = [number, number, number, number];

function boxAt(x: number, y: number, text: string, size: keyof typeof lineHeight): Box {
  const halfWidth = widthOf(text, size) / 2;
  const halfHeight = lineHeight[size] / 2;
  return [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight];
}

function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
}

function areaOfBoth(a: Box, b: Box): number {
  const across = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const down = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  return across > 0 && down > 0 ? across * down : 0;
}

/** Of letters that stand beside each other: vowels and tones above and below the line are not counted. */
function widthOf(text: string, size: keyof typeof letterWidth): number {
  return text.replaceAll(/\p{Mn}/gu, '').length * letterWidth[size];
}
