import type { Sector } from '../domain/activity.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { fiscalYearOf } from '../domain/calendar-days.ts';
import { routes } from '../routes.ts';
import { type ActivityCard, type AgencyLink, byTime, isAhead, isAwaiting, isDone } from './activity-card.ts';
import { isUpcoming, toCard } from './activity-card.ts';
import { type ActionPlanYear, toActionPlan, toSum } from './agency-plan.ts';
import { type AreaLink, toAreaLink } from './area-link.ts';
import { type PeriodFigures, toPeriodFigures } from './figures.ts';
import { isWithin, last12Months } from '../measures/period.ts';
import { newestFirst, newestPast } from './results.ts';
import type { SiteIndex } from './site-index.ts';
import { type SubscriptionLinks, toSubscriptionLinks } from './subscription.ts';

/** One agency in the list; figures are of the last 12 months unless they say otherwise. */
export interface AgencyRow {
  agency: AgencyLink;
  sector?: Sector;
  /** Hosted and done. */
  hosted: number;
  /** Went along to another's. */
  joined: number;
  ahead: number;
  awaiting: number;
  /** First day of the latest activity done, hosted or joined. */
  lastActivity?: CalendarDate;
  /** Activities that this fiscal year's action plan promises; absent where no line says a number. */
  promised?: number;
}

export interface AgenciesPage {
  today: CalendarDate;
  asOf: string;
  fiscalYear: number;
  /** By Thai alphabet of the name. */
  agencies: AgencyRow[];
}

export interface AgencyPage {
  agency: AgencyLink;
  sector?: Sector;
  today: CalendarDate;
  asOf: string;
  last12Months: PeriodFigures;
  /** Newest first. */
  actionPlan: ActionPlanYear[];
  next: ActivityCard[];
  nextTotal: number;
  /** Hosted, done or awaiting, newest first; at most 24. */
  hosted: ActivityCard[];
  hostedTotal: number;
  /** Joined, newest first; at most 24. */
  joined: ActivityCard[];
  joinedTotal: number;
  /** Districts in which it hosted, by code. */
  districts: { area: AreaLink; done: number }[];
  /** Of what it hosts and what it joins. */
  subscription: SubscriptionLinks;
}

const cardsShown = 24;
const nextShown = 12;

/** The list of agencies. */
export function toAgenciesPage(index: SiteIndex): AgenciesPage {
  const { today, dataset } = index;
  const collator = new Intl.Collator('th');
  return {
    today,
    asOf: dataset.manifest.asOf,
    fiscalYear: fiscalYearOf(today),
    agencies: dataset.agencies
      .toSorted((a, b) => collator.compare(a.name, b.name) || Number(a.id > b.id) - Number(a.id < b.id))
      .map((agency) => toAgencyRow(index, agency)),
  };
}

function toAgencyRow(index: SiteIndex, { id, name, sector }: SiteIndex['dataset']['agencies'][number]): AgencyRow {
  const { today } = index;
  const year = last12Months(today);
  const hosted = index.byHost.get(id) ?? [];
  const joined = index.byJoiner.get(id) ?? [];
  const thisYear = hosted.filter(({ start }) => isWithin(start, year));
  const lines = (index.actionPlansByAgency.get(id) ?? []).filter((line) => line.fiscalYear === fiscalYearOf(today));
  const promised = toSum(lines.map(({ plannedActivities }) => plannedActivities));
  return {
    agency: { id, name, href: routes.agency(id) },
    sector,
    hosted: thisYear.filter(isDone).length,
    joined: joined.filter((activity) => isDone(activity) && isWithin(activity.start, year)).length,
    ahead: hosted.filter((activity) => isAhead(activity, today)).length,
    awaiting: thisYear.filter((activity) => isAwaiting(activity, today)).length,
    lastActivity: [hosted, joined]
      .flatMap((activities) => newestFirst(activities, today)[0]?.start ?? [])
      .toSorted()
      .at(-1),
    promised: promised.reported > 0 ? promised.total : undefined,
  };
}

/**
 * The page of one agency.
 * @throws {RangeError} where the dataset holds no such agency.
 */
export function toAgencyPage(index: SiteIndex, id: string): AgencyPage {
  const agency = index.agencies.get(id);
  if (!agency) throw new RangeError(`No agency "${id}" in the dataset`);
  const { today, dataset } = index;
  const hosted = index.byHost.get(id) ?? [];
  const joined = newestPast(index.byJoiner.get(id) ?? [], today);
  const upcoming = hosted.filter((activity) => isUpcoming(activity, today)).toSorted(byTime);
  const past = newestPast(hosted, today);
  const byDistrict = Map.groupBy(hosted.filter(isDone), ({ place }) => place.districtCode);
  return {
    agency: { id, name: agency.name, href: routes.agency(id) },
    sector: agency.sector,
    today,
    asOf: dataset.manifest.asOf,
    last12Months: toPeriodFigures(index, dataset.manifest.province, hosted, last12Months(today)),
    actionPlan: toActionPlan(index, index.actionPlansByAgency.get(id) ?? [], hosted.filter(isDone)),
    next: upcoming.slice(0, nextShown).map((activity) => toCard(index, activity)),
    nextTotal: upcoming.length,
    hosted: past.slice(0, cardsShown).map((activity) => toCard(index, activity)),
    hostedTotal: past.length,
    joined: joined.slice(0, cardsShown).map((activity) => toCard(index, activity)),
    joinedTotal: joined.length,
    districts: [...byDistrict]
      .map(([code, activities]) => ({ area: toAreaLink(index, code), done: activities.length }))
      .toSorted((a, b) => Number(a.area.code > b.area.code) - Number(a.area.code < b.area.code)),
    subscription: toSubscriptionLinks(index, { agency: id }),
  };
}
