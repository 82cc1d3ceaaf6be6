import type { ClusterReader } from './clusters.ts';
import { toNumber } from './document-number.ts';
import { columnLength, kindNames, type NamesFile, type Row, rowsOfFile, stateNames } from './layout.ts';
import { mergeTerms } from './merge-terms.ts';
import { packShards } from './pack-shards.ts';
import { type FlatPostings, noPlace } from './postings.ts';
import type { SearchContent, SearchRecord } from './search-record.ts';
import { encodeShard, type TermPostings } from './shards.ts';
import { tellTerms, type WordEdges } from './terms.ts';
import { VarintWriter } from './varint.ts';
import type { WordsOfTexts } from './write-words.ts';

/** What an index was made of, kept from one build to the next: records that did not change are not read again. */
export interface IndexState {
  /** A checksum of each record, by its number. */
  records: Map<number, string>;
  /** In order. */
  terms: TermPostings[];
  /** What `write-words.ts` parted. */
  words?: WordsOfTexts;
}

export interface IndexOptions {
  read: ClusterReader;
  edges: WordEdges;
  /** A checksum of a text. */
  hash: (text: string) => string;
  previous?: IndexState | undefined;
}

export interface SearchIndex {
  /** Files by their names, not yet compressed. */
  files: Map<string, Uint8Array<ArrayBuffer>>;
  state: IndexState;
  /** Records that were read anew. */
  changed: number;
}

/**
 * The index of what can be found, but for the words that `write-words.ts` gathers. The same content gives the same bytes,
 * whatever was kept of an earlier one.
 */
export function writeIndex(content: SearchContent, options: IndexOptions): SearchIndex {
  const numbered = numberRecords(content.records);
  const { terms, records, changed } = updateTerms(numbered, options);
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const firsts: string[] = [];
  for (const shard of packShards(terms)) {
    files.set(`t${firsts.length}`, encodeShard(shard));
    firsts.push(shard[0]!.term);
  }
  const agencies = new Map(content.agencies.map(({ id }, place) => [id, place]));
  for (const [name, rows] of gather(numbered, ([number, record]) => toRow(number, record, agencies))) {
    files.set(`r${name}`, toJson(rows));
  }
  for (const [name, texts] of gather(numbered, ([number, { body }]) => [number, body] as const)) {
    files.set(`x${name}`, toJson(Object.fromEntries(texts.filter(([, body]) => body.length > 0))));
  }
  const columns: number[] = [];
  for (let at = 0; at < numbered.length; at += columnLength) {
    files.set(`c${columns.length}`, writeColumns(numbered.slice(at, at + columnLength), content, agencies));
    columns.push(numbered[at]![0]);
  }
  files.set('names', toJson(toNames(content, firsts, columns)));
  return { files, state: { records, terms }, changed };
}

/** Records with their numbers, the newest first. */
function numberRecords(records: readonly SearchRecord[]): [number: number, record: SearchRecord][] {
  const places = new Map<string, number>();
  return records
    .toSorted((a, b) => compare(a.start, b.start) || compare(a.id, b.id))
    .map((record): [number, SearchRecord] => {
      const place = places.get(record.start) ?? 0;
      places.set(record.start, place + 1);
      return [toNumber(record.start, place), record];
    })
    .toSorted(([a], [b]) => a - b);
}

/** Terms of all records in order: those that were there before, without what changed, and what the changed ones have now. */
function updateTerms(
  numbered: readonly [number, SearchRecord][],
  { read, edges, hash, previous }: IndexOptions,
): { terms: TermPostings[]; records: Map<number, string>; changed: number } {
  const records = new Map<number, string>();
  const added = new Map<string, FlatPostings>();
  const gone = new Set(previous?.records.keys());
  let changed = 0;
  let current = 0;
  const take = (term: string, place = noPlace) => {
    const postings = added.get(term);
    if (postings) postings.push(current, place);
    else added.set(term, [current, place]);
  };
  for (const [number, record] of numbered) {
    const checksum = hash(JSON.stringify(record));
    records.set(number, checksum);
    if (previous?.records.get(number) === checksum) {
      gone.delete(number);
      continue;
    }
    changed++;
    current = number;
    tellTerms(record, read, edges, take);
  }
  return { terms: mergeTerms(previous?.terms ?? [], gone, added), records, changed };
}

function gather<Value>(
  numbered: readonly [number, SearchRecord][],
  make: (each: [number, SearchRecord]) => Value,
): Map<number, Value[]> {
  const files = new Map<number, Value[]>();
  for (const each of numbered) {
    const name = Math.floor(each[0] / rowsOfFile);
    const values = files.get(name) ?? [];
    values.push(make(each));
    files.set(name, values);
  }
  return files;
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

/** Columns, one behind the other: steps of numbers, places in `areas`, places of hosts in `agencies` plus one, and kind × 16 + state × 2 + photographs. */
function writeColumns(
  numbered: readonly [number, SearchRecord][],
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
