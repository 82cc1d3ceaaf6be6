import { type Activity, ActivityKind, smallestAreaOf } from '../domain/activity.ts';
import { type AreaCode, lineageOf } from '../domain/area.ts';
import { addMonths, monthOf } from '../domain/calendar-days.ts';
import type { Withdrawal } from '../domain/revision.ts';
import { routes } from '../routes.ts';
import { type AgencyLink, toAgencyLink } from './activity-card.ts';
import { type AreaLink, toAreaLink, toBreadcrumb } from './area-link.ts';
import { kindsShown } from './shown-kinds.ts';
import type { SiteIndex } from './site-index.ts';

/** Whose activities somebody follows: an area's, of one kind or of all; or those that an agency hosts or joins. */
export type Scope = { area: AreaCode; kind?: ActivityKind } | { agency: string };

/** A calendar and a feed of the same activities. */
export interface Subscription {
  /** The area, or the province for an agency. */
  area: AreaLink;
  /** The areas around it below the province, from large to small. */
  around: AreaLink[];
  kind?: ActivityKind;
  agency?: AgencyLink;
  /** The page that shows the same. */
  page: string;
  calendarHref: string;
  feedHref: string;
}

/** What a page needs to offer a subscription, and those of each kind alone where it is of all kinds. */
export interface SubscriptionLinks {
  calendarHref: string;
  feedHref: string;
  kinds: { kind: ActivityKind; calendarHref: string; feedHref: string }[];
}

/** How far a calendar looks back at most. */
const monthsBack = 6;
/** Events of a calendar; only what is ahead may be more. An event has some 1,300 bytes, and Google takes files up to 1 MB. */
const mostEvents = 600;

/** The subscription of a scope. A kind of the whole province is the kind's own page, and its files lie there. */
export function toSubscription(index: SiteIndex, scope: Scope): Subscription {
  const { province } = index.dataset.manifest;
  if ('agency' in scope) {
    const { agency: id } = scope;
    const hrefs = { page: routes.agency(id), calendarHref: routes.agencyCalendar(id), feedHref: routes.agencyFeed(id) };
    return { area: toAreaLink(index, province), around: [], agency: toAgencyLink(index, id), ...hrefs };
  }
  const { area: code, kind } = scope;
  const area = toAreaLink(index, code);
  const around = toBreadcrumb(index, code).slice(1);
  if (kind === undefined) {
    const hrefs = { page: routes.area(code), calendarHref: routes.areaCalendar(code), feedHref: routes.areaFeed(code) };
    return { area, around, ...hrefs };
  }
  if (code === province) {
    const hrefs = { page: routes.kind(kind), calendarHref: routes.kindCalendar(kind), feedHref: routes.kindFeed(kind) };
    return { area, around, kind, ...hrefs };
  }
  const calendarHref = routes.areaKindCalendar(code, kind);
  return { area, around, kind, page: routes.area(code), calendarHref, feedHref: routes.areaKindFeed(code, kind) };
}

/** The links of a scope's subscriptions. */
export function toSubscriptionLinks(index: SiteIndex, scope: Scope): SubscriptionLinks {
  const { calendarHref, feedHref } = toSubscription(index, scope);
  const area = 'area' in scope && scope.kind === undefined ? scope.area : undefined;
  const kinds = area === undefined ? [] : subscribedKinds(index, area);
  return {
    calendarHref,
    feedHref,
    kinds: kinds.map((kind) => {
      const own = toSubscription(index, { area: area!, kind });
      return { kind, calendarHref: own.calendarHref, feedHref: own.feedHref };
    }),
  };
}

/**
 * Kinds of which an area has subscriptions of their own: those it has ever held, so that no address vanishes when the last
 * event leaves the calendar. Of the province every kind that has a page.
 */
export function subscribedKinds(index: SiteIndex, code: AreaCode): ActivityKind[] {
  if (code === index.dataset.manifest.province) return kindsShown(index);
  const held = new Set((index.byArea.get(code) ?? []).map(({ kind }) => kind));
  for (const { kind } of withdrawalsOf(index, { area: code })) held.add(kind);
  return ActivityKind.options.filter((kind) => held.has(kind));
}

/** Every area below the province with each kind it has subscriptions of. */
export function subscribedAreaKinds(index: SiteIndex): { code: AreaCode; kind: ActivityKind }[] {
  return [...index.areas.keys()]
    .filter((code) => code !== index.dataset.manifest.province)
    .flatMap((code) => subscribedKinds(index, code).map((kind) => ({ code, kind })));
}

/** All activities of a scope, by start, then id. */
export function activitiesOf(index: SiteIndex, scope: Scope): Activity[] {
  if ('agency' in scope) {
    const hosted = index.byHost.get(scope.agency) ?? [];
    const joined = (index.byJoiner.get(scope.agency) ?? []).filter(({ agencyId }) => agencyId !== scope.agency);
    return [...hosted, ...joined].toSorted(
      (a, b) => Number(a.start > b.start) - Number(a.start < b.start) || Number(a.id > b.id) - Number(a.id < b.id),
    );
  }
  const inArea = index.byArea.get(scope.area) ?? [];
  return scope.kind === undefined ? inArea : inArea.filter(({ kind }) => kind === scope.kind);
}

/** What was withdrawn in a scope. */
export function withdrawalsOf(index: SiteIndex, scope: Scope): Withdrawal[] {
  return index.dataset.withdrawals.filter((withdrawal) => {
    const { agencyId, kind } = withdrawal;
    if ('agency' in scope) return agencyId === scope.agency;
    return lineageOf(smallestAreaOf(withdrawal)).includes(scope.area) && (scope.kind ?? kind) === kind;
  });
}

/**
 * What a calendar of a scope holds: all that is ahead, with what was withdrawn, and of the last months as much as keeps it
 * small; by start, then id.
 */
export function toCalendarContent(index: SiteIndex, scope: Scope) {
  const { today, revisions } = index;
  const firstMonth = addMonths(monthOf(today), -monthsBack);
  const recent = activitiesOf(index, scope).filter(({ end }) => monthOf(end) >= firstMonth);
  const surplus = recent.length - mostEvents;
  const activities = recent.filter(({ end }, place) => place >= surplus || end >= today);
  return { activities, withdrawals: withdrawalsOf(index, scope), revisions };
}

/** Ids whose own calendar file is there: a withdrawn activity's goes on for as long as it is known as withdrawn. */
export function toEventIds({ activities, dataset }: SiteIndex): string[] {
  return [...activities.keys(), ...dataset.withdrawals.map(({ id }) => id).filter((id) => !activities.has(id))];
}

/** What the calendar file of one activity holds; of a withdrawn one that it is cancelled. */
export function toEventContent({ activities, dataset, revisions }: SiteIndex, id: string) {
  const activity = activities.get(id);
  const withdrawals = activity ? [] : dataset.withdrawals.filter((withdrawal) => withdrawal.id === id);
  return { activities: activity ? [activity] : [], withdrawals, revisions };
}
