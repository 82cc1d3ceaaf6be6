import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { Corrector } from '../../search/correct.ts';
import type { Answer } from '../../search/answer.ts';
import { Finder } from '../../search/find.ts';
import { mayNameDays } from '../../search/may-name-days.ts';
import { IndexReader } from '../../search/index-reader.ts';
import type { ReadDays } from '../../search/read-question.ts';
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
  const search = opened.get(folder) ?? open(folder);
  opened.set(folder, search);
  search.catch(() => opened.delete(folder));
  return search;
}

async function open(folder: string): Promise<Search> {
  const reader = await IndexReader.open((name) => loadFile(folder, name));
  const finder = new Finder(reader);
  let corrector: Promise<Corrector> | undefined;
  /** Loaded when a question first fits nothing. */
  const loadCorrector = () =>
    (corrector ??= Promise.all([import('../../search/correct.ts'), reader.words()]).then(
      ([{ Corrector: Made, wordsOfNames }, words]) => new Made([...words, ...wordsOfNames(finder.names)]),
    ));
  return {
    reader,
    finder,
    ask: async (text, today, enough) =>
      finder.find(text, {
        today,
        readDays: await daysFor(text),
        ...(enough === undefined ? {} : { enough }),
        correct: async (run, isOpen) => (await loadCorrector()).correct(run, isOpen),
      }),
  };
}

/** What reads the days of a question, loaded where it may name some. */
export const daysFor = async (text: string): Promise<ReadDays | undefined> =>
  mayNameDays(text) ? (await import('../../search/query-days.ts')).readDays : undefined;

/** A file of the index by its name. Rejects where it cannot be had. */
export async function loadFile(folder: string, name: string): Promise<Uint8Array> {
  const address = `${folder}/${name}.bin`;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
  return unpack(response);
}
