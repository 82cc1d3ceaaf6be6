import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Answer } from './answer.ts';
import { findEntities, noEntities } from './entities.ts';
import { type Found, fits, intersect, joinedBonus } from './fits.ts';
import type { IndexReader } from './index-reader.ts';
import type { NamedAgency, Names } from './names.ts';
import { isNone, type Part, PartFinder } from './part.ts';
import { findPhrase } from './phrase.ts';
import { type Question, type ReadDays, readQuestion } from './read-question.ts';
import { venueStart } from './terms.ts';

/** Reads runs that fit nothing as words of the records. */
export type Correct = (run: readonly string[], open: boolean) => Promise<Iterable<Corrected>>;
export interface Corrected {
  pieces: string[][];
  /** True where a word is not the one typed. */
  changed: boolean;
}

/** What a run was read as. */
export interface Reading {
  parts: Part[];
  /** True where a word is not the one typed. */
  changed: boolean;
}

export interface FindOptions {
  today: CalendarDate;
  /** So many activities are enough; with fewer the running texts are searched as well. */
  enough?: number;
  correct?: Correct;
  /** Reads days; without it a question names none. */
  readDays?: ReadDays | undefined;
}

const mostJoint = 6;

/** Loads what looks further than titles and names. */
export const loadWiden = () => import('./widen.ts');

/** Answers questions from one index. */
export class Finder {
  private readonly parts: PartFinder;

  constructor(reader: IndexReader) {
    this.parts = new PartFinder(reader);
  }

  get names(): Names {
    return this.parts.names;
  }

  /** Rejects where a part of the index cannot be had. */
  async find(text: string, asked: FindOptions): Promise<Answer> {
    const question = readQuestion(text, this.names, asked.today, asked.readDays);
    const { correct: _, ...asItStands } = asked;
    const options: FindOptions = question.exact ? asItStands : asked;
    const answer = await this.answer(question, options);
    // A word may be parted anywhere by spaces: taken together it may be one that is known.
    if (isEmpty(answer) && question.parts.length > 1) {
      // Words that are known are not read as others.
      const { correct: _unused, ...asWritten } = options;
      const joined = await this.answer(
        { ...question, parts: [question.parts.flat()] },
        answer.isRead ? asWritten : options,
      );
      if (!isEmpty(joined)) return joined;
    }
    // A month's abbreviation may be a piece of a word that spaces part: กค of ลอ กค ลอง is no July.
    if (isEmpty(answer) && question.times.length > 0) return this.find(text, { ...asked, readDays: undefined });
    if (isEmpty(answer) && question.moos.length > 0 && !question.exact) return this.findAround(question, answer);
    return answer;
  }

  /** Where a place has no such หมู่, the place itself is near; nothing else that the question's other words may mean is. */
  private async findAround(question: Question, none: Answer): Promise<Answer> {
    const around = await this.answer({ ...question, moos: [] }, {});
    if (!around.areas.some(({ fit }) => fit === 3)) return none;
    return { ...around, instead: question.parts.map((part) => part.join('')).join(' ') };
  }

