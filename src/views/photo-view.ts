import type { CalendarDate } from '../domain/calendar-date.ts';
import type { ActivityKind } from '../domain/activity.ts';

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
  districtNameTh: string;
  tambonNameTh?: string;
  agencyName?: string;
  /** 1 for the activity's first picture. */
  number: number;
  of: number;
}
