import Papa from 'papaparse';
import { searchedRows } from './header-row.ts';

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** Enough to see the table below its titles, little enough to read four times. */
const sampleLength = 100_000;
const sampleRecords = 60;

/**
 * The delimiter under which a record names most columns that are known (`countKnown`) and, of equals, most records have the
 * same number of cells; with that number. A comma inside Thai sentences separates cells too, but never the same number of
 * them in every row; pictures named in one cell may be as many in each, but their names are no headers.
 */
export function detectDelimiter(
  text: string,
  newline: '\n' | '\r',
  countKnown: (cells: readonly string[]) => number = () => 0,
): { delimiter: Delimiter; width: number } {
  const sample = text.slice(0, sampleLength);
  let best: { delimiter: Delimiter; width: number; known: number; score: number } = {
    delimiter: ',',
    width: 1,
    known: 0,
    score: 0,
  };
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(sample, { delimiter, newline, preview: sampleRecords });
    const recordsOfWidth = new Map<number, number>();
    for (const { length } of data) recordsOfWidth.set(length, (recordsOfWidth.get(length) ?? 0) + 1);
    const known = Math.max(0, ...data.slice(0, searchedRows).map(countKnown));
    for (const [width, records] of recordsOfWidth) {
      const score = records * (width - 1);
      if (known > best.known || (known === best.known && score > best.score)) best = { delimiter, width, known, score };
    }
  }
  return { delimiter: best.delimiter, width: best.width };
}
