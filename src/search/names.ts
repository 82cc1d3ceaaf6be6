import type { AreaCode, AreaLevel } from '../domain/area.ts';
import { foldThai } from '../pipeline/text/fold-thai.ts';
import { toArabicDigits } from '../pipeline/text/thai-digits.ts';
import { type Cluster, type ClusterReader, createClusterReader, readPlain } from './clusters.ts';
import type { NamesFile } from './layout.ts';
import { NameList } from './name-list.ts';
import { standAt } from './stand-at.ts';
import { parting } from './terms.ts';

/** How well a name fits: it is the words, begins with them, or holds them. */
export type Fit = 3 | 2 | 1;

export interface NamedArea {
  code: AreaCode;
  level: AreaLevel;
  fit: Fit;
}
export interface NamedAgency {
  /** Place in the file of names. */
  place: number;
  fit: Fit;
}
/** What a part of a question names. */
export interface Named {
  areas: NamedArea[];
  agencies: NamedAgency[];
  /** Kinds, by their place. */
  kinds: number[];
  /** Sub-types and occasions that are called just so. */
  labels: string[];
}

/** Names of areas, agencies and kinds, all in memory: they answer before anything else is loaded. */
export class Names {
  readonly file: NamesFile;
  readonly read: ClusterReader;
  /** What was typed, as words of the records. */
  private readonly meanings = new Map<string, string[]>();
  private readonly fillers: Set<string>;
  private readonly areaKeys: string[][];
  private readonly areaNames: NameList;
  private readonly agencies: Cluster[][];
  private readonly agencyNames: NameList;
  private readonly kinds: string[][];
  /** Sub-types and occasions, by their words. */
  readonly labels: ReadonlyMap<string, string>;
  /** Words that tell a level. */
  readonly levels: { key: string; level: AreaLevel }[];

  constructor(file: NamesFile) {
    this.file = file;
    this.read = createClusterReader(file.vocabulary.abbreviations);
    const key = (text: string) => toKey(this.clusters(text));
    for (const [word, ...typed] of file.vocabulary.same) {
      for (const each of typed) {
        const known = this.meanings.get(key(each));
        if (known) known.push(word!);
        else this.meanings.set(key(each), [word!]);
      }
    }
    this.fillers = new Set(file.vocabulary.fillers.map(key));
    this.areaKeys = file.areas.map(([, , nameTh, nameEn]) => [key(nameTh), ...(nameEn ? [toEnglishKey(nameEn)] : [])]);
    this.areaNames = new NameList(this.areaKeys);
    this.agencies = file.agencies.map(([, name]) => this.read(name));
    this.agencyNames = new NameList(this.agencies.map((name) => [toKey(name.map(({ text }) => text))]));
    this.kinds = file.kinds.map(([, names]) => names.map(key));
    this.labels = new Map(file.labels.map((label) => [key(label), label]));
    this.levels = file.vocabulary.levels.map(([word, level]) => ({ key: toKey(readPlain(word)), level }));
  }

  /** A question as names and records are read: in one spelling, with Arabic digits, in lower case. */
  fold = (text: string): string => toArabicDigits(foldThai(text)).toLowerCase();

  clusters = (text: string): string[] => this.read(text).map(({ text: cluster }) => cluster);

  /** What records say for these words; nothing where they mean themselves. */
  meaningsOf = (clusters: readonly string[]): string[] => this.meanings.get(toKey(clusters)) ?? [];

  isFiller = (clusters: readonly string[]): boolean => this.fillers.has(toKey(clusters));

