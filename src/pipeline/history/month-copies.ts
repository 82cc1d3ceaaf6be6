import type { Activity } from '../../domain/activity.ts';
import type { CalendarDate, Month } from '../../domain/calendar-date.ts';
import { addDays, addMonths, daysBetween, monthOf } from '../../domain/calendar-days.ts';
import { toCanonicalJson } from '../../domain/canonical-json.ts';
import type { MonthCopy } from '../../domain/history.ts';
import type { CellsOf } from './find-changes.ts';

/** A copy to be frozen: what it is called, and the activities in it. */
export interface DueCopy extends Pick<MonthCopy, 'month' | 'version' | 'frozenOn' | 'content'> {
  activities: Activity[];
}

export interface CopyContext {
  today: CalendarDate;
  /** A month is frozen this many days after it ended: results are due by then. */
  dueDays: number;
  cellsOf: CellsOf;
  /** SHA-256 in hexadecimal. */
  hash: (text: string) => string;
}

/** A month has a new version at most this often, in days, unless the one before is gone. */
const versionEveryDays = 28;

/**
 * The copies that are due: of months that are over and have none, and of those of which something else is known now. By
 * month. `copies` are those that there are, by month and version.
 */
export function findDueCopies(
  activities: readonly Activity[],
  copies: readonly MonthCopy[],
  { today, dueDays, cellsOf, hash }: CopyContext,
): DueCopy[] {
  const byMonth = Map.groupBy(activities, ({ start }) => monthOf(start));
  const latest = new Map<Month, MonthCopy>(copies.map((copy) => [copy.month, copy]));
  const months = new Set([...byMonth.keys(), ...latest.keys()]);
  return [...months].toSorted().flatMap((month) => {
    if (addDays(`${addMonths(month, 1)}-01`, dueDays) > today) return [];
    const ofMonth = byMonth.get(month) ?? [];
    const last = latest.get(month);
    if (last && !last.gone && daysBetween(last.frozenOn, today) < versionEveryDays) return [];
    const content = hash(toCanonicalJson(ofMonth.map((activity) => [...cellsOf(activity)])));
    if (last && !last.gone && last.content === content) return [];
    return [{ month, version: (last?.version ?? 0) + 1, frozenOn: today, content, activities: ofMonth }];
  });
}
