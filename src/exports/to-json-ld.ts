import type { CalendarDate, ClockTime } from '../domain/calendar-date.ts';
import { formatAreaName, formatPlace } from '../format/names.ts';
import { routes } from '../routes.ts';
import type { ActivityCard } from '../views/activity-card.ts';
import type { ActivityPage } from '../views/activity-page.ts';
import type { DataPage } from '../views/data-page.ts';
import type { SiteMeta } from '../views/site-meta.ts';
import { kindTerms } from '../words/terms.ts';
import { mediaTypes } from './media-types.ts';
import { publishedTables } from './published-fields.ts';
import { toDegrees } from './tables/published-table.ts';

/** A thing in the words of schema.org; undefined values are left out. */
export interface Thing {
  '@type': string;
  [property: string]: unknown;
}

type Site = Pick<SiteMeta, 'address' | 'province'>;

/**
 * Things as JSON-LD for `<script type="application/ld+json">`. Nothing in it can end the script or begin markup:
 * < > & and the two line separators of JavaScript are written as escapes, which JSON reads as the same characters.
 */
export function toJsonLd(...things: Thing[]): string {
  const graph = things.map((thing) => ({ '@context': 'https://schema.org', ...thing }));
  return JSON.stringify(graph.length === 1 ? graph[0] : graph).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** An activity as schema.org Event, with the times of Thailand (+07:00). */
export function toEventThing({ card, description, result, point, photos }: ActivityPage, site: Site): Thing {
  const { title, start, end, startTime, endTime, kind, agency, postponedFrom, href } = card;
  const full = (path: string) => routes.absolute(site.address, path);
  return {
    '@type': 'Event',
    name: title,
    description: description ?? result?.narrative,
    startDate: toDateTime(start, startTime),
    // An end before the start, on one day, is a mistake of the report.
    endDate: toDateTime(end, end === start && endTime && startTime && endTime <= startTime ? undefined : endTime),
    eventStatus: `https://schema.org/${toEventStatus(card)}`,
    previousStartDate: toEventStatus(card) === 'EventRescheduled' ? postponedFrom : undefined,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: toLocation(card, point, site),
    organizer: agency && { '@type': 'Organization', name: agency.name, url: full(agency.href) },
    image: photos.length > 0 ? photos.map(({ copies }) => full(copies.at(-1)!.href)) : undefined,
    keywords: [kindTerms[kind].th, card.subtype, card.occasion].filter(Boolean).join(', '),
    inLanguage: 'th',
    url: full(href),
  };
}

/** The way from the home page to a page: names as they are read, paths made by the routes, the page itself last. */
export function toBreadcrumbThing(crumbs: readonly { name: string; path: string }[], address: string): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: routes.absolute(address, path),
    })),
  };
}

/** The published tables as schema.org Datasets, each with its files. */
export function toDatasetThings(data: DataPage, site: Site & Pick<SiteMeta, 'owner' | 'name'>): Thing[] {
  const full = (path: string) => routes.absolute(site.address, path);
  const province = formatAreaName(site.province, 'th');
  const owner = { '@type': 'Organization', name: site.owner, url: full(routes.home()) };
  return data.datasets.map(({ id, files }) => {
    const { title, descriptionTh } = publishedTables[id];
    return {
      '@type': 'Dataset',
      '@id': full(`${routes.data()}#${id}`),
      name: `${title.th} ${province}`,
      alternateName: title.en,
      description: `${descriptionTh} ข้อมูลของ${province} เผยแพร่โดย${site.owner}`,
      url: full(routes.data()),
      license: data.licence.url,
      creator: owner,
      publisher: owner,
      dateModified: data.asOf,
      temporalCoverage: id === 'activities' && data.covers ? `${data.covers.from}/${data.covers.to}` : undefined,
      spatialCoverage: { '@type': 'Place', name: province },
      isAccessibleForFree: true,
      inLanguage: 'th',
      includedInDataCatalog: { '@type': 'DataCatalog', name: site.name, url: full(routes.data()) },
      distribution: files.map(({ format, href }) => ({
        '@type': 'DataDownload',
        contentUrl: full(href),
        encodingFormat: mediaTypes[format],
      })),
    };
  });
}

/** Rescheduled where the new day is known, whatever became of it since; postponed where it is not. */
function toEventStatus({ state, postponedFrom }: Pick<ActivityCard, 'state' | 'postponedFrom'>): string {
  if (state === 'cancelled') return 'EventCancelled';
  if (postponedFrom) return 'EventRescheduled';
  return state === 'postponed' ? 'EventPostponed' : 'EventScheduled';
}

const toDateTime = (date: CalendarDate, time: ClockTime | undefined) => (time ? `${date}T${time}:00+07:00` : date);

/** Only an exact point is a position: the middle of a village is not the venue. */
function toLocation({ place }: ActivityCard, point: ActivityPage['point'], { province }: Site): Thing {
  const { tambon, district, venue } = place;
  return {
    '@type': 'Place',
    name: venue ?? formatPlace({ ...place, venue: undefined }, 'th'),
    address: {
      '@type': 'PostalAddress',
      streetAddress: formatPlace({ ...place, venue: undefined }, 'th'),
      addressLocality: formatAreaName(tambon ?? district, 'th'),
      addressRegion: formatAreaName(province, 'th'),
      addressCountry: 'TH',
    },
    geo:
      point?.precision === 'exact'
        ? { '@type': 'GeoCoordinates', latitude: toDegrees(point.lat), longitude: toDegrees(point.lon) }
        : undefined,
  };
}
