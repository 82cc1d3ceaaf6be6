import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { ClusterReader } from '../../search/clusters.ts';
import { columnsOf } from '../../search/columns.ts';
import { type Choice, type Narrowed, narrow } from '../../search/facets.ts';
import { runningTexts } from '../../search/running-texts.ts';
import type { Answer, FoundActivity } from '../../search/answer.ts';
import { type NamesFile, type Row, stateNames } from '../../search/layout.ts';
import type { Words } from '../../words/words.ts';
import { type FoundPage, toActivityPage, toLeadingPages } from './found-pages.ts';
import type { Search } from './open-search.ts';
import type { SearchWords } from './search-words.ts';

export type AllSearchWords = SearchWords<Words['search']>;

/** What a question is answered with, wherever it was asked. */
export interface SourceAnswer extends Pick<Answer, 'found' | 'instead' | 'marked' | 'cut'> {
  /** Pages of areas, agencies and kinds, which stand before activities. */
  leading: FoundPage[];
  /** Where portals of other provinces were asked. */
  portals?: { asked: number; concerned: number; failed: string[] };
}

/** What the page of results shows: this portal's activities, or those of several. */
export interface ResultSource {
  readonly read: ClusterReader;
  /** With `enough` 0 from titles and names alone. Rejects where nothing can be had. */
  ask(text: string, today: CalendarDate, enough?: number): Promise<SourceAnswer>;
  /** How results show these activities, each as soon as it is there; undefined for one that is there no longer. */
  pages(found: readonly FoundActivity[]): Promise<FoundPage | undefined>[];
  /** The running texts of an activity. */
  texts(found: FoundActivity): Promise<string[]>;
  narrow(found: readonly FoundActivity[], choice: Choice): Promise<Narrowed>;
  /** Names of the values that `choice` leaves to choose from. */
  names(choice: Choice): NamesFile;
  /** Provinces by their codes, where there are several. */
  readonly provinces: ReadonlyMap<string, string>;
}

/** The results of one portal. */
export class OnePortal implements ResultSource {
  readonly provinces = new Map<string, string>();
  private readonly search: Search;
  private readonly words: AllSearchWords;

  constructor(search: Search, words: AllSearchWords) {
    this.search = search;
    this.words = words;
  }

  get read(): ClusterReader {
    return this.search.finder.names.read;
  }

  async ask(text: string, today: CalendarDate, enough?: number): Promise<SourceAnswer> {
    const answer = await this.search.ask(text, today, enough);
    return { ...answer, leading: toLeadingPages(answer, this.names(), this.words) };
  }

  pages = (found: readonly FoundActivity[]): Promise<FoundPage | undefined>[] =>
    found.map(async ({ number }) => {
      const [row] = await this.search.reader.rows([number]);
      return row && withAllFacts(toActivityPage(row, this.names(), this.words), row, this.words);
    });

  texts = ({ number }: FoundActivity): Promise<string[]> => runningTexts(this.search.reader, number);

  async narrow(found: readonly FoundActivity[], choice: Choice): Promise<Narrowed> {
    const numbers = found.map(({ number }) => number).toSorted((a, b) => a - b);
    return narrow(found, await columnsOf(this.search.reader, numbers), this.names(), choice);
  }

  names = (): NamesFile => this.search.reader.names;
}

/** A page of an activity with what a wide list has room for: its venue, หมู่ and state, and whether it has photographs. */
function withAllFacts(page: FoundPage, row: Row, { states, text }: AllSearchWords): FoundPage {
  const [, , , venue, , , moo, , , state, photos] = row;
  const [when, ...places] = page.facts;
  return {
    ...page,
    facts: [
      when!,
      ...(venue ? [venue] : []),
      ...(moo ? [text.moo.replace('{number}', String(moo))] : []),
      ...places,
      states[stateNames[state]!],
      ...(photos ? [text.withPhotos] : []),
    ],
  };
}
