import type { Activity } from '../domain/activity.ts';
import type { AreaCode } from '../domain/area.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { isAhead, isAwaiting, isDone } from './activity-card.ts';
import { type AreaLink, toAreaLink } from './area-link.ts';
import { toContinuity } from '../measures/continuity.ts';
import { isWithin, last12Months } from '../measures/period.ts';
import type { SiteIndex } from './site-index.ts';

/** One row of a table of areas. */
export interface AreaRow {
  area: AreaLink;
  /** Activities done in the last 12 months. */
  done: number;
  /** Activities to come. */
  ahead: number;
  /** Over, without a result, in the last 12 months. */
  awaiting: number;
  /** First day of the latest activity done. */
  lastActivity?: CalendarDate;
  /** Whole weeks since then. */
  weeksWithout?: number;
  /** Weeks in a row with an activity, up to the last complete ISO week. */
  weeksInARow: number;
}

/** The row of an area over all its activities. Made once: home and area pages show the same rows. */
export function toAreaRow(index: SiteIndex, code: AreaCode): AreaRow {
  const known = index.areaRows.get(code);
  if (known) return known;
  const row = toAreaRowOf(index, code, index.byArea.get(code) ?? []);
  index.areaRows.set(code, row);
  return row;
}

/** The row of an area over some of its activities, such as those of one kind. */
export function toAreaRowOf(index: SiteIndex, code: AreaCode, activities: Activity[]): AreaRow {
  const { today } = index;
  const lastYear = activities.filter((activity) => isWithin(activity.start, last12Months(today)));
  const { lastActivity, weeksWithout, weeksInARow } = toContinuity(activities, today);
  return {
    area: toAreaLink(index, code),
    done: lastYear.filter(isDone).length,
    ahead: activities.filter((activity) => isAhead(activity, today)).length,
    awaiting: lastYear.filter((activity) => isAwaiting(activity, today)).length,
    lastActivity,
    weeksWithout,
    weeksInARow,
  };
}
