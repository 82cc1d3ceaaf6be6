import type { CalendarDate } from '../domain/calendar-date.ts';
import { addDays, monthOf } from '../domain/calendar-days.ts';
import type { OwnerKind } from '../domain/settings.ts';
import { routes } from '../routes.ts';
import { type AreaLink, toAreaLink } from './area-link.ts';
import { type BasemapView, toBasemapView } from './basemap-view.ts';
import { calendarMonths } from './calendar-month.ts';
import { toContentSecurityPolicy } from './content-security-policy.ts';
import type { SiteIndex } from './site-index.ts';

/** Data is late once its newest export is more than twice as old as the operator promises. */
export interface LateData {
  /** The day of the newest export, in Bangkok. */
  since: CalendarDate;
  /** The last day on which that is not yet late. */
  after: CalendarDate;
  /** True where it is late already on the day of the build. */
  isSo: boolean;
}

/** What every page says of the site itself: who, of which day, and whether to trust it as fresh. */
export interface SiteMeta {
  name: string;
  nameEn: string;
  province: AreaLink;
  /** Districts of the province, by code: the ways in where a page has nothing else to offer. */
  districts: AreaLink[];
  /** The site's own address, without a slash at its end. */
  address: string;
  /** What ids in calendars and feeds are made of: an address that stays when the site moves, and a day it was had on. */
  identity: { address: string; since: CalendarDate };
  owner: string;
  /** What kind of publisher the owner is, for catalogues; absent where the settings do not say. */
  ownerKind?: OwnerKind;
  /** What the government data catalogue knows the owner by. */
  gdCatalogOrganisation?: string;
  official: boolean;
  /** An e-mail address or an https address. */
  reportErrorsTo?: string;
  licence: { name: string; url: string };
  today: CalendarDate;
  /** ISO 8601 UTC time of the newest export: no figure is newer. */
  asOf: string;
  /** True where the exports are the project's own example. */
  sample: boolean;
  /** Sources whose last good copy stands in. */
  staleSources: string[];
  /** When the data counts as late, for the build's day and for readers of later days; absent for the sample. */
  late?: LateData;
  /** What the owner promises: new data every so many days. */
  updateEveryDays: number;
  /** The days up to which data of this age is fresh, and up to which it is late and not yet stale; absent for the sample. */
  freshness?: { freshUntil: CalendarDate; lateUntil: CalendarDate };
  /** True where there is any photograph. */
  hasPhotos: boolean;
  /** The month that holds today, else the nearest to come that holds something, else the last; absent without activities. */
  calendarHref?: string;
  /** The street map that readers may ask for. */
  basemap?: BasemapView;
  /** The folder of the search's files. */
  searchFiles: string;
  /** What a page may load, for its meta element; the search page needs more than others. */
  policy: string;
  searchPolicy: string;
  /** True where a reader may choose what asks other hosts: a street map, or portals of other provinces. */
  asksOthers: boolean;
  /** How many portals of other provinces the search page can ask. */
  otherPortals: number;
}

const bangkokHours = 7;

/** What every page says of the site itself. `searchVersion` names the search's files. */
export function toSiteMeta(index: SiteIndex, searchVersion = 'none'): SiteMeta {
  const { dataset, settings, today } = index;
  const { manifest, photos } = dataset;
  // Pages say these by what is made of them.
  const { firstAddress, addressSince, ...said } = settings.portal;
  const { address, updateEveryDays } = said;
  const basemap = settings.basemap && toBasemapView(settings.basemap);
  const since = toBangkokDay(manifest.asOf);
  const after = addDays(since, 2 * updateEveryDays);
  return {
    ...said,
    province: toAreaLink(index, manifest.province),
    districts: (index.children.get(manifest.province) ?? []).map((code) => toAreaLink(index, code)),
    identity: { address: firstAddress ?? address, since: addressSince },
    today,
    asOf: manifest.asOf,
    sample: manifest.sample,
    staleSources: [...new Set(manifest.receipts.filter(({ stale }) => stale).map(({ source }) => source))],
    // A sample never grows old: it is laid out around the day of the build.
    late: manifest.sample ? undefined : { since, after, isSo: today > after },
    freshness: manifest.sample ? undefined : { freshUntil: addDays(since, updateEveryDays), lateUntil: after },
    hasPhotos: photos.length > 0,
    calendarHref: toCalendarHref(index),
    basemap,
    searchFiles: routes.searchFiles(searchVersion),
    policy: toContentSecurityPolicy({ basemap }),
    searchPolicy: toContentSecurityPolicy({ basemap, searches: { portals: settings.otherPortals } }),
    asksOthers: basemap !== undefined || dataset.portals !== undefined,
    otherPortals: dataset.portals?.length ?? 0,
  };
}

function toCalendarHref(index: SiteIndex): string | undefined {
  const months = calendarMonths(index);
  const month = months.find((one) => one >= monthOf(index.today)) ?? months.at(-1);
  return month && routes.calendar(month);
}

/** The day in Bangkok at an ISO 8601 UTC time; Thailand has kept UTC+7 since 1920, without summer time. */
function toBangkokDay(time: string): CalendarDate {
  return new Date(Date.parse(time) + bangkokHours * 3_600_000).toISOString().slice(0, 10);
}
