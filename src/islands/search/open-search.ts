import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { Answer } from '../../search/answer.ts';
import { Finder } from '../../search/find.ts';
import { once } from '../../search/once.ts';
import { IndexReader } from '../../search/index-reader.ts';
import { unpack } from '../unpack.ts';

/** An open index. */
export interface Search {
  reader: IndexReader;
  finder: Finder;
  /** Answers a question; with `enough` 0 from titles and names alone. Rejects where a file cannot be had. */
  ask(text: string, today: CalendarDate, enough?: number): Promise<Answer>;
}

const opened = new Map<string, Promise<Search>>();

/** The index in a folder, opened once; after a failure the next call tries again. */
export function openSearch(folder: string): Promise<Search> {
  return once(opened, folder, () => open(folder));
}

async function open(folder: string): Promise<Search> {
  const reader = await IndexReader.open((name) => loadFile(folder, name));
  const finder = new Finder(reader);
  return { reader, finder, ask: (text, today, enough = 10) => finder.find(text, { today, enough }) };
}

/** A file of the index by its name. Rejects where it cannot be had. */
export async function loadFile(folder: string, name: string): Promise<Uint8Array> {
  const address = `${folder}/${name}.bin`;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
  return unpack(response);
}
