import type { Activity, ActivityKind } from '../domain/activity.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { routes } from '../routes.ts';
import { type AreaLink, toAreaLink } from './area-link.ts';
import type { SiteIndex } from './site-index.ts';

/** One photograph, with what is needed to show it, to describe it and to credit it. */
export interface PhotoView {
  id: string;
  /** Size in pixels of the largest copy. */
  width: number;
  height: number;
  /** Copies by width in pixels, ascending; the last is the largest. Never empty. */
  copies: { width: number; href: string }[];
  /** What the report says of the picture. Without it, compose the text from `facts`. */
  alt?: string;
  credit?: string;
  facts: PhotoFacts;
}

/** Facts from which a text alternative is composed: what, where, when, and which of how many. */
export interface PhotoFacts {
  activityId: string;
  activityHref: string;
  title: string;
  kind: ActivityKind;
  start: CalendarDate;
  district: AreaLink;
  tambon?: AreaLink;
  agencyName?: string;
  /** 1 for the activity's first picture. */
  number: number;
  of: number;
}

/** The photographs of an activity in the order reported, at most `limit`. */
export function toPhotos(index: SiteIndex, activity: Activity, limit = Infinity): PhotoView[] {
  const photos = index.photosByActivity.get(activity.id) ?? [];
  const { agencies } = index;
  const { id, title, kind, start, place } = activity;
  return photos.slice(0, limit).map((photo, position) => ({
    id: photo.id,
    width: photo.width,
    height: photo.height,
    copies: photo.widths.map((width) => ({ width, href: routes.photoFile(photo.id, width) })),
    alt: photo.alt,
    credit: photo.credit,
    facts: {
      activityId: id,
      activityHref: routes.activity(id),
      title,
      kind,
      start,
      district: toAreaLink(index, place.districtCode),
      tambon: place.tambonCode ? toAreaLink(index, place.tambonCode) : undefined,
      agencyName: activity.agencyId && agencies.get(activity.agencyId)?.name,
      number: position + 1,
      of: photos.length,
    },
  }));
}
