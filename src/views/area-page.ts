import { type Activity, ActivityKind } from '../domain/activity.ts';
import { type AreaCode, type AreaLevel, levelOf } from '../domain/area.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Count } from '../domain/count.ts';
import { mostWorkbookRows } from '../domain/workbook-rows.ts';
import { routes } from '../routes.ts';
import { type ActivityCard, isDone, isUpcoming, toCard } from './activity-card.ts';
import { type AreaLink, toAreaLink, toBreadcrumb } from './area-link.ts';
import { type AreaMap, toAreaMap } from './area-map.ts';
import { type AreaRow, toAreaRow } from './area-row.ts';
import { type ChannelView, toChannels } from './channel-view.ts';
import { type ComparedPeriods, toComparedPeriods } from './compared-periods.ts';
import { type Continuity, toContinuity } from '../measures/continuity.ts';
import { type GroupFigure, toGroupFigures, toPublicShare } from './figures.ts';
import type { Share } from '../measures/tally.ts';
import { type Locator, toLocator } from './locator.ts';
import { cardHref } from './card-metrics.ts';
import { type MonthsSeries, toMonthsSeries } from './months-series.ts';
import { daysToReport } from '../measures/facts.ts';
import { isWithin, last12Months, type Period, type PeriodKind } from '../measures/period.ts';
import { type PhotoView, toPhotos } from './photo-view.ts';
import { type NextGroup, toNextGroups } from './next-groups.ts';
import { type PeriodLink, resultPeriods } from './result-periods.ts';
import { newestFirst, newestPast, withPhotos } from './results.ts';
import type { SiteIndex } from './site-index.ts';
import { type SubscriptionLinks, toSubscriptionLinks } from './subscription.ts';

/** A village's plan beside its result. */
export interface PlanRow {
  card: ActivityCard;
  hasPlan: boolean;
  hasResult: boolean;
  wantedPeople?: Count;
  participants?: Count;
  /** Days from the last day to the report; absent where either is not known. */
  reportedAfterDays?: number;
}

export interface AreaDownload {
  format: 'ics' | 'csv' | 'xlsx' | 'json' | 'geojson' | 'svg';
  href: string;
}

export interface AreaPage extends ComparedPeriods {
  area: AreaLink;
  level: AreaLevel;
  today: CalendarDate;
  asOf: string;
  /** From the province down to the area around this one; the area itself is not in it. */
  breadcrumb: AreaLink[];
  /** Planned, postponed or cancelled, not over, by stretches of days; at most 12 cards in all. */
  next: NextGroup[];
  nextTotal: number;
  /** Done or awaiting, newest first; at most 12. */
  recent: ActivityCard[];
  recentTotal: number;
  continuity: Continuity;
  /** Activities done in the last 12 months; kinds with none are left out. */
  byKind: { kind: ActivityKind; href: string; count: number }[];
  /** Participants of the last 12 months by the groups that reports tell apart; groups nobody reported are left out. */
  groups: GroupFigure[];
  /** "ประชาชน" among all people in the results of the last 12 months that report that group. */
  publicShare: Share;
  months: MonthsSeries;
  /** The chart of what was done, to be shared; absent where there is none. */
  cardHref?: string;
  /** Weeks, months and fiscal years that have a page of results. */
  periods: Record<PeriodKind, PeriodLink[]>;
  /** Newest first; at most 12. */
  photos: PhotoView[];
  photosTotal: number;
  /** The area's gallery; absent where it has no photograph. */
  photosHref?: string;
  /** By code; for the province its districts, and so on; empty for a village. */
  subAreas: AreaRow[];
  /** Activities of the last 12 months and to come that name none of the sub-areas; 0 for a village. */
  withoutSubArea: number;
  /** The area's own channels first, then those of the areas around it. */
  channels: ChannelView[];
  downloads: AreaDownload[];
  subscription: SubscriptionLinks;
  /** What the area's channels announce in the coming days. */
  kitHref: string;
  /** Absent for a village, and where no outlines are known. */
  map?: AreaMap;
  /** Where it lies; only for villages, and where outlines are known. */
  locator?: Locator;
  /** Things to mend in the district's data; only for districts. */
  openIssues?: { count: number; href: string };
  /** Only for villages: plans and results of the last 12 months and to come, newest first. */
  plans?: PlanRow[];
}

const cardsShown = 12;

/**
 * The page of a province, district, tambon or village.
 * @throws {RangeError} where no table knows the code: such an area has no page.
 */
