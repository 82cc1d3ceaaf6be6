import { z } from 'zod';
import { Activity, ActivityId, ActivityPlace } from './activity.ts';
import type { CalendarDate } from './calendar-date.ts';
import { addDays } from './calendar-days.ts';

// What subscribers of calendars and feeds were told before. A dataset hands it on to the next, so that each can say what
// changed since. No clock is asked: a change dates from the newest export (`asOf`) of the run that first saw it.

/** Since when one part of an activity says what it says. */
export const Version = z.object({
  /** Checksum of what it says. */
  digest: z.string(),
  /** Never falls from run to run, and grows with each change that a run has seen. */
  sequence: z.number().int().nonnegative(),
  /** `asOf` of the run that first saw the part, whatever it said then. ISO 8601 UTC. */
  first: z.iso.datetime(),
  /** `asOf` of the run that first saw it as it is; absent while no change has been seen. */
  changed: z.iso.datetime().optional(),
});
export type Version = z.infer<typeof Version>;

/** One activity, as far as subscribers know it. */
export const Revision = z.object({
  id: ActivityId,
  /** The id under which calendars first had it: another than `id` where a correction in the export made a new one. */
  uid: ActivityId,
  /** What a calendar shows: title, days, place, what to bring, whether it takes place. */
  announced: Version,
  /** What was reported afterwards; only of activities that are done. */
  reported: Version.optional(),
});
export type Revision = z.infer<typeof Revision>;

/**
 * An activity that was announced and left the data before its last day. Subscribers must be told not to go, and no text of
 * it is kept: it may have been taken down for what it said.
 */
export const Withdrawal = Activity.pick({
  id: true,
  kind: true,
  start: true,
  end: true,
  startTime: true,
  endTime: true,
  agencyId: true,
}).extend({
  place: ActivityPlace.pick({ districtCode: true, tambonCode: true, villageCode: true }),
  /** As in `Revision`. */
  uid: ActivityId,
  sequence: z.number().int().nonnegative(),
  /** `asOf` of the run that first missed it. ISO 8601 UTC. */
  since: z.iso.datetime(),
});
export type Withdrawal = z.infer<typeof Withdrawal>;

/**
 * The revision of an activity.
 * @throws {RangeError} where there is none: a dataset has one for each.
 */
export function revisionOf({ id }: { id: string }, revisions: ReadonlyMap<string, Revision>): Revision {
  const revision = revisions.get(id);
  if (!revision) throw new RangeError(`No revision of "${id}" in the dataset`);
  return revision;
}

/** When a part became known and when it last changed, in ISO 8601 UTC. */
export interface Moments {
  published: string;
  updated: string;
}

/**
 * Moments of what was announced. Until a run sees a change, the day of the report counts (its first minute in Bangkok),
 * else the activity's first day; never later than the run that first saw it.
 */
export function toAnnouncedMoments({ announced }: Pick<Revision, 'announced'>, activity: Activity): Moments {
  const { state, plan, result, start } = activity;
  const days = [plan?.reportedOn, state === 'cancelled' ? result?.reportedOn : undefined].filter(
    (day) => day !== undefined,
  );
  return toMoments(announced, days.toSorted().at(-1) ?? start);
}

/** Moments of what was reported; without a day of the report, from the activity's last day on. */
export function toReportedMoments(reported: Version, { result, end }: Activity): Moments {
  return toMoments(reported, result?.reportedOn ?? end);
}

function toMoments({ first, changed }: Version, day: CalendarDate): Moments {
  const begin = toBeginOfDay(day);
  const published = begin < first ? begin : first;
  return { published, updated: changed ?? published };
}

/** The first minute of a day in Bangkok (UTC+7 since 1920, without summer time), in ISO 8601 UTC. */
function toBeginOfDay(day: CalendarDate): string {
  return `${addDays(day, -1)}T17:00:00.000Z`;
}
