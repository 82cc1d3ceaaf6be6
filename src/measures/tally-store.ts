import { type Contribution, slotsOfTally, type Tally } from './tally.ts';

// Tallies of a quarter of a million cells: objects of their own would cost three times the time and the memory.

/** Numbers of all cells in one block; what is no number hangs on each cell as a chain of entries. */
export interface TallyStore {
  cells: number;
  /** `slotsOfTally` numbers a cell, then how many activities it holds. */
  numbers: Float64Array;
  reportDays: Chains;
  /** Places of agencies in `agencies`, as often as they took part. */
  tookPart: Chains;
  agencies: Map<string, number>;
}

/** One chain of whole numbers a cell; −1 ends it. */
interface Chains {
  heads: Int32Array;
  /** Value and place of the next entry, by turns. */
  entries: Int32Array;
  used: number;
}

const width = slotsOfTally + 1;
const firstRoom = 64;
const end = -1;

export function createStore(): TallyStore {
  return {
    cells: 0,
    numbers: new Float64Array(firstRoom * width),
    reportDays: createChains(),
    tookPart: createChains(),
    agencies: new Map(),
  };
}

/** The same tallies, of which the one may change while the other stays. */
export function copyStore({ cells, numbers, reportDays, tookPart, agencies }: TallyStore): TallyStore {
  const copy = ({ heads, entries, used }: Chains) => ({ heads: heads.slice(), entries: entries.slice(), used });
  return {
    cells,
    numbers: numbers.slice(),
    reportDays: copy(reportDays),
    tookPart: copy(tookPart),
    agencies: new Map(agencies),
  };
}

/** Makes an empty cell and gives its place. */
export function addCell(store: TallyStore): number {
  const cell = store.cells++;
  if (store.cells * width > store.numbers.length) {
    const { numbers } = store;
    store.numbers = new Float64Array(roomFor(numbers.byteLength * 2));
    store.numbers.set(numbers);
  }
  for (const chains of [store.reportDays, store.tookPart]) {
    if (cell >= chains.heads.length) chains.heads = enlarge(chains.heads);
    chains.heads[cell] = end;
  }
  return cell;
}

/** Adds an activity to cells, or takes it out again (`sign` −1). */
export function addTo(store: TallyStore, cells: readonly number[], contribution: Contribution, sign: 1 | -1): void {
  const { numbers } = store;
  const { slots, amounts, used, reportDays } = contribution;
  const agencies = contribution.agencies.map((agency) => placeOf(store, agency));
  const change = sign === 1 ? push : drop;
  for (const cell of cells) {
    const start = cell * width;
    for (let at = 0; at < used; at++) numbers[start + slots[at]!]! += sign * amounts[at]!;
    numbers[start + slotsOfTally]! += sign;
    if (reportDays !== undefined) change(store.reportDays, cell, reportDays);
    for (const agency of agencies) change(store.tookPart, cell, agency);
  }
}

/** Adds to one number of a cell and gives what it was before. */
export function addToSlot({ numbers }: TallyStore, cell: number, slot: number, amount: number): number {
  const place = cell * width + slot;
  const before = numbers[place]!;
  numbers[place] = before + amount;
  return before;
}

/** What a cell holds now. */
export function readTally(store: TallyStore, cell: number): Tally {
  const start = cell * width;
  return {
    activities: store.numbers[start + slotsOfTally]!,
    numbers: store.numbers.subarray(start, start + slotsOfTally),
    reportDays: valuesOf(store.reportDays, cell),
    agencies: new Set(valuesOf(store.tookPart, cell)).size,
  };
}

/**
 * Room that V8 does not count among what may be collected: for every 64 MB of it, it would look through all activities for
 * something to free, and find nothing.
 */
const roomFor = (bytes: number) => new SharedArrayBuffer(bytes);

const createChains = (): Chains => ({
  heads: new Int32Array(firstRoom),
  entries: new Int32Array(firstRoom * 2),
  used: 0,
});

function enlarge(array: Int32Array): Int32Array {
  const longer = new Int32Array(roomFor(array.byteLength * 2));
  longer.set(array);
  return longer;
}

function placeOf({ agencies }: TallyStore, agency: string): number {
  const known = agencies.get(agency);
  if (known !== undefined) return known;
  agencies.set(agency, agencies.size);
  return agencies.size - 1;
}

function push(chains: Chains, cell: number, value: number): void {
  if (chains.used === chains.entries.length) chains.entries = enlarge(chains.entries);
  chains.entries[chains.used] = value;
  chains.entries[chains.used + 1] = chains.heads[cell]!;
  chains.heads[cell] = chains.used;
  chains.used += 2;
}

/** Takes one entry of a value out of a cell's chain; its room is not used again. */
function drop({ heads, entries }: Chains, cell: number, value: number): void {
  let before = end;
  for (let entry = heads[cell]!; entry !== end; entry = entries[entry + 1]!) {
    if (entries[entry] === value) {
      if (before === end) heads[cell] = entries[entry + 1]!;
      else entries[before + 1] = entries[entry + 1]!;
      return;
    }
    before = entry;
  }
}

function valuesOf({ heads, entries }: Chains, cell: number): number[] {
  const values: number[] = [];
  for (let entry = heads[cell]!; entry !== end; entry = entries[entry + 1]!) values.push(entries[entry]!);
  return values;
}
