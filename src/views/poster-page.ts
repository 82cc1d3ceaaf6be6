import { smallestAreaOf } from '../domain/activity.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { isAnnounced, toAnnouncement, type Announcement } from './announcement.ts';
import { type AreaLink, toAreaLink, toBreadcrumb } from './area-link.ts';
import type { SiteIndex } from './site-index.ts';

/** The poster of one activity, and its texts for the other channels. */
export interface PosterPage {
  announcement: Announcement;
  today: CalendarDate;
  asOf: string;
  /** From the province down to the smallest area known. */
  breadcrumb: AreaLink[];
}

/** Activities that have a poster: those that people can still join. */
export const posterIds = (index: SiteIndex): string[] =>
  index.dataset.activities.filter((activity) => isAnnounced(index, activity)).map(({ id }) => id);

/**
 * The page of an activity's poster.
 * @throws {RangeError} where there is no such activity, or nobody is asked to come to it any more.
 */
export function toPosterPage(index: SiteIndex, id: string): PosterPage {
  const activity = index.activities.get(id);
  const announcement = activity && toAnnouncement(index, activity);
  if (!activity || !announcement) throw new RangeError(`No activity "${id}" to announce`);
  const area = smallestAreaOf(activity);
  return {
    announcement,
    today: index.today,
    asOf: index.dataset.manifest.asOf,
    breadcrumb: [...toBreadcrumb(index, area), toAreaLink(index, area)],
  };
}
