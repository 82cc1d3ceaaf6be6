import { rowsOfFile } from './layout.ts';
import { mergeTerms } from './merge-terms.ts';
import { type FlatPostings, noPlace } from './postings.ts';
import type { SearchRecord } from './search-record.ts';
import type { TermPostings } from './shards.ts';
import { tellTerms } from './terms.ts';
import type { IndexOptions } from './write-index.ts';

export type NumberedRecord = [number: number, record: SearchRecord];

/** Records that lie in one file of rows, which is read anew as a whole. */
export interface RecordGroup {
  /** The numbers of its records are this one times `rowsOfFile` and those that follow. */
  name: number;
  members: NumberedRecord[];
  checksum: string;
}

/** Groups of records, which are in the order of their numbers. */
export function toGroups(numbered: readonly NumberedRecord[], hash: IndexOptions['hash']): RecordGroup[] {
  const groups = Map.groupBy(numbered, ([number]) => Math.floor(number / rowsOfFile));
  return [...groups].map(([name, members]) => ({ name, members, checksum: hash(JSON.stringify(members)) }));
}

/** What is kept of a group. */
export interface KeptGroup {
  checksum: string;
  /** A checksum of each record, by its number: asked only where the group changed. */
  records: [number, string][];
}

/** Terms of all groups in order: those that were there before, without what changed, and what the changed ones have now. */
export function updateTerms(
  groups: readonly RecordGroup[],
  { read, edges, hash, previous }: IndexOptions,
): { terms: TermPostings[]; groups: Map<number, KeptGroup>; changed: number } {
  const added = new Map<string, FlatPostings>();
  const gone = new Set<number>();
  const kept = new Map<number, KeptGroup>();
  let changed = 0;
  let current = 0;
  const take = (term: string, place = noPlace) => {
    const postings = added.get(term);
    if (postings) postings.push(current, place);
    else added.set(term, [current, place]);
  };
  for (const { name, members, checksum } of groups) {
    const before = previous?.groups.get(name);
    if (before?.checksum === checksum) {
      kept.set(name, before);
      continue;
    }
    const records = members.map(([number, record]): [number, string] => [number, hash(JSON.stringify(record))]);
    kept.set(name, { checksum, records });
    const now = new Map(records);
    const same = new Set<number>();
    for (const [number, old] of before?.records ?? []) (now.get(number) === old ? same : gone).add(number);
    for (const [number, record] of members) {
      if (same.has(number)) continue;
      changed++;
      current = number;
      tellTerms(record, read, edges, take);
    }
  }
  for (const [name, { records }] of previous?.groups ?? []) {
    if (!kept.has(name)) for (const [number] of records) gone.add(number);
  }
  const before = previous?.shards.flatMap(({ terms }) => terms) ?? [];
  return { terms: mergeTerms(before, gone, added), groups: kept, changed };
}
