import { toCanonicalJson } from '../../domain/canonical-json.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Change, Run } from '../../domain/history.ts';
import { type CellsOf, countChanges, findChanges, type ToldDecisions } from './find-changes.ts';
import { carryFirstSeen } from './first-seen.ts';
import { toRowShares } from './row-shares.ts';

/** The parts of the dataset before that its history goes on from. */
export type EarlierHistory = Pick<Dataset, 'activities' | 'issues' | 'runs' | 'changes' | 'mended'>;

export interface HistoryContext {
  cellsOf: CellsOf;
  decisions: ToldDecisions;
  /** SHA-256 of the manifest that the run follows; null where it follows none. */
  follows: string | null;
  /** Masks personal data: a text that was published before is looked at again each time it is handed on. */
  mask: (text: string) => string;
  /** SHA-256 in hexadecimal. */
  hash: (text: string) => string;
}

/** Changes that are kept one by one; of older ones the counts of their runs tell. */
const mostChanges = 5000;
const linesAtOnce = 1000;

/**
 * The dataset with its history carried on from the `earlier` one: one run more, what that run found changed, and since when
 * each issue is known. What a run made that made nothing new is no run more: its history is the earlier one's. The first
 * run of all has nothing to compare with, and lists none of its activities as added.
 */
export function withHistory(
  dataset: Dataset,
  earlier: EarlierHistory | undefined,
  { cellsOf, decisions, follows, mask, hash }: HistoryContext,
): Dataset {
  const { activities, aliases, manifest } = dataset;
  const { asOf, today } = manifest;
  const content = hashContent(dataset, hash);
  const last = earlier?.runs.at(-1);
  const seen = carryFirstSeen(dataset.issues, earlier, today);
  if (earlier && last?.content === content) {
    const { runs, changes, mended } = earlier;
    return { ...dataset, issues: seen.issues, runs, changes, mended };
  }
  const number = (last?.number ?? 0) + 1;
  const found =
    earlier && last ? findChanges({ before: earlier.activities, after: activities, aliases, cellsOf, decisions }) : [];
  const run: Run = {
    number,
    asOf,
    today,
    follows,
    link: last ? hash(toCanonicalJson(last)) : null,
    content,
    changes: last ? countChanges(found) : { ...countChanges([]), added: activities.length },
    districts: toRowShares(dataset),
  };
  const ids = new Set(activities.map(({ id }) => id));
  const told = (earlier?.changes ?? []).map((change) => handOn(change, ids, mask));
  return {
    ...dataset,
    ...seen,
    runs: [...(earlier?.runs ?? []), run],
    changes: [...found.map((change): Change => ({ run: number, at: asOf, ...change })), ...told].slice(0, mostChanges),
  };
}

/** A change that was told before; of an activity that is no longer there without a word of what it said. */
function handOn(change: Change, ids: ReadonlySet<string>, mask: (text: string) => string): Change {
  const { title, cells, ...rest } = change;
  if (!ids.has(change.into ?? change.activityId)) return { ...rest, cells: cells.map(({ column }) => ({ column })) };
  const again = <Value>(value: Value): Value => (typeof value === 'string' ? (mask(value) as Value) : value);
  return {
    ...rest,
    ...(title === undefined ? {} : { title: again(title) }),
    cells: cells.map((cell) => ({
      ...cell,
      ...('before' in cell ? { before: again(cell.before) } : {}),
      ...('after' in cell ? { after: again(cell.after) } : {}),
      ...('reason' in cell ? { reason: again(cell.reason) } : {}),
    })),
  };
}

/** One checksum of all that was made, and of which lists a dataset has: a program that writes others makes a new run. A list is hashed in parts: of many activities one text would be too long. */
function hashContent(dataset: Dataset, hash: (text: string) => string): string {
  const { runs: _runs, changes: _changes, mended: _mended, monthCopies: _copies, manifest, ...made } = dataset;
  const { files: _files, previous: _previous, ...read } = manifest;
  const lists = Object.keys(dataset).toSorted();
  const parts = Object.entries({ ...made, manifest: read, lists }).map(([name, value]) => {
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    const hashes: string[] = [];
    for (let start = 0; start < values.length; start += linesAtOnce) {
      hashes.push(hash(toCanonicalJson(values.slice(start, start + linesAtOnce))));
    }
    return [name, hashes];
  });
  return hash(toCanonicalJson(Object.fromEntries(parts)));
}
