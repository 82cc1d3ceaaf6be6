import type { Activity, ActivityKind } from '../domain/activity.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { routes } from '../routes.ts';
import { type ActivityCard, byTime, isAhead, isDone, isUpcoming, toCard } from './activity-card.ts';
import { type AreaRow, toAreaRowOf } from './area-row.ts';
import { type ComparedPeriods, toComparedPeriods } from './compared-periods.ts';
import { type MonthsSeries, toMonthsSeries } from './months-series.ts';
import { isWithin, last12Months } from '../measures/period.ts';
import { type PhotoView, toPhotos } from './photo-view.ts';
import { newestFirst, newestPast, withPhotos } from './results.ts';
import type { SiteIndex } from './site-index.ts';
import { kindsShown } from './shown-kinds.ts';
import { type SubscriptionLinks, toSubscriptionLinks } from './subscription.ts';

export interface KindRow {
  kind: ActivityKind;
  href: string;
  /** Activities done in the last 12 months, to come, and the latest day done. */
  done: number;
  ahead: number;
  lastActivity?: CalendarDate;
}

export interface KindsPage {
  today: CalendarDate;
  asOf: string;
  kinds: KindRow[];
}

export interface KindPage extends ComparedPeriods {
  kind: ActivityKind;
  href: string;
  today: CalendarDate;
  asOf: string;
  next: ActivityCard[];
  nextTotal: number;
  recent: ActivityCard[];
  recentTotal: number;
  months: MonthsSeries;
  /** Sub-types and occasions of activities done in the last 12 months, the most frequent first. */
  subtypes: { name: string; count: number }[];
  occasions: { name: string; count: number }[];
  /** By code. */
  districts: AreaRow[];
  photos: PhotoView[];
  /** The kind's gallery; absent where there is no photograph. */
  photosHref?: string;
  subscription: SubscriptionLinks;
}

const cardsShown = 12;

/** The list of kinds. */
export function toKindsPage(index: SiteIndex): KindsPage {
  const { today, dataset } = index;
  return {
    today,
    asOf: dataset.manifest.asOf,
    kinds: kindsShown(index).map((kind) => {
      const activities = index.byKind.get(kind) ?? [];
      const doneOnes = newestFirst(activities, today);
      return {
        kind,
        href: routes.kind(kind),
        done: doneOnes.filter(({ start }) => isWithin(start, last12Months(today))).length,
        ahead: activities.filter((activity) => isAhead(activity, today)).length,
        lastActivity: doneOnes[0]?.start,
      };
    }),
  };
}

/** The page of one kind, over the whole province. */
export function toKindPage(index: SiteIndex, kind: ActivityKind): KindPage {
  const { today, dataset } = index;
  const province = dataset.manifest.province;
  const activities = index.byKind.get(kind) ?? [];
  const year = last12Months(today);
  const upcoming = activities.filter((activity) => isUpcoming(activity, today)).toSorted(byTime);
  const past = newestPast(activities, today);
  const doneThisYear = activities.filter((activity) => isDone(activity) && isWithin(activity.start, year));
  const byDistrict = Map.groupBy(activities, ({ place }) => place.districtCode);
  return {
    kind,
    href: routes.kind(kind),
    today,
    asOf: dataset.manifest.asOf,
    next: upcoming.slice(0, cardsShown).map((activity) => toCard(index, activity)),
    nextTotal: upcoming.length,
    recent: past.slice(0, cardsShown).map((activity) => toCard(index, activity)),
    recentTotal: past.length,
    ...toComparedPeriods(index, province, activities),
    months: toMonthsSeries(index, activities),
    subtypes: toNameCounts(doneThisYear.map(({ subtype }) => subtype)),
    occasions: toNameCounts(doneThisYear.map(({ occasion }) => occasion)),
    districts: (index.children.get(province) ?? []).map((code) => toAreaRowOf(index, code, byDistrict.get(code) ?? [])),
    photos: withPhotos(index, newestFirst(activities, today))
      .slice(0, cardsShown)
      .flatMap((activity) => toPhotos(index, activity))
      .slice(0, cardsShown),
    photosHref: activities.some(({ id }) => index.photosByActivity.has(id)) ? routes.kindPhotos(kind) : undefined,
    subscription: toSubscriptionLinks(index, { area: province, kind }),
  };
}

/** How often each name occurs, the most frequent first; equal ones keep the order of their first activity. */
function toNameCounts(names: Activity['subtype'][]): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const name of names) if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count })).toSorted((a, b) => b.count - a.count);
}
