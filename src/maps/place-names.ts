import { type Rings, runsAt } from './ring-runs.ts';

/** A name that wants a place on the map: inside an area, or beside a point. */
export interface WantedName {
  code: string;
  /** Characters of the name that take up room, in the language where it is longest. */
  length: number;
  room: { rings: Rings } | { point: Position };
}

/** The middle of a name's base line. One that did not fit stands as its number. */
export interface PlacedName {
  code: string;
  x: number;
  y: number;
  isNumber: boolean;
}

type Position = [x: number, y: number];
interface Box {
  x: number;
  y: number;
  width: number;
}

/** Size of the letters, in units of the drawing; styles/map.css sets the same. */
export const letterSize = 15;
/** Thai vowels and tones stand above and below: a line takes up more than its letters' size. */
const lineHeight = letterSize * 1.4;
/** Mean width of a character of the site's faces. */
const characterWidth = letterSize * 0.53;
/** By how much a name may reach over the borders of its area on either side: its rim keeps it readable. */
const overhang = 4;
const numberLength = 2;
const scanStep = 3;
/** From a point to the middle of a name above or below it, and to the near end of one beside it. */
const besidePoint = 9;

const marksAboveAndBelow = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g;

/** How many characters of a name stand beside each other; vowels and tones above and below take no room. */
export const lengthOnMap = (name: string): number => name.replace(marksAboveAndBelow, '').length;

/**
 * Places for names: one that has room for itself gets it, the widest room first; none lies on another, and each covers as
 * few of `avoid` as it can. Where the name has no room its number stands, and where that has none, nothing.
 */
export function placeNames(
  wanted: WantedName[],
  avoid: Position[],
  frame: { width: number; height: number },
): PlacedName[] {
  const taken: Box[] = [];
  const roomiest = wanted
    .map((name) => ({ name, spots: findSpots(name.room) }))
    .toSorted((a, b) => widest(b) - widest(a));
  const place = (isNumber: boolean, names: typeof roomiest) =>
    names.flatMap(({ name, spots }): PlacedName[] => {
      const width = (isNumber ? numberLength : name.length) * characterWidth;
      const free = spots
        .flatMap((spot) => boxesIn(spot, width))
        .filter((box) => isInFrame(box, frame) && !taken.some((other) => isOver(box, other)));
      const best = free.toSorted((a, b) => costOf(a) - costOf(b))[0];
      if (!best) return [];
      taken.push(best);
      // The base line lies below the middle of the letters.
      return [{ code: name.code, x: Math.round(best.x), y: Math.round(best.y + letterSize / 3), isNumber }];
    });
  const costOf = (box: Box & { away: number }) => avoid.filter((each) => isCovered(each, box)).length * 40 + box.away;
  const inFull = place(false, roomiest);
  const placed = new Set(inFull.map(({ code }) => code));
  return [
    ...inFull,
    ...place(
      true,
      roomiest.filter(({ name }) => !placed.has(name.code)),
    ),
  ];
}

/** A level stretch that a name may lie in; `away` from the best place of its room. */
interface Spot {
  west: number;
  east: number;
  y: number;
  away: number;
}

const widest = ({ spots }: { spots: Spot[] }) => Math.max(0, ...spots.map(({ west, east }) => east - west));

function findSpots(room: WantedName['room']): Spot[] {
  if ('point' in room) {
    const [x, y] = room.point;
    const wide = 1000;
    return [
      { west: x + besidePoint, east: x + besidePoint, y, away: 0 },
      { west: x - besidePoint, east: x - besidePoint, y, away: 1 },
      { west: x - wide, east: x + wide, y: y - besidePoint - letterSize / 2, away: 2 },
      { west: x - wide, east: x + wide, y: y + besidePoint + letterSize / 2, away: 2 },
    ];
  }
  const ys = room.rings.flatMap((ring) => ring.map(([, y]) => y));
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const spots: Spot[] = [];
  for (let y = top + scanStep; y < bottom; y += scanStep) {
    for (const [west, east] of runsAt(room.rings, y)) {
      const narrowed = [y - letterSize / 2, y + letterSize / 2].reduce<[number, number] | undefined>(
        (run, edge) => {
          if (!run) return undefined;
          const middle = (run[0] + run[1]) / 2;
          const found = runsAt(room.rings, edge).find(([from, to]) => from <= middle && middle <= to);
          return found && [Math.max(run[0], found[0]), Math.min(run[1], found[1])];
        },
        [west, east],
      );
      if (narrowed) spots.push({ west: narrowed[0], east: narrowed[1], y, away: Math.abs(y - (top + bottom) / 2) });
    }
  }
  return spots;
}

/** Where a name as wide as this can lie in a stretch: in its middle, and towards either end. Beside a point it begins or ends there. */
function boxesIn({ west, east, y, away }: Spot, width: number): (Box & { away: number })[] {
  if (west === east) return [{ x: away === 0 ? west + width / 2 : west - width / 2, y, width, away }];
  const slack = (east - west - width) / 2;
  if (slack < -overhang) return [];
  const middle = (west + east) / 2;
  const aside = Math.max(0, Math.min(slack, width / 2));
  return [0, -aside, aside].map((shift) => ({ x: middle + shift, y, width, away: away + Math.abs(shift) / 2 }));
}

const isInFrame = ({ x, y, width }: Box, frame: { width: number; height: number }) =>
  x - width / 2 >= 0 && x + width / 2 <= frame.width && y - lineHeight / 2 >= 0 && y + lineHeight / 2 <= frame.height;

const isOver = (one: Box, other: Box) =>
  Math.abs(one.x - other.x) < (one.width + other.width) / 2 && Math.abs(one.y - other.y) < lineHeight;

const isCovered = ([x, y]: Position, box: Box) =>
  Math.abs(x - box.x) < box.width / 2 + 4 && Math.abs(y - box.y) < lineHeight / 2 + 3;
