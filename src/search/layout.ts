import type { ActivityKind, ActivityState } from '../domain/activity.ts';
import type { AreaCode, AreaLevel } from '../domain/area.ts';
import type { SearchVocabulary } from './search-record.ts';

// The files of an index, as layout.md tells them. What a browser asks for lies in one folder; all are gzip.

/** Raised whenever a reader of the one could not read the other. */
export const layoutVersion = 2;

export const kindNames: readonly ActivityKind[] = ['development', 'disaster', 'special', 'unspecified'];
export const stateNames: readonly ActivityState[] = ['planned', 'postponed', 'cancelled', 'done', 'draft'];

/** `names`: what can be found beside activities, and where the rest lies. */
export interface NamesFile {
  areas: [code: AreaCode, level: AreaLevel, nameTh: string, nameEn: string, moo: number, count: number][];
  agencies: [id: string, name: string, count: number][];
  kinds: [kind: ActivityKind, names: string[], count: number][];
  /** Sub-types and occasions. */
  labels: string[];
  vocabulary: SearchVocabulary;
  /** A question of letters alone without any of these names no day. */
  dayWords: readonly string[];
  /** The first term of each shard `t0`, `t1`, …, parted by line breaks. */
  shards: string;
  /** The first number of each block of columns `c0`, `c1`, …. */
  columns: number[];
  /** Number of activities. */
  total: number;
  firstYear: number;
  lastYear: number;
}

export type NamedAreaRow = NamesFile['areas'][number];
const areasOfNames = new WeakMap<NamesFile, ReadonlyMap<AreaCode, NamedAreaRow>>();

/** Areas by their codes; made once for each file of names. */
export function areasOf(names: NamesFile): ReadonlyMap<AreaCode, NamedAreaRow> {
  const areas = areasOfNames.get(names) ?? new Map(names.areas.map((area) => [area[0], area]));
  areasOfNames.set(names, areas);
  return areas;
}

/** `r<n>`: activities whose numbers are n × 8 to n × 8 + 7, as results show them. */
export type RowsFile = Row[];
export type Row = [
  number: number,
  id: string,
  title: string,
  venue: string,
  /** Days after the first one. */
  moreDays: number,
  area: AreaCode,
  moo: number,
  /** Places in `agencies`; the host first. */
  agencies: number[],
  kind: number,
  state: number,
  photos: 0 | 1,
];
export const rowsOfFile = 8;

/** `x<n>`: their running texts, by number. */
export type TextsFile = Record<number, string[]>;

/** Activities that one file of columns tells of. */
export const columnLength = 4096;

/** `w`: words of the records, for what is misspelt or run together. */
export type WordsFile = string[];
