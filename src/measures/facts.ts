import { type Activity, ParticipantGroup, type Sector } from '../domain/activity.ts';
import { hasDay, isAhead, isAwaiting, isDone } from '../domain/activity-progress.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { daysBetween } from '../domain/calendar-days.ts';
import type { Count } from '../domain/count.ts';

/** What the measures ask about one activity on the day `today`; reckoned once, however many cells it is counted in. */
export interface Facts {
  activity: Activity;
  isDone: boolean;
  isAhead: boolean;
  isAwaiting: boolean;
  /** A plan whose last day is past: neither cancelled nor postponed without a new day, so a result is due. */
  isDue: boolean;
  /** Done, with a result. */
  hasResult: boolean;
  hasPhoto: boolean;
  /** Done and reported by its host, who alone knows how many people came. */
  isHosted: boolean;
  /** Days from the last day to the report; undefined where not known, or where the report came before that day. */
  reportDays?: number;
}

/** The day, and which activities have a photograph that can be seen. */
export interface FactsContext {
  today: CalendarDate;
  hasPhoto: (activityId: string) => boolean;
}

/** The facts of one activity. */
export function toFacts(activity: Activity, { today, hasPhoto }: FactsContext): Facts {
  const done = isDone(activity);
  return {
    activity,
    isDone: done,
    isAhead: isAhead(activity, today),
    isAwaiting: isAwaiting(activity, today),
    isDue: activity.plan !== undefined && activity.end < today && activity.state !== 'cancelled' && hasDay(activity),
    hasResult: done && activity.result !== undefined,
    hasPhoto: hasPhoto(activity.id),
    isHosted: done && activity.hosting === 'own',
    reportDays: done ? daysToReport(activity) : undefined,
  };
}

/** Days from an activity's last day to its report; undefined where not known or where the report came before that day. */
export function daysToReport({ end, result }: Activity): number | undefined {
  if (!result?.reportedOn || result.reportedOn < end) return undefined;
  return daysBetween(end, result.reportedOn);
}

/**
 * Groups of participants by sector, where the group's name tells it. Volunteers' groups, headmen and students hold people
 * of more than one sector: `mixed`, because nobody can tell.
 */
const sectorOfGroup: Record<ParticipantGroup, Sector | 'mixed'> = {
  'royal-volunteers': 'mixed',
  'volunteers-904': 'mixed',
  officials: 'state',
  military: 'state',
  police: 'state',
  headmen: 'mixed',
  students: 'mixed',
  private: 'private',
  public: 'people',
};

/** The groups that belong to a sector, in the order of reports. */
export const groupsOf = (sector: Sector | 'mixed'): ParticipantGroup[] =>
  ParticipantGroup.options.filter((group) => sectorOfGroup[group] === sector);

/** People of some groups in a host's result; undefined where it reports none of them, which is not 0. */
export function peopleOf({ isHosted, activity }: Facts, groups: readonly ParticipantGroup[]): Count | undefined {
  if (!isHosted || !activity.result) return undefined;
  let [value, approximate, reported] = [0, false, false];
  for (const group of groups) {
    const count = activity.result.groups[group];
    if (count === undefined) continue;
    value += count.value;
    approximate ||= count.approximate;
    reported = true;
  }
  return reported ? { value, approximate, raw: '' } : undefined;
}
