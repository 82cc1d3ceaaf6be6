import type { CalendarDate } from '../domain/calendar-date.ts';
import { addPhrase, alsoBonus, type Found, fits, intersect, joinedBonus, meaningMalus, toFound } from './fits.ts';
import type { IndexReader } from './index-reader.ts';
import { type Named, type NamedAgency, type NamedArea, Names } from './names.ts';
import { findPhrase } from './phrase.ts';
import { type Question, type ReadDays, readQuestion } from './read-question.ts';
import { venueStart } from './terms.ts';

/** An activity that was found. */
export interface FoundActivity {
  number: number;
  fit: number;
  /** Whose index has it, where those of several portals were asked. */
  portal?: number;
}

/** What a question is answered with. */
export interface Answer {
  /** Activities, the best first, then the newest. */
  found: FoundActivity[];
  areas: NamedArea[];
  agencies: NamedAgency[];
  kinds: number[];
  /** What was searched for instead, where nothing fits the question as it stands. */
  instead?: string;
  /** Texts to highlight: clusters of what was found. */
  marked: string[][];
  /** True where only the beginning of a long question was asked. */
  cut: boolean;
  /** False where a part of the question is not known at all. */
  isRead: boolean;
}

/** Reads runs that fit nothing as words of the records. */
export type Correct = (run: readonly string[], open: boolean) => Promise<Iterable<Corrected>>;
export interface Corrected {
  pieces: string[][];
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

const mostNamed = 24;
const mostJoint = 6;

interface Part {
  clusters: readonly string[];
  named: Named;
  found: Found | 'all';
  /** Words that records use for it. */
  meanings: string[][];
  /** True where its last cluster was read as the beginning of one. */
  open: boolean;
}

// Over 200 lines, because it is one thing: the ways that a question goes, one after the other, until something is found.

/** Answers questions from one index. */
export class Finder {
  readonly names: Names;
  private readonly reader: IndexReader;

