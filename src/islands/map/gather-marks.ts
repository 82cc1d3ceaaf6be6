import type { ActivityKind } from '../../domain/activity.ts';
import { pointKinds, precisionOfFacts, type PointColumns } from '../../map-points/point-columns.ts';
import type { View, WorldPoints } from './world.ts';

/** One mark on the map: a point, or all points so near each other that they could be neither seen nor touched apart. */
export interface Mark {
  /** Middle of its points, in pixels from the view's upper left. */
  x: number;
  y: number;
  count: number;
  /** The kind of more than half of them; `mixed` where none is. */
  kind: ActivityKind | 'mixed';
  /** True where every point is the venue's own; else the mark is drawn hollow. */
  isExact: boolean;
  /** Half its width, in pixels. */
  radius: number;
  /** Its first point. */
  first: number;
}

/** The marks of a view, and which of them a point is in. */
export interface Marks {
  marks: Mark[];
  /** The mark that a point is in; undefined for one that is not chosen or not in the view. */
  markOf(at: number): Mark | undefined;
  /** The chosen points that a mark holds. */
  membersOf(mark: Mark): number[];
}

/** Side of a cell in pixels: what lies in one is one mark. Less than a finger's width apart nothing can be hit. */
const cellSize = 44;
/** So far outside the view marks are still drawn, since half of one may reach in. */
const margin = cellSize;

/**
 * Marks of the chosen points in a view, in one pass over them. Cells stand on the world and not on the view, so that a
 * mark keeps its place and its points while the map is moved.
 */
export function gatherMarks(points: PointColumns, world: WorldPoints, chosen: Uint32Array, view: View): Marks {
  const { left, top, scale, width, height } = view;
  const firstColumn = Math.floor((left - margin) / cellSize);
  const firstRow = Math.floor((top - margin) / cellSize);
  const columns = Math.floor((left + width + margin) / cellSize) - firstColumn + 1;
  const rows = Math.floor((top + height + margin) / cellSize) - firstRow + 1;
  const cellOf = (at: number): number => {
    const column = Math.floor((world.x[at]! * scale) / cellSize) - firstColumn;
    const row = Math.floor((world.y[at]! * scale) / cellSize) - firstRow;
    return column < 0 || row < 0 || column >= columns || row >= rows ? -1 : row * columns + column;
  };
  const cells = new Cells(columns * rows);
  for (const at of chosen) {
    const cell = cellOf(at);
    if (cell >= 0) cells.add(cell, at, world.x[at]!, world.y[at]!, points.kind[at]!, points.facts[at]!);
  }
  cells.joinNeighbours(columns, scale);
  const marks = new Map<number, Mark>();
  for (const cell of cells.taken()) marks.set(cell, cells.toMark(cell, view));
  const markOf = (at: number) => {
    const cell = cellOf(at);
    return cell < 0 ? undefined : marks.get(cells.root(cell));
  };
  return {
    marks: [...marks.values()],
    markOf,
    membersOf: (mark) => Array.from(chosen.filter((at) => markOf(at) === mark)),
  };
}

/** Half a mark's width in pixels: its area grows as the logarithm of its count, so that hundreds still fit. */
export function radiusOf(count: number): number {
  return count === 1 ? 9 : 11 + Math.min(9, Math.log2(count));
}

/** Sums of the cells of a grid, in typed arrays: a hundred thousand points make no objects. */
class Cells {
  readonly #count: Uint32Array;
  readonly #sumX: Float64Array;
  readonly #sumY: Float64Array;
  /** By cell and, in it, by kind. */
  readonly #kinds: Uint32Array;
  readonly #about: Uint8Array;
  readonly #first: Int32Array;
  /** The cell that a cell was joined to; itself where it was not. */
  readonly #root: Int32Array;

  constructor(size: number) {
    this.#count = new Uint32Array(size);
    this.#sumX = new Float64Array(size);
    this.#sumY = new Float64Array(size);
    this.#kinds = new Uint32Array(size * pointKinds.length);
    this.#about = new Uint8Array(size);
    this.#first = new Int32Array(size).fill(-1);
    this.#root = Int32Array.from({ length: size }, (_, cell) => cell);
  }

  add(cell: number, at: number, x: number, y: number, kind: number, facts: number): void {
    this.#count[cell]! += 1;
    this.#sumX[cell]! += x;
    this.#sumY[cell]! += y;
    this.#kinds[cell * pointKinds.length + kind]! += 1;
    if (precisionOfFacts(facts) !== 'exact') this.#about[cell] = 1;
    if (this.#first[cell]! < 0) this.#first[cell] = at;
  }

  root(cell: number): number {
    return this.#root[cell]!;
  }

  /** Cells that hold points of their own, the fullest first. */
  taken(): number[] {
    const cells: number[] = [];
    for (const [cell, count] of this.#count.entries()) if (count > 0) cells.push(cell);
    return cells.toSorted((a, b) => this.#count[b]! - this.#count[a]! || a - b);
  }

  /** Joins a cell to a fuller neighbour where their marks would lie upon each other; the fullest goes first. */
  joinNeighbours(columns: number, scale: number): void {
    const steps = [-columns - 1, -columns, -columns + 1, -1, 1, columns - 1, columns, columns + 1];
    for (const cell of this.taken()) {
      if (this.#count[cell] === 0) continue;
      for (const step of steps) {
        const other = cell + step;
        // A step over the grid's edge ends in a cell that is far away, which the distance tells.
        if (!this.#count[other] || this.#count[other] > this.#count[cell]!) continue;
        const apart = (radiusOf(this.#count[cell]!) + radiusOf(this.#count[other])) * 0.8;
        if (this.#distance(cell, other) * scale < apart) this.#join(other, cell);
      }
    }
  }

  toMark(cell: number, { left, top, scale }: View): Mark {
    const count = this.#count[cell]!;
    return {
      x: (this.#sumX[cell]! / count) * scale - left,
      y: (this.#sumY[cell]! / count) * scale - top,
      count,
      kind: pointKinds.find((_kind, at) => this.#kinds[cell * pointKinds.length + at]! * 2 > count) ?? 'mixed',
      isExact: this.#about[cell] === 0,
      radius: radiusOf(count),
      first: this.#first[cell]!,
    };
  }

  #distance(a: number, b: number): number {
    const x = this.#sumX[a]! / this.#count[a]! - this.#sumX[b]! / this.#count[b]!;
    const y = this.#sumY[a]! / this.#count[a]! - this.#sumY[b]! / this.#count[b]!;
    return Math.hypot(x, y);
  }

  #join(cell: number, into: number): void {
    this.#count[into]! += this.#count[cell]!;
    this.#sumX[into]! += this.#sumX[cell]!;
    this.#sumY[into]! += this.#sumY[cell]!;
    for (const kind of pointKinds.keys()) {
      this.#kinds[into * pointKinds.length + kind]! += this.#kinds[cell * pointKinds.length + kind]!;
    }
    this.#about[into]! |= this.#about[cell]!;
    this.#count[cell] = 0;
    for (const [each, root] of this.#root.entries()) if (root === cell) this.#root[each] = into;
  }
}
