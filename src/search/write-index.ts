import type { ClusterReader } from './clusters.ts';
import { dayWords } from './day-words.ts';
import { toNumber } from './document-number.ts';
import {
  columnLength,
  kindNames,
  type NamesFile,
  type Row,
  type RowsFile,
  stateNames,
  type TextsFile,
} from './layout.ts';
import { packShards } from './pack-shards.ts';
import type { SearchContent, SearchRecord } from './search-record.ts';
import { encodeShard, type Shard, type TermPostings } from './shards.ts';
import type { WordEdges } from './terms.ts';
import { type KeptGroup, type NumberedRecord, toGroups, updateTerms } from './update-terms.ts';
import { VarintWriter } from './varint.ts';
import type { WordsOfTexts } from './write-words.ts';

/** What an index was made of, kept from one build to the next: records that did not change are not read again. */
export interface IndexState {
  /** Groups of records by their numbers. */
  groups: Map<number, KeptGroup>;
  /** All terms, in order. */
  shards: Shard[];
  /** What `write-words.ts` parted. */
  words?: WordsOfTexts;
}

export interface IndexOptions {
  read: ClusterReader;
  edges: WordEdges;
  /** A checksum of a text, of letters and digits. */
  hash: (text: string) => string;
  previous?: IndexState | undefined;
}

/** A file of an index, made only where it is asked for. */
export interface SearchFile {
  /** Letters and digits, the same for the same bytes, where that is known before they are made. */
  key?: string;
  /** The bytes, not yet compressed. */
  make: () => Uint8Array<ArrayBuffer>;
}

export interface SearchIndex {
  /** Files by their names. */
  files: Map<string, SearchFile>;
  state: IndexState;
  /** Records that were read anew. */
  changed: number;
}

/**
 * The index of what can be found, but for the words that `write-words.ts` gathers. The same content gives the same bytes,
 * whatever was kept of an earlier one.
 */
export function writeIndex(content: SearchContent, options: IndexOptions): SearchIndex {
  const { hash, previous } = options;
  const numbered = numberRecords(content.records);
  const groups = toGroups(numbered, hash);
  const { terms, groups: kept, changed } = updateTerms(groups, options);
  const shards = encodeShards(packShards(terms), previous?.shards);
  const files = new Map<string, SearchFile>();
  for (const [place, { bytes }] of shards.entries()) files.set(`t${place}`, toFile(bytes));
  const agencies = new Map(content.agencies.map(({ id }, place) => [id, place]));
  // Rows tell agencies by their places.
  const order = hash([...agencies.keys()].join('\n'));
  for (const { name, members, checksum } of groups) {
    files.set(`r${name}`, {
      key: `r${checksum}${order}`,
      make: () => toJson(members.map(([number, record]) => toRow(number, record, agencies)) satisfies RowsFile),
    });
    files.set(`x${name}`, { key: `x${checksum}`, make: () => toJson(toTexts(members)) });
  }
  const columns: number[] = [];
  for (let at = 0; at < numbered.length; at += columnLength) {
    const block = numbered.slice(at, at + columnLength);
    files.set(`c${columns.length}`, toFile(writeColumns(block, content, agencies)));
    columns.push(numbered[at]![0]);
  }
  const firsts = shards.map(({ terms: [first] }) => first!.term);
  files.set('names', toFile(toJson(toNames(content, firsts, columns))));
  return { files, state: { groups: kept, shards }, changed };
}

/** A file of bytes that are there. */
export const toFile = (bytes: Uint8Array<ArrayBuffer>): SearchFile => ({ make: () => bytes });

/** Shards with their bytes, taken from those `before` where nothing in them changed. */
function encodeShards(packed: readonly TermPostings[][], before: readonly Shard[] = []): Shard[] {
  const known = new Map(before.map((shard) => [shard.terms[0], shard]));
  return packed.map((terms) => {
    const same = known.get(terms[0]);
    const isSame = same?.terms.length === terms.length && terms.every((each, place) => each === same.terms[place]);
    return isSame ? same : { terms, bytes: encodeShard(terms) };
  });
}

/** Records with their numbers, the newest first. */
function numberRecords(records: readonly SearchRecord[]): NumberedRecord[] {
  const places = new Map<string, number>();
  return records
    .toSorted((a, b) => compare(a.start, b.start) || compare(a.id, b.id))
    .map((record): NumberedRecord => {
      const place = places.get(record.start) ?? 0;
      places.set(record.start, place + 1);
      return [toNumber(record.start, place), record];
    })
    .toSorted(([a], [b]) => a - b);
}

function toRow(number: number, record: SearchRecord, agencies: ReadonlyMap<string, number>): Row {
  return [
    number,
    record.id,
    record.title,
    record.venue && !record.title.includes(record.venue) ? record.venue : '',
    Math.round((Date.parse(record.end) - Date.parse(record.start)) / 86_400_000),
    record.area,
    record.moo ?? 0,
    record.agencies.map((id) => agencies.get(id)!),
    kindNames.indexOf(record.kind),
    stateNames.indexOf(record.state),
    record.hasPhotos ? 1 : 0,
  ];
}

function toTexts(members: readonly NumberedRecord[]): TextsFile {
  const told = members.filter(([, { body }]) => body.length > 0);
  return Object.fromEntries(told.map(([number, { body }]) => [number, body]));
}

/** Columns, one behind the other: steps of numbers, places in `areas`, places of hosts in `agencies` plus one, and kind × 16 + state × 2 + photographs. */
function writeColumns(
  numbered: readonly NumberedRecord[],
  { areas }: SearchContent,
  agencies: ReadonlyMap<string, number>,
): Uint8Array<ArrayBuffer> {
  const places = new Map(areas.map(({ code }, place) => [code, place]));
  const writer = new VarintWriter();
  writer.push(numbered.length);
  let before = 0;
  for (const [number] of numbered) {
    writer.push(number - before);
    before = number;
  }
  for (const [, { area }] of numbered) writer.push(places.get(area)!);
  for (const [, record] of numbered)
    writer.push(record.agencies[0] === undefined ? 0 : agencies.get(record.agencies[0])! + 1);
  for (const [, { kind, state, hasPhotos }] of numbered) {
    writer.push(kindNames.indexOf(kind) * 16 + stateNames.indexOf(state) * 2 + Number(hasPhotos));
  }
  return writer.take();
}

function toNames(content: SearchContent, firsts: readonly string[], columns: number[]): NamesFile {
  const { records, areas, agencies, kinds, vocabulary } = content;
  const labels = new Set(
    records.flatMap(({ subtype, occasion }) => [subtype, occasion]).filter((name) => name !== undefined),
  );
  const years = records.map(({ start }) => Number(start.slice(0, 4)));
  return {
    areas: areas.map(({ code, level, nameTh, nameEn = '', moo = 0, count }) => [
      code,
      level,
      nameTh,
      nameEn,
      moo,
      count,
    ]),
    agencies: agencies.map(({ id, name, count }) => [id, name, count]),
    kinds: kinds.map(({ kind, names, count }) => [kind, names, count]),
    labels: [...labels].toSorted(),
    vocabulary,
    dayWords,
    shards: firsts.join('\n'),
    columns,
    total: records.length,
    firstYear: years.reduce((least, year) => Math.min(least, year), 9999),
    lastYear: years.reduce((most, year) => Math.max(most, year), 0),
  };
}

const encoder = new TextEncoder();
const toJson = (value: unknown) => encoder.encode(JSON.stringify(value));
const compare = (a: string, b: string) => Number(a > b) - Number(a < b);
