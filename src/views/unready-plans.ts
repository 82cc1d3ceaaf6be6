import type { AreaCode } from '../domain/area.ts';
import { type ActivityCard, byTime } from './activity-card.ts';
import { type Announcement, toAnnouncement } from './announcement.ts';
import type { SiteIndex } from './site-index.ts';

/** What people who want to come ask first, in the order a poster says it. */
export const announcedParts = ['time', 'venue', 'contact'] as const;
export type AnnouncedPart = (typeof announcedParts)[number];

/** An activity whose poster, tower script and messages leave something open. */
export interface UnreadyPlan {
  card: ActivityCard;
  /** Never empty. */
  lacks: AnnouncedPart[];
}

/** The activities of a district that people can join and whose announcements leave something open, the next first. */
export function toUnreadyPlans(index: SiteIndex, district: AreaCode): UnreadyPlan[] {
  return (index.aheadByDistrict.get(district) ?? []).toSorted(byTime).flatMap((activity) => {
    const announcement = toAnnouncement(index, activity);
    const lacks = announcement ? lacksOf(announcement) : [];
    return announcement && lacks.length > 0 ? [{ card: announcement.card, lacks }] : [];
  });
}

/** Judged by what is announced: a telephone of the area's channels stands in for a plan's contact. */
function lacksOf({ card, plan, contact }: Announcement): AnnouncedPart[] {
  const known: Record<AnnouncedPart, string | undefined> = {
    time: card.startTime,
    venue: card.place.venue ?? plan.meetingPoint,
    contact,
  };
  return announcedParts.filter((part) => known[part] === undefined);
}
