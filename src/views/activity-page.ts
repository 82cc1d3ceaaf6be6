import {
  type Activity,
  ExtraMeasure,
  type Hosting,
  ParticipantGroup,
  type PointPrecision,
  smallestAreaOf,
} from '../domain/activity.ts';
import type { Sector } from '../domain/activity.ts';
import type { GeoPoint } from '../domain/area.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { daysBetween } from '../domain/calendar-days.ts';
import type { Count } from '../domain/count.ts';
import type { Issue } from '../domain/issue.ts';
import type { SourceRef } from '../domain/source-ref.ts';
import { routes } from '../routes.ts';
import { type ActivityCard, type AgencyLink, isAwaiting, toAgencyLink, toCard } from './activity-card.ts';
import { toOwnPoint } from './area-drawing.ts';
import { type AreaLink, toAreaLink, toBreadcrumb } from './area-link.ts';
import { daysToReport } from '../measures/facts.ts';
import { type ChannelView, toChannels } from './channel-view.ts';
import { type Locator, toLocator } from './locator.ts';
import { toPoint } from './map-point.ts';
import { type PairedPhotos, pairPhotos, type PhotoView, toPhotos } from './photo-view.ts';
import type { SiteIndex } from './site-index.ts';

/** What was announced, for "join us". */
export interface PlanView {
  wantedPeople?: Count;
  dress?: string;
  bring?: string;
  meetingPoint?: string;
  accessibility?: string;
  shade?: string;
  signUpUntil?: CalendarDate;
  contact?: string;
  budgetBaht?: number;
  reportedOn?: CalendarDate;
}

/** What was reported, for "what happened". */
export interface ResultView {
  total?: Count;
  /** In the order reports list them; groups not reported are left out. */
  groups: { group: ParticipantGroup; count: Count }[];
  measures: { measure: ExtraMeasure; count: Count }[];
  narrative?: string;
  budgetBaht?: number;
  reportedOn?: CalendarDate;
  /** Days from the last day to the report; absent where not known or before the last day. */
  reportedAfterDays?: number;
}

/** One export row behind this page. */
export interface SourceRow extends SourceRef {
  of: 'plan' | 'result' | 'joined';
  /** The agency that joined; only for `joined`. */
  agency?: AgencyLink;
  href: string;
}

export interface ActivityPage {
  card: ActivityCard;
  today: CalendarDate;
  asOf: string;
  description?: string;
  hosting: Hosting;
  /** The host's. */
  sector?: Sector;
  /** From the province down to the smallest area known. */
  breadcrumb: AreaLink[];
  plan?: PlanView;
  result?: ResultView;
  /** The last day on which people can join: of the activity, or of sign-up; absent where they no longer can. */
  joinUntil?: CalendarDate;
  /** Days since the last day, where the result is awaited. */
  awaitingDays?: number;
  /** First days planned before, as they were told, where it was postponed more than once; else none. */
  earlierStarts: CalendarDate[];
  photos: PhotoView[];
  /** The same, with pictures from before and after beside each other. */
  paired: PairedPhotos;
  /** Agencies that went along; their people are not added to the host's. */
  joinedBy: AgencyLink[];
  /** True where the host reported how many came: that number holds the guests' people too. */
  joinedInTotal: boolean;
  point?: GeoPoint & { precision: PointPrecision };
  /** Where its place lies; absent where no outlines are known. */
  locator?: Locator;
  sources: SourceRow[];
  issues: Issue[];
  issuesHref: string;
  calendarHref: string;
  /** The picture that networks show with the page's address. */
  pictureHref: string;
  /** Its poster and the texts for channels, while people can still join. */
  posterHref?: string;
  /** The activities before and after this one in its smallest known area, by start. */
  previous?: ActivityCard;
  next?: ActivityCard;
  /** To come in the district, open to join; those in the same tambon first, then of the same kind; at most 4. */
  nearby: ActivityCard[];
  /** Where people of this place hear of activities; shown while people can still join. */
  channels: ChannelView[];
}

const nearbyShown = 4;

/**
 * The page of one activity, from "join us" to "what happened".
 * @throws {RangeError} where the dataset holds no such activity.
 */
