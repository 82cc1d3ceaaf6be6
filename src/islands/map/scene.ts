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

/** Above, at and below its own place: where a name is tried, in heights of a line. */
const tries = [0, 1, -1, 1.7, -1.7];

/**
 * The names that have room in a view: districts first, then, seen from near, tambons. None lies on another; one that would
 * lie on a mark moves up or down, and stays where there is no better place.
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
    const boxes = tries.map((steps) => boxAt(own.x, own.y + steps * lineHeight[size], text, size));
    const free = boxes.filter((box) => !taken.some((other) => overlap(box, other)));
    const box = free.find((each) => !markBoxes.some((mark) => overlap(each, mark))) ?? free[0];
    if (!box) continue;
    taken.push(box);
    placed.push({ text, x: own.x, y: (box[1] + box[3]) / 2, isLarge: isDistrict });
  }
  return placed;
}

/** Left, top, right, bottom. */
type Box = [number, number, number, number];

function boxAt(x: number, y: number, text: string, size: keyof typeof lineHeight): Box {
  const halfWidth = (lettersOf(text) * letterWidth[size]) / 2;
  const halfHeight = lineHeight[size] / 2;
  return [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight];
}

function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
}

/** Letters that stand beside each other: vowels and tones above and below the line are not counted. */
function lettersOf(text: string): number {
  return text.replaceAll(/\p{Mn}/gu, '').length;
}
