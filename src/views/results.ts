import type { Activity } from '../domain/activity.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { isAwaiting, isDone } from './activity-card.ts';
import type { SiteIndex } from './site-index.ts';

/** Activities that took place, newest first. */
export function newestFirst(activities: Activity[], today: CalendarDate): Activity[] {
  return activities.filter((activity) => isDone(activity) && activity.start <= today).toReversed();
}

/** Activities that took place or should have by now, newest first. */
export function newestPast(activities: Activity[], today: CalendarDate): Activity[] {
  return activities
    .filter((activity) => (isDone(activity) && activity.start <= today) || isAwaiting(activity, today))
    .toReversed();
}

/** Those that have a photograph. */
export function withPhotos({ photosByActivity }: SiteIndex, activities: Activity[]): Activity[] {
  return activities.filter(({ id }) => photosByActivity.has(id));
}
