import type { Activity } from '../domain/activity.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { daysBetween } from '../domain/calendar-days.ts';
import { joinDays, titlesAlike } from './join/event.ts';
import { toMatchKey } from './text/match-key.ts';

/**
 * New id → the id before, of activities to come whose id changed because their title or day was corrected in an export
 * without ids of its own: gone is one and new is one, of the same host at the same place, with days and titles as near as
 * a plan's and its result's. Where two fit nobody guesses.
 */
export function findRenamed(
  activities: readonly Activity[],
  before: readonly Activity[],
  today: CalendarDate,
): Map<string, string> {
  const fresh = missingIn(before, activities, today);
  const gone = Map.groupBy(missingIn(activities, before, today), whereAndWho);
  const pairs = fresh.flatMap((activity) =>
    (gone.get(whereAndWho(activity)) ?? [])
      .filter((old) => isSame(old, activity))
      .map((old) => ({ id: activity.id, old: old.id })),
  );
  const claims = Map.groupBy(pairs, ({ old }) => old);
  const choices = Map.groupBy(pairs, ({ id }) => id);
  const certain = pairs.filter(({ id, old }) => claims.get(old)!.length === 1 && choices.get(id)!.length === 1);
  return new Map(certain.map(({ id, old }) => [id, old]));
}

/** Those to come of `list` whose ids `others` have not. */
function missingIn(others: readonly Activity[], list: readonly Activity[], today: CalendarDate): Activity[] {
  const ids = new Set(others.map(({ id }) => id));
  return list.filter(({ id, end }) => end >= today && !ids.has(id));
}

function whereAndWho({ place, agencyId }: Activity): string {
  const { districtCode, tambonCode, villageCode, villageNo, villageName, venue } = place;
  return [districtCode, tambonCode, villageCode, villageNo, villageName, venue, agencyId].join('|');
}

function isSame(a: Activity, b: Activity): boolean {
  return Math.abs(daysBetween(a.start, b.start)) <= joinDays && titlesAlike(toMatchKey(a.title), toMatchKey(b.title));
}