  private async answer(question: Question, { enough = 10, correct }: Omit<FindOptions, 'today'>): Promise<Answer> {
    const { moos, times, cut } = question;
    const scopes = await Promise.all([
      ...moos.map((moo) => this.parts.postings([`m${moo}`], 1)),
      ...times.map((days) => this.parts.beginnings(days.map((day) => `d${day}`))),
    ]);
    const runs = this.withoutFillers(question);
    const open = (place: number) => question.open && place === runs.length - 1;
    let parts: Part[] = [];
    let instead: string[] | undefined;
    for (const [place, run] of runs.entries()) {
      const read = await this.readRun(run, open(place), correct, runs.length > 1 || scopes.length > 0);
      if (!read) return { ...nothing, cut, isRead: false };
      parts.push(...read.parts);
      if (read.changed) (instead ??= []).push(read.parts.map(({ clusters }) => clusters.join('')).join(' '));
      else instead?.push(run.join(''));
    }
    if (parts.length === 0 && scopes.length === 0) return { ...nothing, cut, isRead: true };
    const found = intersect([...parts.map((part) => part.found), ...scopes]);
    // Who asks for a time looks for what happens then, not for pages of places.
    const entities = times.length > 0 ? noEntities : findEntities(this.names.file, parts, moos);
    if (parts.length > 1) await this.addJoined(parts, scopes, found);
    if (parts.length > 1 && entities.agencies.length <= mostJoint)
      await this.addJoint(entities.agencies, scopes, found);
    if (found.size < enough) {
      const { withTexts } = await loadWiden();
      const among = parts.length + scopes.length > 1;
      parts = await Promise.all(parts.map((part, place) => withTexts(this.parts, part, open(place), among)));
      const more = intersect([...parts.map((part) => part.found), ...scopes]);
      for (const [number, fit] of more) if (!found.has(number)) found.set(number, fit - fits.title);
    }
    const sorted = [...found]
      .map(([number, fit]) => ({ number, fit }))
      .toSorted((a, b) => b.fit - a.fit || a.number - b.number);
    const marked = parts.flatMap(({ clusters, meanings }) => [[...clusters], ...meanings]);

    const isAnswered =
      sorted.length > 0 || entities.areas.length + entities.agencies.length + entities.kinds.length > 0;
    return {
      found: sorted,
      ...entities,
      marked,
      cut,
      isRead: true,
      ...(instead && isAnswered ? { instead: this.say(instead, question) } : {}),
    };
  }

  /** Runs to look for: words that choose nothing are left out where anything else was asked. */
  private withoutFillers({ parts, moos, times }: Question): (readonly string[])[] {
    const asked = parts.filter((part) => !this.names.isFiller(part));
    return asked.length > 0 || moos.length + times.length > 0 ? asked : parts;
  }

  /** What a run finds: as it stands, unfinished, or read further. */
  private async readRun(
    run: readonly string[],
    open: boolean,
    correct: Correct | undefined,
    among: boolean,
  ): Promise<Reading | undefined> {
    const one = (part: Part): Reading => ({ parts: [part], changed: false });
    const whole = await this.parts.toPart(run, false, among);
    if (!isNone(whole)) return one(whole);
    if (open) {
      const unfinished = await this.parts.toPart(run, true, among);
      if (!isNone(unfinished)) return one(unfinished);
    }
    return (await loadWiden()).readFurther(this.parts, whole, open, among, correct);
  }

  /** Adds activities whose title or venue says all parts side by side, in front of the others. */
  private async addJoined(parts: readonly Part[], scopes: readonly Found[], found: Found): Promise<void> {
    const phrase = await findPhrase(
      this.parts.reader,
      'n',
      parts.flatMap(({ clusters }) => [...clusters]),
      false,
    );
    for (const [number, place] of phrase) {
      if (scopes.some((scope) => !scope.has(number))) continue;
      const fit = parts.length * (place < venueStart ? fits.title : fits.venue) + joinedBonus;
      found.set(number, Math.max(found.get(number) ?? 0, fit));
    }
  }

  /** Adds activities of agencies whose names all parts are in. */
  private async addJoint(agencies: readonly NamedAgency[], scopes: readonly Found[], found: Found): Promise<void> {
    const hosted = await this.parts.postings(
      agencies.map(({ place }) => `g${this.names.file.agencies[place]![0]}`),
      fits.agency,
    );
    for (const [number, fit] of hosted) {
      if (scopes.every((scope) => scope.has(number))) found.set(number, Math.max(found.get(number) ?? 0, fit));
    }
  }

  /** A corrected question as people would type it. */
  private say(runs: readonly string[], { moos }: Question): string {
    return [...moos.map((moo) => `หมู่ ${moo}`), ...runs].join(' ');
  }
}

const nothing: Omit<Answer, 'cut' | 'isRead'> = { found: [], areas: [], agencies: [], kinds: [], marked: [] };

const isEmpty = ({ found, areas, agencies, kinds }: Answer) =>
  found.length + areas.length + agencies.length + kinds.length === 0;
