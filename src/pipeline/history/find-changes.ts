import type { Activity } from '../../domain/activity.ts';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { Change, ChangedCell, ChangeKind } from '../../domain/history.ts';

/** The cells of an activity's published row that count as a change, by column; always the same columns in one order. */
export type CellsOf = (activity: Activity) => ReadonlyMap<string, string | number | boolean | undefined>;

/** What people decided, as far as the log of changes tells it. */
export interface ToldDecisions {
  /** Why a column was corrected, by activity id, then column; of `corrections.csv`. */
  reasons: ReadonlyMap<string, ReadonlyMap<string, string>>;
  takenDown: ReadonlySet<string>;
}

/** What a run found changed, without the number and time of the run. */
export type FoundChange = Omit<Change, 'run' | 'at'>;

interface Compared {
  before: readonly Activity[];
  after: readonly Activity[];
  /** Old id → the id that it leads to now. */
  aliases: Readonly<Record<string, string>>;
  cellsOf: CellsOf;
  decisions: ToldDecisions;
}

/** Columns whose values are never told twice: a telephone that is public today may not be tomorrow. */
const untold: ReadonlySet<string> = new Set(['contact']);
/** Characters of a text that the log quotes. */
const longest = 300;

/**
 * What differs between the activities of two runs: withdrawn first, then merged, corrected and added; within, by first
 * day, then id. An activity whose id alone changed is one that was corrected, and says what its id was.
 */
export function findChanges({ before, after, aliases, cellsOf, decisions }: Compared): FoundChange[] {
  const known = new Map(before.map((activity) => [activity.id, activity]));
  const present = new Set(after.map(({ id }) => id));
  const heirs = new Map(
    before.flatMap(({ id }) => (present.has(id) || !present.has(aliases[id] ?? '') ? [] : [[id, aliases[id]!]])),
  );
  const renamed = new Map([...heirs].filter(([, id]) => !known.has(id)).map(([old, id]) => [id, old]));
  const found: FoundChange[] = [];
  for (const activity of after) {
    const old = known.get(activity.id) ?? known.get(renamed.get(activity.id) ?? '');
    if (!old) found.push({ ...toHead('added', activity), title: activity.title, cells: [] });
    else {
      const cells = findCells(old, activity, cellsOf, decisions.reasons.get(activity.id));
      if (cells.length > 0) found.push({ ...toHead('corrected', activity), title: activity.title, cells });
    }
  }
  for (const activity of before) {
    const into = heirs.get(activity.id);
    if (present.has(activity.id) || (into !== undefined && renamed.get(into) === activity.id)) continue;
    if (into !== undefined) found.push({ ...toHead('merged', activity), title: activity.title, cells: [], into });
    else {
      const takenDown = decisions.takenDown.has(activity.id);
      found.push({ ...toHead('withdrawn', activity), cells: [], ...(takenDown ? { takenDown } : {}) });
    }
  }
  return found.toSorted(inOrder);
}

/** How many there are of each kind. */
export function countChanges(changes: readonly Pick<Change, 'kind'>[]): Record<ChangeKind, number> {
  const counts = { added: 0, corrected: 0, withdrawn: 0, merged: 0 };
  for (const { kind } of changes) counts[kind]++;
  return counts;
}

function toHead(kind: ChangeKind, { id, start, place }: Activity): Omit<FoundChange, 'cells'> {
  return { kind, activityId: id, districtCode: place.districtCode, start };
}

function findCells(
  old: Activity,
  activity: Activity,
  cellsOf: CellsOf,
  reasons: ReadonlyMap<string, string> | undefined,
): ChangedCell[] {
  const before = cellsOf(old);
  return [...cellsOf(activity)].flatMap(([column, after]) => {
    const earlier = before.get(column);
    if (earlier === after) return [];
    const reason = reasons?.get(column);
    return [
      {
        column,
        ...(untold.has(column) ? {} : { before: shorten(earlier), after: shorten(after) }),
        ...(reason === undefined ? {} : { reason }),
      },
    ];
  });
}

function shorten(value: ChangedCell['before']): ChangedCell['before'] {
  return typeof value === 'string' && value.length > longest ? `${value.slice(0, longest).toWellFormed()}…` : value;
}

const kinds: readonly ChangeKind[] = ['withdrawn', 'merged', 'corrected', 'added'];

function inOrder(a: FoundChange, b: FoundChange): number {
  return (
    kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || compare(a.start, b.start) || compare(a.activityId, b.activityId)
  );
}

const compare = (a: CalendarDate | string, b: CalendarDate | string) => Number(a > b) - Number(a < b);
