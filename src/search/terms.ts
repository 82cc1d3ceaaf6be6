import { addDays } from '../domain/calendar-days.ts';
import type { Cluster, ClusterReader } from './clusters.ts';
import type { SearchRecord } from './search-record.ts';

// A term's first letter tells what it is:
//   n  three clusters in a row of the title or the venue      b  of the running text
//   u  one cluster of the title or the venue that is a word, or begins one
//   a  area, its smallest      g  agency      k  kind, sub-type, occasion      m  หมู่ที่      d  day, as 20260418
// Clusters are parted by a space, which none of them has and which sorts before all else: what begins with two clusters lies side by side.

export const parting = ' ';

/** Where the venue's clusters begin to be counted: a place before it is the title's. */
export const venueStart = 256;
const titleEnd = venueStart - 2;
const longestBody = 4000;
/** An activity longer than this is found on its first days only. */
const mostDays = 62;

/** Takes a term of a record, with its place where it has one; places of a term come in rising order. */
export type TakeTerm = (term: string, place?: number) => void;

/** True where a term's postings tell places. */
export const hasPlaces = (term: string) => /^[nbu]/.test(term);

/** Numbers of UTF-16 units where the words of a text begin and end; any division into words will do. */
export type WordEdges = (text: string) => { starts: Set<number>; ends: Set<number> };

/** Tells all terms of a record. `read` must be the reader that questions are read by. */
export function tellTerms(record: SearchRecord, read: ClusterReader, edges: WordEdges, take: TakeTerm): void {
  tellText(record.title, 0, read, edges, take);
  if (record.venue && !record.title.includes(record.venue)) tellText(record.venue, venueStart, read, edges, take);
  let place = 0;
  for (const text of record.body) {
    if (place > longestBody) break;
    const clusters = read(text);
    tellRun('b', clusters, place, take);
    // What ends one text and begins the next stands not side by side.
    place += clusters.length + 3;
  }
  take(`a${record.area}`);
  for (const id of record.agencies) take(`g${id}`);
  for (const name of [record.kind, record.subtype, record.occasion]) if (name) take(`k${name}`);
  if (record.moo !== undefined) take(`m${record.moo}`);
  for (let day = record.start, days = 0; day <= record.end && days < mostDays; day = addDays(day, 1), days++) {
    take(`d${day.replaceAll('-', '')}`);
  }
}

/** Tells the terms of a name that stands in no record: its clusters in a row, and each of its words of Latin letters. */
export function tellName(name: string, read: ClusterReader, take: TakeTerm): void {
  const clusters = read(name);
  tellRun('n', clusters, 0, take);
  for (const { text } of clusters) if (clusters.length === 1 || /^[a-z]/.test(text)) take(`u${text}`);
}

function tellText(text: string, first: number, read: ClusterReader, edges: WordEdges, take: TakeTerm): void {
  const clusters = read(text).slice(0, titleEnd);
  tellRun('n', clusters, first, take);
  const { starts, ends } = edges(text);
  for (const [place, { text: cluster, start, end }] of clusters.entries()) {
    const isWord = starts.has(start) && (ends.has(end) || standsAlone(cluster, clusters[place + 1]?.text));
    if (isWord) take(`u${cluster}`, first + place);
  }
}

/** True for ไฟ in ไฟป่า and not for บ้า in บ้าน: a bare consonant behind it ends the syllable. */
const standsAlone = (cluster: string, next: string | undefined) => cluster.length > 1 && !/^[ก-ฮ]$/.test(next ?? '');

/** Every three clusters in a row, and the last two. */
function tellRun(field: string, clusters: readonly Cluster[], first: number, take: TakeTerm): void {
  for (let place = 0; place < clusters.length - 1; place++) {
    const pair = field + clusters[place]!.text + parting + clusters[place + 1]!.text;
    const third = clusters[place + 2];
    take(third ? pair + parting + third.text : pair, first + place);
  }
}
