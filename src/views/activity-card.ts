import type { ActivityKind, ActivityState } from '../domain/activity.ts';
import type { CalendarDate, ClockTime } from '../domain/calendar-date.ts';
import type { Count } from '../domain/count.ts';
import type { AreaLink } from './area-link.ts';
import type { PhotoView } from './photo-view.ts';

/** States a page shows; `awaiting` is planned or postponed, its last day past, and no result yet. */
export type CardState = Exclude<ActivityState, 'draft'> | 'awaiting';

/** Where `today` lies: before the first day, from first to last, after the last. */
export type Timing = 'ahead' | 'now' | 'past';

/** Where an activity takes place, from large to small; only the district is always known. */
export interface PlaceView {
  district: AreaLink;
  tambon?: AreaLink;
  /** Only where the report's village has a code. */
  village?: AreaLink;
  /** หมู่ที่ and name as reported, also where there is no code. */
  villageNo?: number;
  villageName?: string;
  venue?: string;
}

export interface AgencyLink {
  id: string;
  name: string;
  href: string;
}

/** The small shape in which lists show an activity. */
export interface ActivityCard {
  id: string;
  href: string;
  title: string;
  kind: ActivityKind;
  subtype?: string;
  occasion?: string;
  state: CardState;
  timing: Timing;
  start: CalendarDate;
  end: CalendarDate;
  startTime?: ClockTime;
  endTime?: ClockTime;
  /** The first day planned before, where it was postponed to a new one. */
  postponedFrom?: CalendarDate;
  place: PlaceView;
  agency?: AgencyLink;
  photoCount: number;
  cover?: PhotoView;
  /** Participants from the host's report; absent where not reported, which is not 0. */
  participants?: Count;
  /** True while people can still come: planned with a day, not over, sign-up not closed. */
  canJoin: boolean;
  signUpUntil?: CalendarDate;
}
