import type { Activity, ActivityKind, ActivityPlace } from '../domain/activity.ts';
import { hasDay, isAhead, isDone, type ShownState, stateOf } from '../domain/activity-progress.ts';
import type { CalendarDate, ClockTime } from '../domain/calendar-date.ts';
import type { Count } from '../domain/count.ts';
import { routes } from '../routes.ts';
import { type AreaLink, toAreaLink } from './area-link.ts';
import { type PhotoView, toPhotos } from './photo-view.ts';
import type { SiteIndex } from './site-index.ts';

export { hasDay, isAhead, isAwaiting, isDone, stateOf } from '../domain/activity-progress.ts';
export type CardState = ShownState;

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

/** What people may still look forward to, cancelled ones too, so that nobody goes in vain. */
export function isUpcoming(activity: Activity, today: CalendarDate): boolean {
  return activity.end >= today && !isDone(activity);
}

/** Order of a diary: day, then time (those without a time last), then id. */
export function byTime(a: Activity, b: Activity): number {
  return compare(a.start, b.start) || compare(a.startTime ?? '~', b.startTime ?? '~') || compare(a.id, b.id);
}

const compare = (a: string, b: string) => Number(a > b) - Number(a < b);

/** The card of an activity. Made once: many pages show the same one. */
export function toCard(index: SiteIndex, activity: Activity): ActivityCard {
  const known = index.cards.get(activity.id);
  if (known) return known;
  const card = makeCard(index, activity);
  index.cards.set(activity.id, card);
  return card;
}

function makeCard(index: SiteIndex, activity: Activity): ActivityCard {
  const { today } = index;
  const { id, kind, subtype, occasion, title, start, end, startTime, endTime, postponedFrom, plan } = activity;
  const photos = index.photosByActivity.get(id) ?? [];
  return {
    id,
    href: routes.activity(id),
    title,
    kind,
    subtype,
    occasion,
    state: stateOf(activity, today),
    timing: end < today ? 'past' : start > today ? 'ahead' : 'now',
    start,
    end,
    startTime,
    endTime,
    postponedFrom: postponedFrom === start ? undefined : postponedFrom,
    place: toPlace(index, activity),
    agency: toAgencyLink(index, activity.agencyId),
    photoCount: photos.length,
    cover: toPhotos(index, activity, 1)[0],
    // An agency that only went along knows its own people, not how many came.
    participants: activity.hosting === 'own' ? activity.result?.total : undefined,
    canJoin: canJoin(activity, today),
    signUpUntil: plan?.signUpUntil,
  };
}

function canJoin(activity: Activity, today: CalendarDate): boolean {
  const { plan } = activity;
  return isAhead(activity, today) && hasDay(activity) && (!plan?.signUpUntil || plan.signUpUntil >= today);
}

/** A place with the names of its areas. */
export function toPlace(index: SiteIndex, { place }: { place: ActivityPlace }): PlaceView {
  const { districtCode, tambonCode, villageCode, villageNo, villageName, venue } = place;
  return {
    district: toAreaLink(index, districtCode),
    tambon: tambonCode ? toAreaLink(index, tambonCode) : undefined,
    village: villageCode ? toAreaLink(index, villageCode) : undefined,
    villageNo,
    villageName,
    venue,
  };
}

/** An agency's name and address; undefined where the dataset does not know it. */
export function toAgencyLink(index: SiteIndex, agencyId: string | undefined): AgencyLink | undefined {
  const agency = agencyId === undefined ? undefined : index.agencies.get(agencyId);
  return agency && { id: agency.id, name: agency.name, href: routes.agency(agency.id) };
}