export function toActivityPage(index: SiteIndex, id: string): ActivityPage {
  const activity = index.activities.get(id);
  if (!activity) throw new RangeError(`No activity "${id}" in the dataset`);
  const { today, dataset } = index;
  const { description, hosting, sector, plan, end, place } = activity;
  const card = toCard(index, activity);
  const area = smallestAreaOf(activity);
  const neighbours = index.byArea.get(area) ?? [];
  const position = neighbours.indexOf(activity);
  const toNeighbour = (neighbour: Activity | undefined) => neighbour && toCard(index, neighbour);
  return {
    card,
    today,
    asOf: dataset.manifest.asOf,
    description,
    hosting,
    sector: hosting === 'own' ? sector : undefined,
    breadcrumb: [...toBreadcrumb(index, area), toAreaLink(index, area)],
    plan: plan && toPlan(plan),
    result: toResult(activity),
    joinUntil: card.canJoin ? earlier(end, plan?.signUpUntil ?? end) : undefined,
    awaitingDays: isAwaiting(activity, today) ? daysBetween(end, today) : undefined,
    earlierStarts: activity.earlierStarts ?? [],
    photos: toPhotos(index, activity),
    paired: pairPhotos(toPhotos(index, activity)),
    joinedBy: activity.joinedBy.flatMap(({ agencyId }) => toAgencyLink(index, agencyId) ?? []).filter(isFirst),
    joinedInTotal: hosting === 'own' && activity.result?.total !== undefined,
    point: toPoint(index, activity),
    locator: toLocator(index, area, toOwnPoint(index, activity)),
    sources: toSources(index, activity),
    issues: index.issuesByActivity.get(id) ?? [],
    issuesHref: routes.qualityDistrict(place.districtCode),
    calendarHref: routes.activityCalendar(id),
    pictureHref: routes.activityPicture(activity.id),
    posterHref: card.canJoin ? routes.activityPoster(id) : undefined,
    previous: toNeighbour(neighbours[position - 1]),
    next: toNeighbour(neighbours[position + 1]),
    nearby: toNearby(index, activity),
    channels: card.canJoin ? toChannels(index, area) : [],
  };
}

const earlier = (a: CalendarDate, b: CalendarDate) => (a < b ? a : b);

const isFirst = (link: AgencyLink, place: number, links: AgencyLink[]) =>
  links.findIndex(({ id }) => id === link.id) === place;

function toPlan({ source: _source, ...plan }: NonNullable<Activity['plan']>): PlanView {
  return plan;
}

function toResult(activity: Activity): ResultView | undefined {
  if (!activity.result) return undefined;
  const { total, groups, measures, narrative, budgetBaht, reportedOn } = activity.result;
  return {
    total,
    groups: ParticipantGroup.options.flatMap((group) => (groups[group] ? { group, count: groups[group] } : [])),
    measures: ExtraMeasure.options.flatMap((measure) =>
      measures[measure] ? { measure, count: measures[measure] } : [],
    ),
    narrative,
    budgetBaht,
    reportedOn,
    reportedAfterDays: daysToReport(activity),
  };
}

function toSources(index: SiteIndex, { plan, result, joinedBy }: Activity): SourceRow[] {
  const row = (of: SourceRow['of'], source: SourceRef): SourceRow => ({
    ...source,
    of,
    href: routes.qualitySource(source.source),
  });
  return [
    ...(plan ? [row('plan', plan.source)] : []),
    ...(result ? [row('result', result.source)] : []),
    ...joinedBy.map(({ agencyId, source }) => ({ ...row('joined', source), agency: toAgencyLink(index, agencyId) })),
  ];
}

/** To come and open to all: the same tambon, then the same kind come first; sorting keeps the order of days within. */
function toNearby(index: SiteIndex, { id, kind, place }: Activity): ActivityCard[] {
  const strangeness = (other: Activity) =>
    (other.place.tambonCode === place.tambonCode ? 0 : 2) + (other.kind === kind ? 0 : 1);
  return (index.aheadByDistrict.get(place.districtCode) ?? [])
    .filter((other) => other.id !== id && toCard(index, other).canJoin)
    .toSorted((a, b) => strangeness(a) - strangeness(b))
    .slice(0, nearbyShown)
    .map((other) => toCard(index, other));
}