  /** What is named by clusters; with `open` the last of them may be the beginning of one. */
  find(clusters: readonly string[], open = false): Named {
    const whole = toKey(clusters);
    const needles: { key: string; level?: AreaLevel }[] = [{ key: whole }];
    for (const { key, level } of this.levels) {
      // A level's word before the name, or behind an English one.
      const rest = whole.startsWith(key) ? whole.slice(key.length - 1) : undefined;
      if (rest && rest !== parting) needles.push({ key: rest, level });
      if (/^ [a-z]/.test(key) && whole.endsWith(key) && whole.length > key.length)
        needles.push({ key: whole.slice(0, 1 - key.length), level });
    }
    const kinds = this.kinds.flatMap((names, place) =>
      names.some((name) => name === whole || (open && fitOf(name, whole, true, false) > 0)) ? [place] : [],
    );
    const label = this.labels.get(whole);
    return {
      areas: this.areasOf(needles, open),
      agencies: this.agenciesOf(clusters, open),
      kinds,
      labels: label === undefined ? [] : [label],
    };
  }

  private areasOf(needles: readonly { key: string; level?: AreaLevel }[], open: boolean): NamedArea[] {
    const best = new Map<number, Fit>();
    for (const { key, level: wanted } of needles) {
      const words = isLatin(key) ? key.replaceAll(parting, '').replace(/^|$/g, parting) : key;
      for (const place of this.areaNames.holding(begunOf(words, open))) {
        if (wanted !== undefined && wanted !== this.file.areas[place]![1]) continue;
        for (const name of this.areaKeys[place]!) {
          const fit = fitOf(name, words, open, wanted !== undefined);
          if (fit > (best.get(place) ?? 0)) best.set(place, fit as Fit);
        }
      }
    }
    return [...best]
      .toSorted(([a], [b]) => a - b)
      .map(([place, fit]) => {
        const [code, level] = this.file.areas[place]!;
        return { code, level, fit };
      });
  }

  private agenciesOf(clusters: readonly string[], open: boolean): NamedAgency[] {
    return [...this.agencyNames.holding(begunOf(toKey(clusters), open))].flatMap((place): NamedAgency[] => {
      const fit = fitOfAgency(this.agencies[place]!, clusters, open);
      return fit > 0 ? [{ place, fit: fit as Fit }] : [];
    });
  }
}

/** Clusters as one text in which their edges can be told: each stands between two parting characters. */
export const toKey = (clusters: readonly string[]) => parting + clusters.join(parting) + parting;

/** An English name as one word: people type "Don Tan" and "dontan". */
const toEnglishKey = (name: string) => parting + readPlain(name).join('') + parting;

const isLatin = (key: string) => /^[ a-z0-9]+$/.test(key);

/** What any name that fits the words holds; of an unfinished last cluster its beginning. */
const begunOf = (words: string, open: boolean): string => (open ? words.slice(0, -1) : words);

/** How a name fits words; 0 where it does not. Inside of a name only whole clusters fit, and more than one. */
export function fitOf(name: string, words: string, open: boolean, inside: boolean): Fit | 0 {
  if (name === words) return 3;
  const wanted = begunOf(words, open);
  if (wanted.length < 3) return 0;
  const at = name.indexOf(wanted);
  if (at === 0) return open || inside ? 2 : clustersIn(words) > 1 ? 2 : 0;
  return at > 0 && clustersIn(words) > 1 && (inside || clustersIn(words) > 2) ? 1 : 0;
}

/** As `fitOf`, for a name with abbreviations written out: no part of what one of them stands for fits, it is not there to be read. */
function fitOfAgency(name: readonly Cluster[], words: readonly string[], open: boolean): Fit | 0 {
  const last = words.length - 1;
  for (let at = 0; at + last < name.length; at++) {
    if (!standAt(name, at, words, open)) continue;
    const [first, end] = [name[at]!, name[at + last]!];
    const isInside = (at > 0 && name[at - 1]!.start === first.start) || name[at + last + 1]?.start === end.start;
    if (isInside && first.start === end.start) continue;
    if (at === 0) return last === name.length - 1 ? 3 : 2;
    if (last > 0) return 1;
  }
  return 0;
}

const clustersIn = (key: string) => key.split(parting).length - 2;
