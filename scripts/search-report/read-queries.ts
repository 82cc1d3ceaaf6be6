import { readFile } from 'node:fs/promises';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { Query } from './judge.ts';
import { makeQueries } from './make-queries.ts';

/**
 * The questions of a report: those made from the dataset, those written by hand (`written`), and those written before
 * there was anything to tune and never tuned on (`blind`).
 */
export async function readQueries(dataset: Dataset, seed: number): Promise<Query[]> {
  const read = async (type: string): Promise<Query[]> => {
    const list = JSON.parse(await readFile(`tests/search/${type}.json`, 'utf8')) as [text: string, want: string][];
    return list.map(([text, want]) => ({ type, text, want }));
  };
  return [...makeQueries(dataset, seed), ...(await read('written')), ...(await read('blind'))];
}