  constructor(reader: IndexReader) {
    this.reader = reader;
    this.names = new Names(reader.names);
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

  /** Words that a misspelt question may mean: of the records' own words those that names are made of. */
  words(): string[] {
    const { areas, labels, vocabulary } = this.names.file;
    const names = areas.flatMap(([, level, nameTh, nameEn]) => [
      nameTh,
      level === 'village' ? `บ้าน${nameTh}` : nameTh,
      nameEn,
    ]);
    const texts = [...names, ...labels, ...vocabulary.same.flat(), ...vocabulary.fillers];
    return [...new Set(texts.map((text) => this.names.clusters(text).join('')))].filter((word) => word.length > 1);
  }

  private async answer(question: Question, { enough = 10, correct }: Omit<FindOptions, 'today'>): Promise<Answer> {
    const { moos, times, cut } = question;
    const scopes = await Promise.all([
      ...moos.map((moo) => this.postings([`m${moo}`], 1)),
      ...times.map((days) => this.beginnings(days.map((day) => `d${day}`))),
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
    const entities = times.length > 0 ? noPages : this.entities(parts, moos);
    if (parts.length > 1) await this.addJoined(parts, scopes, found);
    if (parts.length > 1 && entities.agencies.length <= mostJoint)
      await this.addJoint(entities.agencies, scopes, found);
    if (found.size < enough) {
      const among = parts.length + scopes.length > 1;
      parts = await Promise.all(parts.map((part, place) => this.withTexts(part, open(place), among)));
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

  /** What a run finds: as it stands, unfinished, without a filler before it, in running texts, cut into words, or corrected. */
  private async readRun(
    run: readonly string[],
    open: boolean,
    correct: Correct | undefined,
    among: boolean,
  ): Promise<{ parts: Part[]; changed: boolean } | undefined> {
    const one = (part: Part) => ({ parts: [part], changed: false });
    const whole = await this.toPart(run, false, among);
    if (!isNone(whole)) return one(whole);
    if (open) {
      const unfinished = await this.toPart(run, true, among);
      if (!isNone(unfinished)) return one(unfinished);
    }
    const inTexts = await this.withTexts(whole, open, among);
    if (!isNone(inTexts)) return one(inTexts);
    const rest = this.names.withoutFiller(run);
    if (rest) {
      const part = await this.toPart(rest, false, among);
      if (!isNone(part)) return one(part);
    }
    for (const { pieces, changed } of (await correct?.(run, open)) ?? []) {
      const parts = await this.readPieces(pieces, among, open);
      if (parts) return { parts, changed };
    }
    return undefined;
  }

  /** The longest runs of pieces that are found side by side; undefined where a piece is not found or no activity has them all. */
  private async readPieces(pieces: readonly string[][], among: boolean, open: boolean): Promise<Part[] | undefined> {
    const parts: Part[] = [];
    for (let at = 0; at < pieces.length;) {
      let best: Part | undefined;
      let length = pieces.length - at;
      for (; length > 0; length--) {
        const run = pieces.slice(at, at + length).flat();
        best = await this.toPart(run, false, true);
        if (isNone(best) && open && at + length === pieces.length) best = await this.toPart(run, true, true);
        if (!isNone(best)) break;
        best = undefined;
      }
      if (best) parts.push(best);
      // What chooses nothing need not be found.
      else if (!this.names.isFiller(pieces[at]!)) return undefined;
      at += Math.max(1, length);
    }
    if (parts.length === 0) return undefined;
    if (parts.length === 1 && !among) return [await this.toPart(parts[0]!.clusters, false, false)];
    const asked = parts.filter(({ clusters }) => !this.names.isFiller(clusters));
    const kept = asked.length > 0 ? asked : parts;
    return intersect(kept.map(({ found }) => found)).size > 0 || kept.some(({ found }) => found === 'all')
      ? kept
      : undefined;
  }

  /** A run with what it names and finds, running texts aside. `among` is true where other things are asked with it. */
  private async toPart(clusters: readonly string[], open: boolean, among: boolean): Promise<Part> {
    const named = this.names.find(clusters, open);
    const meanings = this.names.meaningsOf(clusters).map(this.names.clusters);
    const found: Found = new Map();
    const isProvince = named.areas.some(({ level, fit }) => level === 'province' && fit === 3);
    if (isProvince && among && !named.areas.some(({ level, fit }) => level === 'district' && fit === 3)) {
      return { clusters, named, found: 'all', meanings, open };
    }
    const phrases = await Promise.all([
      findPhrase(this.reader, 'n', clusters, open),
      ...meanings.map((meaning) => findPhrase(this.reader, 'n', meaning, false)),
    ]);
    for (const [place, phrase] of phrases.entries()) addPhrase(found, phrase, place > 0 ? meaningMalus : 0);
    await this.addNamed(found, named, found.size === 0);
    return { clusters, named, found, meanings, open };
  }

  private async addNamed(found: Found, named: Named, isNothingElse: boolean): Promise<void> {
    const exact = named.areas.filter(({ fit, level }) => fit === 3 && level !== 'province');
    const partly = exact.length > 0 || !isNothingElse ? [] : named.areas.filter(({ level }) => level !== 'province');
    const { agencies } = this.names.file;
    const hosts = named.agencies.toSorted((a, b) => b.fit - a.fit).slice(0, mostNamed);
    const adding = [
      this.beginnings(
        exact.map(({ code }) => `a${code}`),
        fits.area,
      ),
      this.beginnings(
        partly.slice(0, mostNamed).map(({ code }) => `a${code}`),
        fits.partArea,
      ),
      ...hosts.map(({ place, fit }) =>
        this.postings([`g${agencies[place]![0]}`], fit === 3 ? fits.agency : fits.partAgency),
      ),
      this.postings(
        named.kinds.map((kind) => `k${this.names.file.kinds[kind]![0]}`),
        fits.kind,
      ),
      this.postings(
        named.labels.map((label) => `k${label}`),
        fits.label,
      ),
    ];
    for (const each of await Promise.all(adding)) {
      for (const [number, fit] of each) {
        const before = found.get(number);
        found.set(number, before === undefined ? fit : Math.max(before, fit) + alsoBonus);
      }
    }
  }

  /** A part with what running texts say of it, and labels and names of areas that hold its words. */
  private async withTexts(part: Part, open: boolean, among: boolean): Promise<Part> {
    if (part.found === 'all') return part;
    // Two clusters stand side by side in running text by chance as well (ปัญ|หาด|ิน).
    const isLong = (words: readonly string[]) =>
      words.length > 2 || (!among && part.found !== 'all' && part.found.size === 0);
    const phrases = await Promise.all(
      [part.clusters, ...part.meanings]
        .filter(isLong)
        .map((words, place) =>
          findPhrase(
            this.reader,
            'b',
            words,
            place === 0 && (part.open || (open && part.found !== 'all' && part.found.size === 0)),
          ),
        ),
    );
    const found = new Map(part.found);
    const partly = await Promise.all([
      this.postings(
        this.names.labelsWith(part.clusters).map((label) => `k${label}`),
        fits.text,
      ),
      this.beginnings(
        part.named.areas
          .filter(({ fit }) => fit < 3)
          .slice(0, mostNamed)
          .map(({ code }) => `a${code}`),
        fits.text,
      ),
    ]);
    const rest = this.names.withoutFiller(part.clusters);
    // "กิจกรรม" before what is asked for says nothing; "ที่" may be a part of it.
    if (rest && rest.length > 1 && part.clusters.length - rest.length > 1) {
      partly.push(toFoundOf(await this.withTexts(await this.toPart(rest, open, true), open, among)));
    }
    for (const number of partly.flatMap((each) => [...each.keys()]))
      if (!found.has(number)) found.set(number, fits.text);
    for (const number of phrases.flatMap((phrase) => [...phrase.keys()]))
      if (!found.has(number)) found.set(number, fits.text);
    return { ...part, found };
  }

  /** Adds activities whose title or venue says all parts side by side, in front of the others. */
  private async addJoined(parts: readonly Part[], scopes: readonly Found[], found: Found): Promise<void> {
    const phrase = await findPhrase(
      this.reader,
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
    const hosted = await this.postings(
      agencies.map(({ place }) => `g${this.names.file.agencies[place]![0]}`),
      fits.agency,
    );
    for (const [number, fit] of hosted) {
      if (scopes.every((scope) => scope.has(number))) found.set(number, Math.max(found.get(number) ?? 0, fit));
    }
  }

  private async postings(terms: readonly string[], fit: number): Promise<Found> {
    return toFound(await Promise.all(terms.map((term) => this.reader.exactly(term))), fit);
  }

  private async beginnings(starts: readonly string[], fit = 0): Promise<Found> {
    return toFound(await Promise.all(starts.map((start) => this.reader.beginning(start))), fit);
  }

  /** Areas, agencies and kinds that all parts name. */
  private entities(parts: readonly Part[], moos: readonly number[]): Pick<Answer, 'areas' | 'agencies' | 'kinds'> {
    if (parts.length === 0) return noPages;
    const named = parts.map((part) => new Map(part.named.areas.map((area) => [area.code, area])));
    const around = (code: string, place: number) =>
      [2, 4, 6].some((length) => length < code.length && (named[place]!.get(code.slice(0, length))?.fit ?? 0) === 3);
    const areas = new Map<string, NamedArea>();
    for (const [code, level, , , moo, count] of this.names.file.areas) {
      if (level === 'village' && count === 0 && parts.length === 0) continue;
      const own = named.flatMap((each) => each.get(code) ?? []);
      const ownMoo = moos.length > 0 && level === 'village' && moos.includes(moo);
      if (moos.length > 0 && !ownMoo) continue;
      if (own.length === 0 && !ownMoo) continue;
      if (!named.every((each, place) => each.has(code) || around(code, place))) continue;
      const fit = own.length === 0 ? 3 : (Math.min(...own.map((area) => area.fit)) as NamedArea['fit']);
      areas.set(code, { code, level, fit });
    }
    const counts = new Map(this.names.file.areas.map(([code, , , , , count]) => [code, count]));
    const ranks = { province: 0, district: 1, tambon: 2, village: 3 };
    const best = Math.max(0, ...[...areas.values()].map(({ fit }) => fit));
    const [first, ...others] = parts.map((part) => part.named.agencies);
    const agencies = first!.filter(({ place }) =>
      others.every((each) => each.some((agency) => agency.place === place)),
    );
    return {
      areas: [...areas.values()]
        .filter(({ fit }) => fit === best)
        .toSorted(
          (a, b) =>
            ranks[a.level] - ranks[b.level] ||
            counts.get(b.code)! - counts.get(a.code)! ||
            Number(a.code) - Number(b.code),
        ),
      agencies:
        moos.length > 0
          ? []
          : agencies.toSorted(
              (a, b) => b.fit - a.fit || this.names.file.agencies[b.place]![2] - this.names.file.agencies[a.place]![2],
            ),
      kinds: parts.length === 1 && moos.length === 0 ? parts[0]!.named.kinds : [],
    };
  }

  /** A corrected question as people would type it. */
  private say(runs: readonly string[], { moos }: Question): string {
    return [...moos.map((moo) => `หมู่ ${moo}`), ...runs].join(' ');
  }
}

const noPages: Pick<Answer, 'areas' | 'agencies' | 'kinds'> = { areas: [], agencies: [], kinds: [] };
const nothing: Omit<Answer, 'cut' | 'isRead'> = { found: [], areas: [], agencies: [], kinds: [], marked: [] };

const toFoundOf = ({ found }: Part): Found => (found === 'all' ? new Map() : found);

const isNone = ({ found, named }: Part) =>
  found !== 'all' &&
  found.size === 0 &&
  !named.areas.some(({ fit }) => fit > 1) &&
  !named.agencies.some(({ fit }) => fit > 1);

const isEmpty = ({ found, areas, agencies, kinds }: Answer) =>
  found.length + areas.length + agencies.length + kinds.length === 0;