export function toAreaPage(index: SiteIndex, code: AreaCode): AreaPage {
  if (!index.areas.has(code)) throw new RangeError(`No area "${code}" in the dataset`);
  const { today, dataset } = index;
  const level = levelOf(code);
  const activities = index.byArea.get(code) ?? [];
  const year = last12Months(today);
  const upcoming = activities.filter((activity) => isUpcoming(activity, today));
  const past = newestPast(activities, today);
  const pictured = withPhotos(index, newestFirst(activities, today));
  const subAreas = index.children.get(code) ?? [];
  const recent = past.slice(0, cardsShown);
  const map = toAreaMap(index, code);
  return {
    area: toAreaLink(index, code),
    level,
    today,
    asOf: dataset.manifest.asOf,
    breadcrumb: toBreadcrumb(index, code),
    next: toNextGroups(index, upcoming, { inAll: cardsShown }),
    nextTotal: upcoming.length,
    recent: recent.map((activity) => toCard(index, activity)),
    recentTotal: past.length,
    ...toComparedPeriods(index, code, activities),
    continuity: toContinuity(activities, today),
    byKind: toKindCounts(activities, year),
    groups: toGroupFigures(activities, year),
    publicShare: toPublicShare(index, activities, year),
    months: toMonthsSeries(index, activities),
    cardHref: cardHref(index, 'done', code),
    periods: resultPeriods(index, code),
    photos: pictured
      .slice(0, cardsShown)
      .flatMap((activity) => toPhotos(index, activity))
      .slice(0, cardsShown),
    photosTotal: pictured.reduce((sum, { id }) => sum + (index.photosByActivity.get(id)?.length ?? 0), 0),
    photosHref: pictured.length > 0 ? routes.areaPhotos(code) : undefined,
    subAreas: subAreas.map((subArea) => toAreaRow(index, subArea)),
    withoutSubArea: level === 'village' ? 0 : countWithoutSubArea(activities, code, year, new Set(subAreas)),
    channels: toChannels(index, code),
    downloads: toDownloads(code, activities.length <= mostWorkbookRows, map !== undefined),
    subscription: toSubscriptionLinks(index, { area: code }),
    kitHref: routes.areaKit(code),
    map,
    locator: level === 'village' ? toLocator(index, code, index.areas.get(code)?.point) : undefined,
    openIssues: level === 'district' ? countIssues(index, code) : undefined,
    plans: level === 'village' ? toPlanRows(index, activities, year) : undefined,
  };
}

function toDownloads(code: AreaCode, hasWorkbook: boolean, hasMap: boolean): AreaDownload[] {
  return [
    { format: 'ics', href: routes.areaCalendar(code) },
    { format: 'csv', href: routes.areaCsv(code) },
    ...(hasWorkbook ? [{ format: 'xlsx' as const, href: routes.areaXlsx(code) }] : []),
    { format: 'json', href: routes.areaJson(code) },
    { format: 'geojson', href: routes.areaGeoJson(code) },
    ...(hasMap ? [{ format: 'svg' as const, href: routes.areaMap(code) }] : []),
  ];
}

function toKindCounts(activities: Activity[], period: Period): AreaPage['byKind'] {
  const doneOnes = activities.filter((activity) => isDone(activity) && isWithin(activity.start, period));
  return ActivityKind.options
    .map((kind) => ({ kind, href: routes.kind(kind), count: doneOnes.filter((one) => one.kind === kind).length }))
    .filter(({ count }) => count > 0);
}

function countWithoutSubArea(
  activities: Activity[],
  code: AreaCode,
  { from }: Period,
  subAreas: Set<AreaCode>,
): number {
  return activities.filter(({ start, place }) => {
    const smallest = place.villageCode ?? place.tambonCode ?? place.districtCode;
    return start >= from && !subAreas.has(smallest.slice(0, code.length + 2));
  }).length;
}

/** Notes are worth knowing, not mending: they are not counted. */
function countIssues({ issuesByDistrict }: SiteIndex, code: AreaCode): AreaPage['openIssues'] {
  const open = (issuesByDistrict.get(code) ?? []).filter(({ severity }) => severity !== 'note');
  return { count: open.length, href: routes.qualityDistrict(code) };
}

function toPlanRows(index: SiteIndex, activities: Activity[], { from }: Period): PlanRow[] {
  return activities
    .filter(({ start }) => start >= from)
    .map((activity): PlanRow => {
      const { plan, result } = activity;
      const card = toCard(index, activity);
      return {
        card,
        hasPlan: plan !== undefined,
        hasResult: result !== undefined,
        wantedPeople: plan?.wantedPeople,
        participants: card.participants,
        reportedAfterDays: daysToReport(activity),
      };
    })
    .toReversed();
}
