import Papa from 'papaparse';

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** Enough to see the table below its titles, little enough to read four times. */
const sampleLength = 100_000;
const sampleRecords = 60;

/**
 * The delimiter under which most records have the same number of cells, and that number.
 * A comma inside Thai sentences separates cells too, but never the same number of them in every row.
 */
export function detectDelimiter(text: string, newline: '\n' | '\r'): { delimiter: Delimiter; width: number } {
  const sample = text.slice(0, sampleLength);
  let best: { delimiter: Delimiter; width: number; score: number } = { delimiter: ',', width: 1, score: 0 };
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(sample, { delimiter, newline, preview: sampleRecords });
    const recordsOfWidth = new Map<number, number>();
    for (const { length } of data) recordsOfWidth.set(length, (recordsOfWidth.get(length) ?? 0) + 1);
    for (const [width, records] of recordsOfWidth) {
      const score = records * (width - 1);
      if (score > best.score) best = { delimiter, width, score };
    }
  }
  return { delimiter: best.delimiter, width: best.width };
}
