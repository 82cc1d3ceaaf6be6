import type { ClusterReader } from '../clusters.ts';
import { layoutVersion } from '../layout.ts';
import type { SearchContent } from '../search-record.ts';
import { decodeShard, encodeShard, type Shard } from '../shards.ts';
import { hasPlaces, tellName } from '../terms.ts';
import { VarintReader, VarintWriter } from '../varint.ts';

// What a portal tells other portals of its search, in one file: what can be found in it, and how many activities at most.

/** Who tells it. */
export interface PortalHead {
  layout: number;
  province: string;
  nameTh: string;
  nameEn: string;
  activities: number;
}

/** How many activities a term has at most, by term, in order. */
export type TermCounts = readonly (readonly [term: string, count: number])[];

/** Areas and agencies by their codes are a portal's own; others find them by their names. */
const isShared = (term: string) => term[0] !== 'a' && term[0] !== 'g';

/** The terms of a portal with the number of their activities, names of its areas and agencies among them. */
export function gatherTerms(
  { areas, agencies }: SearchContent,
  shards: readonly Pick<Shard, 'terms'>[],
  read: ClusterReader,
  levelWord: (level: SearchContent['areas'][number]['level']) => string,
): TermCounts {
  const names = [
    ...areas.flatMap(({ level, nameTh, nameEn, count }) => [
      { name: levelWord(level) + nameTh, count },
      ...(nameEn === undefined ? [] : [nameEn, nameEn.replaceAll(/[^A-Za-z]/g, '')].map((name) => ({ name, count }))),
    ]),
    ...agencies,
  ];
  const ofNames = new Map<string, number>();
  for (const { name, count } of names) {
    const own = new Set<string>();
    tellName(name, read, (term) => own.add(term));
    // The page of an area without activities is an answer too.
    for (const term of own) ofNames.set(term, (ofNames.get(term) ?? 0) + Math.max(1, count));
  }
  return addTo(shards, [...ofNames].toSorted(byTerm));
}

/** Terms of shards with what other terms, in order too, add to them: walked side by side, since there are a hundred thousand. */
function addTo(shards: readonly Pick<Shard, 'terms'>[], others: TermCounts): TermCounts {
  const counts: [string, number][] = [];
  let next = 0;
  for (const { terms } of shards) {
    for (const { term, postings } of terms) {
      if (!isShared(term)) continue;
      for (; next < others.length && others[next]![0] < term; next++) counts.push([...others[next]!]);
      const more = others[next]?.[0] === term ? others[next++]![1] : 0;
      counts.push([term, countActivities(postings, hasPlaces(term)) + more]);
    }
  }
  for (; next < others.length; next++) counts.push([...others[next]!]);
  return counts;
}

const byTerm = ([a]: readonly [string, number], [b]: readonly [string, number]) => Number(a > b) - Number(a < b);

/** The head as JSON behind its length, then the terms as one shard whose postings are their counts. */
export function encodePortal(head: Omit<PortalHead, 'layout'>, terms: TermCounts): Uint8Array<ArrayBuffer> {
  const writer = new VarintWriter();
  const json = new TextEncoder().encode(JSON.stringify({ layout: layoutVersion, ...head } satisfies PortalHead));
  writer.push(json.length);
  const length = writer.take();
  const shard = encodeShard(
    terms.map(([term, count]) => {
      writer.push(count);
      return { term, postings: writer.take() };
    }),
  );
  const bytes = new Uint8Array(length.length + json.length + shard.length);
  bytes.set(length);
  bytes.set(json, length.length);
  bytes.set(shard, length.length + json.length);
  return bytes;
}

/** What `encodePortal` wrote, its head as it stands: another portal may say anything. Throws where it is no such file. */
export function decodePortal(bytes: Uint8Array): { head: unknown; terms: TermCounts } {
  const reader = new VarintReader(bytes);
  const end = reader.next() + reader.at;
  const head: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(reader.at, end)));
  if ((head as PortalHead | null)?.layout !== layoutVersion) throw new RangeError('another layout');
  const terms = decodeShard(bytes.subarray(end)).map(({ term, postings }): [string, number] => {
    return [term, new VarintReader(postings).next()];
  });
  return { head, terms };
}

function countActivities(postings: Uint8Array, withPlaces: boolean): number {
  const reader = new VarintReader(postings);
  let count = 0;
  for (; !reader.done; count++) {
    reader.next();
    if (withPlaces) while ((reader.next() & 1) === 1);
  }
  return count;
}
