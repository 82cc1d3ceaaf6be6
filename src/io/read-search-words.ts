import { readFile } from 'node:fs/promises';
import path from 'node:path';
import Papa from 'papaparse';
import { SettingsError } from '../domain/errors.ts';

// From the project's folder, in which every command runs: a page's build has this module elsewhere.
const file = path.resolve('data', 'reference', 'search-words.csv');
const uses = ['short', 'same', 'filler'];

/** Rows of `data/reference/search-words.csv`: abbreviations, words that mean the same, and words that choose nothing. */
export interface SearchWords {
  abbreviations: [short: string, long: string][];
  same: string[][];
  fillers: string[];
}

/**
 * What people type and what they mean by it.
 * @throws {SettingsError} where a row has an unknown use or too few words.
 */
export async function readSearchWords(from = file): Promise<SearchWords> {
  const { data } = Papa.parse<Record<string, string>>(await readFile(from, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  const words: SearchWords = { abbreviations: [], same: [], fillers: [] };
  for (const [place, row] of data.entries()) {
    const list = (row.words ?? '').split('|').map((word) => word.trim());
    const isWrong = !uses.includes(row.use ?? '') || list.includes('') || (row.use !== 'filler' && list.length < 2);
    if (isWrong || (row.use === 'short' && list.length !== 2)) {
      throw new SettingsError(
        `${from}, line ${place + 2}: found "${row.use ?? ''},${row.words ?? ''}"`,
        'Allowed: short,ABBREVIATION|what it stands for — same,word of records|what people type|… — filler,word|word',
      );
    }
    if (row.use === 'short') words.abbreviations.push([list[0]!, list[1]!]);
    else if (row.use === 'same') words.same.push(list);
    else words.fillers.push(...list);
  }
  return words;
}
