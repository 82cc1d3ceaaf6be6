import type { Activity, ActivityState } from './activity.ts';
import type { CalendarDate } from './calendar-date.ts';

/** States a page shows; `awaiting` is planned, or postponed to a new day, its last day past, and no result yet. */
export type ShownState = Exclude<ActivityState, 'draft'> | 'awaiting';

/** True where it took place: reported so, or with a result. */
export function isDone({ state, result }: Activity): boolean {
  return state === 'done' || (result !== undefined && state !== 'cancelled');
}

/** True where it is planned or postponed and not over; a cancelled one is neither ahead nor awaiting. */
export function isAhead(activity: Activity, today: CalendarDate): boolean {
  return isOpen(activity) && activity.end >= today;
}

/** True where it is over and nobody has reported a result. */
export function isAwaiting(activity: Activity, today: CalendarDate): boolean {
  return isOpen(activity) && hasDay(activity) && activity.end < today;
}

/** False for one postponed without a new day: it keeps the old one, on which it did not take place. */
export function hasDay({ state, postponedFrom, start }: Activity): boolean {
  return state !== 'postponed' || (postponedFrom !== undefined && postponedFrom !== start);
}

function isOpen(activity: Activity): boolean {
  return activity.state !== 'cancelled' && !isDone(activity);
}

/** The state a page shows on the day `today`. */
export function stateOf(activity: Activity, today: CalendarDate): ShownState {
  if (activity.state === 'cancelled') return 'cancelled';
  if (isDone(activity)) return 'done';
  if (isAwaiting(activity, today)) return 'awaiting';
  return activity.state === 'postponed' ? 'postponed' : 'planned';
}
