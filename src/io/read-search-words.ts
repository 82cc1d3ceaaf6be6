import { readFile } from 'node:fs/promises';
import path from 'node:path';
import Papa from 'papaparse';
import { AreaLevel } from '../domain/area.ts';
import { SettingsError } from '../domain/errors.ts';

// From the project's folder, in which every command runs: a page's build has this module elsewhere.
const file = path.resolve('data', 'reference', 'search-words.csv');
const uses = ['short', 'same', 'filler', 'level'];

/** Rows of `data/reference/search-words.csv`: abbreviations, words that mean the same, words that choose nothing, and levels. */
export interface SearchWords {
  abbreviations: [short: string, long: string][];
  same: string[][];
  fillers: string[];
  levels: [word: string, level: AreaLevel][];
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
  const words: SearchWords = { abbreviations: [], same: [], fillers: [], levels: [] };
  for (const [place, row] of data.entries()) {
    const list = (row.words ?? '').split('|').map((word) => word.trim());
    const isWrong = !uses.includes(row.use ?? '') || list.includes('') || (row.use !== 'filler' && list.length < 2);
    const level = AreaLevel.options.find((each) => each === list[0]);
    if (isWrong || (row.use === 'short' && list.length !== 2) || (row.use === 'level' && !level)) {
      throw new SettingsError(
        `${from}, line ${place + 2}: found "${row.use ?? ''},${row.words ?? ''}"`,
        'Allowed: short,ABBREVIATION|what it stands for — same,word of records|what people type|… — filler,word|word — level,province, district, tambon or village|word|word',
      );
    }
    if (row.use === 'short') words.abbreviations.push([list[0]!, list[1]!]);
    else if (row.use === 'same') words.same.push(list);
    else if (row.use === 'level' && level)
      words.levels.push(...list.slice(1).map((word): [string, AreaLevel] => [word, level]));
    else words.fillers.push(...list);
  }
  return words;
}
