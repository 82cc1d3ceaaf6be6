import type { Activity } from '../domain/activity.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { addDays, daysBetween, startOfWeek } from '../domain/calendar-days.ts';
import { isDone } from './activity-card.ts';
import type { Share } from './figures.ts';

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

const weeksShown = 52;

/**
 * Continuity of a list of activities, by the week of each one's first day.
 * The running week counts neither for nor against: it is not over.
 */
export function toContinuity(activities: Activity[], today: CalendarDate): Continuity {
  const days = activities.filter((activity) => isDone(activity) && activity.start <= today).map(({ start }) => start);
  const weeks = new Set(days.map(startOfWeek));
  const thisWeek = startOfWeek(today);
  const weekBack = (count: number) => addDays(thisWeek, -7 * count);
  let weeksInARow = 0;
  while (weeks.has(weekBack(weeksInARow + 1))) weeksInARow++;
  const lastActivity = days.reduce<CalendarDate | undefined>(
    (last, day) => (last && last > day ? last : day),
    undefined,
  );
  let active = 0;
  for (let back = 1; back <= weeksShown; back++) if (weeks.has(weekBack(back))) active++;
  return {
    weeksInARow,
    weeksWithout: lastActivity ? Math.max(0, daysBetween(startOfWeek(lastActivity), thisWeek) / 7 - 1) : undefined,
    lastActivity,
    activeWeeks: { part: active, of: weeksShown },
  };
}
