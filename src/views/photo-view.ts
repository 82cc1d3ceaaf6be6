import type { Activity, ActivityKind } from '../domain/activity.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { jpegWidths, type PhotoMoment } from '../domain/photo.ts';
import { routes } from '../routes.ts';
import { type AreaLink, toAreaLink } from './area-link.ts';
import type { SiteIndex } from './site-index.ts';

/** One size of a photograph; `width` in pixels. */
export interface PhotoCopy {
  width: number;
  href: string;
}

/** One photograph, with what is needed to show it, to describe it and to credit it. */
export interface PhotoView {
  id: string;
  /** Its own page. */
  href: string;
  /** Size in pixels of the largest copy. */
  width: number;
  height: number;
  /** Copies as WebP by width, ascending; the last is the largest. Never empty. */
  copies: PhotoCopy[];
  /** The same as AVIF: about half the bytes, for browsers that read it. */
  avif: PhotoCopy[];
  /** The two largest, or the only one, as JPEG: for old browsers and for taking along. */
  jpeg: PhotoCopy[];
  /** Mean colour, `#rrggbb`. */
  colour: string;
  /** What people say that the picture shows. Without it, compose the text from `facts`. */
  caption?: string;
  moment?: PhotoMoment;
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
    href: routes.photo(photo.id),
    width: photo.width,
    height: photo.height,
    copies: photo.widths.map((width) => ({ width, href: routes.photoFile(photo.file, width) })),
    avif: photo.widths.map((width) => ({ width, href: routes.photoFile(photo.file, width, 'avif') })),
    jpeg: jpegWidths(photo.widths).map((width) => ({ width, href: routes.photoFile(photo.file, width, 'jpg') })),
    colour: photo.colour,
    caption: photo.caption,
    moment: photo.moment,
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

/** Pictures of a place before the work and after it, beside each other; and the others. */
export interface PairedPhotos {
  pairs: { before: PhotoView; after: PhotoView }[];
  others: PhotoView[];
}

/** The first picture from before belongs to the first from after, and so on; one without a counterpart is among the others. */
export function pairPhotos(photos: readonly PhotoView[]): PairedPhotos {
  const before = photos.filter(({ moment }) => moment === 'before');
  const after = photos.filter(({ moment }) => moment === 'after');
  const pairs = before.slice(0, after.length).map((photo, place) => ({ before: photo, after: after[place]! }));
  const paired = new Set(pairs.flatMap((pair) => [pair.before, pair.after]));
  return { pairs, others: photos.filter((photo) => !paired.has(photo)) };
}
