import type { IndexReader } from './index-reader.ts';
import { VarintReader } from './varint.ts';

/** What a block of columns tells of its activities, in the order of their numbers. */
export interface Columns {
  numbers: number[];
  /** Places in `areas`. */
  areas: number[];
  /** Places in `agencies` plus one; 0 where no host is named. */
  agencies: number[];
  /** kind × 16 + state × 2 + photographs. */
  kinds: number[];
}

/** Columns of the blocks that hold any of these numbers, which are in rising order. Rejects where one cannot be had. */
export async function columnsOf(reader: IndexReader, numbers: readonly number[]): Promise<Columns[]> {
  const { columns } = reader.names;
  const wanted = columns.flatMap((first, place) => {
    const next = columns[place + 1] ?? Infinity;
    return numbers.some((number) => number >= first && number < next) ? [place] : [];
  });
  return Promise.all(wanted.map((place) => reader.file(`c${place}`, readColumns)));
}

function readColumns(bytes: Uint8Array): Columns {
  const reader = new VarintReader(bytes);
  const length = reader.next();
  const take = () => Array.from({ length }, () => reader.next());
  const numbers = take();
  for (let place = 1; place < length; place++) numbers[place]! += numbers[place - 1]!;
  return { numbers, areas: take(), agencies: take(), kinds: take() };
}
