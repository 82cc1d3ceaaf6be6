import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { Corrector } from '../../search/correct.ts';
import { type Answer, Finder } from '../../search/find.ts';
import { mayNameDays } from '../../search/may-name-days.ts';
import { IndexReader } from '../../search/index-reader.ts';

/** An open index. */
export interface Search {
  reader: IndexReader;
  finder: Finder;
  /** Answers a question; with `enough` 0 from titles and names alone. Rejects where a file cannot be had. */
  ask(text: string, today: CalendarDate, enough?: number): Promise<Answer>;
}

let opened: Promise<Search> | undefined;

/** The index in a folder, opened once; after a failure the next call tries again. */
export function openSearch(folder: string): Promise<Search> {
  opened ??= open(folder);
  opened.catch(() => (opened = undefined));
  return opened;
}

async function open(folder: string): Promise<Search> {
  const reader = await IndexReader.open((name) => load(`${folder}/${name}.bin`));
  const finder = new Finder(reader);
  let corrector: Promise<Corrector> | undefined;
  /** Loaded when a question first fits nothing. */
  const loadCorrector = () =>
    (corrector ??= Promise.all([import('../../search/correct.ts'), reader.words()]).then(
      ([{ Corrector: Made }, words]) => new Made([...words, ...finder.words()]),
    ));
  return {
    reader,
    finder,
    ask: async (text, today, enough) =>
      finder.find(text, {
        today,
        readDays: mayNameDays(text) ? (await import('../../search/query-days.ts')).readDays : undefined,
        ...(enough === undefined ? {} : { enough }),
        correct: async (run, isOpen) => (await loadCorrector()).correct(run, isOpen),
      }),
  };
}

/** A file's bytes, unpacked; a host that says in a header how it is packed has had it unpacked by the browser. */
async function load(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}
