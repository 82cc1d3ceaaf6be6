import type { Activity } from '../domain/activity.ts';
import type { AreaCode } from '../domain/area.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { addDays } from '../domain/calendar-days.ts';
import { routes } from '../routes.ts';
import { type ActivityCard, byTime, hasDay, isUpcoming, toCard } from './activity-card.ts';
import { isAnnounced, toAnnouncement, toAscii, type Announcement } from './announcement.ts';
import { type AreaLink, toAreaLink, toBreadcrumb } from './area-link.ts';
import type { Period } from '../measures/period.ts';
import type { SiteIndex } from './site-index.ts';

/** Today is the first of these days. */
const daysAhead = 14;

/** What an area's channels announce for the coming days. */
export interface KitPage {
  area: AreaLink;
  today: CalendarDate;
  asOf: string;
  /** From the province down to the area around this one. */
  breadcrumb: AreaLink[];
  /** The days it is for, first and last. */
  period: Period;
  /** By day and time. */
  announcements: Announcement[];
  /** Called off, or put off without a new day: so that nobody goes in vain, and posters come down. By day and time. */
  withdrawn: ActivityCard[];
  /** Full address of the area's page, in ASCII. */
  address: string;
}

/** Areas that have something to announce in the coming days. */
export const announcingAreas = (index: SiteIndex): AreaCode[] =>
  [...index.areas.keys()].filter((code) => comingTo(index, code).some((activity) => isAnnounced(index, activity)));

/**
 * The kit of a province, district, tambon or village.
 * @throws {RangeError} where no table knows the code.
 */
export function toKitPage(index: SiteIndex, code: AreaCode): KitPage {
  if (!index.areas.has(code)) throw new RangeError(`No area "${code}" in the dataset`);
  const { today, dataset, settings } = index;
  const coming = comingTo(index, code).toSorted(byTime);
  return {
    area: toAreaLink(index, code),
    today,
    asOf: dataset.manifest.asOf,
    breadcrumb: toBreadcrumb(index, code),
    period: { from: today, to: lastDay(today) },
    announcements: coming.flatMap((activity) => toAnnouncement(index, activity) ?? []),
    withdrawn: coming.filter(isWithdrawn).map((activity) => toCard(index, activity)),
    address: toAscii(routes.absolute(settings.portal.address, routes.area(code))),
  };
}

/** Not over, and begun by the last of the days. */
function comingTo(index: SiteIndex, code: AreaCode): Activity[] {
  const { today, byArea } = index;
  return (byArea.get(code) ?? []).filter((activity) => isUpcoming(activity, today) && activity.start <= lastDay(today));
}

const lastDay = (today: CalendarDate) => addDays(today, daysAhead - 1);
const isWithdrawn = (activity: Activity) => activity.state === 'cancelled' || !hasDay(activity);
