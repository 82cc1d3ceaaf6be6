import type { Activity } from '../domain/activity.ts';
import { isDone } from '../domain/activity-progress.ts';
import type { AreaCode } from '../domain/area.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { addDays, daysBetween, startOfWeek } from '../domain/calendar-days.ts';
import type { Period } from './period.ts';
import type { Share } from './tally.ts';

/** The letter's continuity measure, in ISO weeks (Monday to Sunday). */
export interface Continuity {
  /** Weeks in a row with an activity done, counted back from the last complete week. */
  weeksInARow: number;
  /** Complete weeks after that of the latest activity done; absent where there never was one. */
  weeksWithout?: number;
  lastActivity?: CalendarDate;
  /** Of the last 52 complete weeks, those with an activity done. */
  activeWeeks: Share;
}

/** Continuity as it was at the end of a period, or today where that is not over. */
export interface PeriodContinuity {
  /** Weeks in a row with an activity done, counted back from the last complete week. */
  weeksInARow: number;
  /** Complete weeks of the period with an activity done. */
  activeWeeks: Share;
  /** Most complete weeks of the period in a row without one; absent where no week of it is complete yet. */
  longestGap?: number;
  /** Known villages of the area by their latest activity done; absent for a village itself. */
  villages?: VillageContinuity;
}

/** `active`: one in the last 56 days; `quiet`: one before that; `never`: none at all. Their sum is `of`. */
export interface VillageContinuity {
  active: number;
  quiet: number;
  never: number;
  of: number;
}

/** First days of an area's activities done, each with how many. */
export type DoneDays = (area: AreaCode) => ReadonlyMap<CalendarDate, number>;

const weeksShown = 52;
/** A village without an activity for longer than this is quiet: eight weeks. */
const quietDays = 56;

/**
 * Continuity of a list of activities, by the week of each one's first day.
 * The running week counts neither for nor against: it is not over.
 */
export function toContinuity(activities: readonly Activity[], today: CalendarDate): Continuity {
  const days = activities.filter((activity) => isDone(activity) && activity.start <= today).map(({ start }) => start);
  const weeks = new Set(days.map(startOfWeek));
  const thisWeek = startOfWeek(today);
  const lastActivity = days.reduce<CalendarDate | undefined>(
    (last, day) => (last && last > day ? last : day),
    undefined,
  );
  let active = 0;
  for (let back = 1; back <= weeksShown; back++) if (weeks.has(addDays(thisWeek, -7 * back))) active++;
  return {
    weeksInARow: countBack(weeks, thisWeek),
    weeksWithout: lastActivity ? Math.max(0, daysBetween(startOfWeek(lastActivity), thisWeek) / 7 - 1) : undefined,
    lastActivity,
    activeWeeks: { part: active, of: weeksShown },
  };
}

/** How many activities were done by first day; only days that have one. */
export function countDays(activities: readonly Activity[]): Map<CalendarDate, number> {
  const days = new Map<CalendarDate, number>();
  for (const activity of activities) {
    if (isDone(activity)) days.set(activity.start, (days.get(activity.start) ?? 0) + 1);
  }
  return days;
}

export interface PeriodContinuityContext {
  doneDays: DoneDays;
  today: CalendarDate;
  /** The first day of all data: before it nothing is known, so no week is a gap. */
  firstDay: CalendarDate | undefined;
  /** The known villages inside the area. */
  villages: readonly AreaCode[];
}

/** Continuity of an area in a period; weeks that the period only touches are left out of its gaps. */
export function toPeriodContinuity(
  area: AreaCode,
  { from, to }: Period,
  { doneDays, today, firstDay, villages }: PeriodContinuityContext,
): PeriodContinuity {
  const lastDay = to < today ? to : today;
  // The morning after the period, or today: what has begun on that day's week is not complete.
  const thisWeek = startOfWeek(to < today ? addDays(to, 1) : today);
  const days = [...doneDays(area).keys()].filter((day) => day <= lastDay);
  const weeks = new Set(days.map(startOfWeek));
  const known = firstDay === undefined ? from : startOfWeek(firstDay);
  const first = startOfWeek(addDays(known > from ? known : from, 6));
  const inside: boolean[] = [];
  for (let week = first; week < thisWeek && addDays(week, 6) <= to; week = addDays(week, 7))
    inside.push(weeks.has(week));
  return {
    weeksInARow: countBack(weeks, thisWeek),
    activeWeeks: { part: inside.filter(Boolean).length, of: inside.length },
    longestGap: inside.length > 0 ? longestRun(inside) : undefined,
    villages: villages.length > 0 ? toVillages(villages, lastDay, doneDays) : undefined,
  };
}

function countBack(weeks: ReadonlySet<CalendarDate>, thisWeek: CalendarDate): number {
  let count = 0;
  while (weeks.has(addDays(thisWeek, -7 * (count + 1)))) count++;
  return count;
}

/** The longest run of weeks without an activity. */
function longestRun(weeks: readonly boolean[]): number {
  let [longest, run] = [0, 0];
  for (const isActive of weeks) {
    run = isActive ? 0 : run + 1;
    longest = Math.max(longest, run);
  }
  return longest;
}

function toVillages(villages: readonly AreaCode[], lastDay: CalendarDate, doneDays: DoneDays): VillageContinuity {
  const counts = { active: 0, quiet: 0, never: 0, of: villages.length };
  for (const village of villages) counts[villageState([...doneDays(village).keys()], lastDay)]++;
  return counts;
}

/** How a village stands at the end of a day, by the days on which it had an activity. */
export function villageState(doneDays: readonly CalendarDate[], lastDay: CalendarDate): 'active' | 'quiet' | 'never' {
  const days = doneDays.filter((day) => day <= lastDay);
  if (days.length === 0) return 'never';
  return days.some((day) => day > addDays(lastDay, -quietDays)) ? 'active' : 'quiet';
}
