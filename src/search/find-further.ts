import type { Answer } from './answer.ts';
import { findEntities, noEntities } from './common-entities.ts';
import type { Corrector } from './correct.ts';
import { type FindOptions, nothing } from './find.ts';
import { type Found, inOrder } from './fits.ts';
import { intersect } from './intersect.ts';
import type { WordsFile } from './layout.ts';
import type { NamedAgency, Names } from './names.ts';
import { markedOf, type Part, type PartFinder } from './part.ts';
import { findPhrase } from './phrase.ts';
import { type Question, readQuestion } from './read-question.ts';
import { venueStart } from './terms.ts';
import * as weights from './weights.ts';

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

/** Further agencies than these that all parts name are not asked for their activities. */
const mostJoint = 6;

/** Loads what looks into running texts and reads runs that nothing knows. */
export const loadWiden = () => import('./widen.ts');

/** Answers any question from one index. */
export class FurtherFinder {
  private readonly parts: PartFinder;
  private readonly names: Names;
  private corrector?: Promise<Corrector>;

  constructor(parts: PartFinder) {
    this.parts = parts;
    this.names = parts.names;
  }

  /** Rejects where a part of the index cannot be had. */
  async find(text: string, asked: FindOptions, namesNoDay = false): Promise<Answer> {
    const question = await readQuestion(text, this.names, asked.today, namesNoDay);
    const correct = question.exact ? undefined : this.correct;
    const answer = await this.answer(question, asked.enough, correct);
    // A word may be parted anywhere by spaces: taken together it may be one that is known.
    if (isEmpty(answer) && question.parts.length > 1) {
      // Words that are known are not read as others.
      const joined = await this.answer(
        { ...question, parts: [question.parts.flat()] },
        asked.enough,
        answer.isRead ? undefined : correct,
      );
      if (!isEmpty(joined)) return joined;
    }
    // A month's abbreviation may be a piece of a word that spaces part: กค of ลอ กค ลอง is no July.
    if (isEmpty(answer) && question.times.length > 0) return this.find(text, asked, true);
    if (isEmpty(answer) && question.moos.length > 0 && !question.exact) return this.findAround(question, answer);
    return answer;
  }

  /** Where a place has no such หมู่, the place itself is near; nothing else that the question's other words may mean is. */
  private async findAround(question: Question, none: Answer): Promise<Answer> {
    const around = await this.answer({ ...question, moos: [] });
    if (!around.areas.some(({ fit }) => fit === 3)) return none;
    return { ...around, instead: question.parts.map((part) => part.join('')).join(' ') };
  }

  private async answer(question: Question, enough = 10, correct?: Correct): Promise<Answer> {
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
      for (const [number, fit] of more) if (!found.has(number)) found.set(number, fit - weights.title);
    }
    const sorted = inOrder(found);
    const isAnswered =
      sorted.length > 0 || entities.areas.length + entities.agencies.length + entities.kinds.length > 0;
    return {
      found: sorted,
      ...entities,
      marked: markedOf(parts),
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
    const known = await this.parts.toKnownPart(run, open, among);
    if (known) return { parts: [known], changed: false };
    return (await loadWiden()).readFurther(this.parts, run, open, among, correct);
  }

  /** The words of the records are loaded when a question first fits nothing. */
  private readonly correct: Correct = async (run, open) => {
    this.corrector ??= this.loadCorrector();
    this.corrector.catch(() => delete this.corrector);
    return (await this.corrector).correct(run, open);
  };

  private async loadCorrector(): Promise<Corrector> {
    const [{ Corrector: Made, wordsOfNames }, words] = await Promise.all([
      import('./correct.ts'),
      this.parts.reader.json<WordsFile>('w'),
    ]);
    return new Made([...words, ...wordsOfNames(this.names)]);
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
      const fit = parts.length * (place < venueStart ? weights.title : weights.venue) + weights.joinedBonus;
      found.set(number, Math.max(found.get(number) ?? 0, fit));
    }
  }

  /** Adds activities of agencies whose names all parts are in. */
  private async addJoint(agencies: readonly NamedAgency[], scopes: readonly Found[], found: Found): Promise<void> {
    const hosted = await this.parts.postings(
      agencies.map(({ place }) => `g${this.names.file.agencies[place]![0]}`),
      weights.agency,
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

const isEmpty = ({ found, areas, agencies, kinds }: Answer) =>
  found.length + areas.length + agencies.length + kinds.length === 0;
