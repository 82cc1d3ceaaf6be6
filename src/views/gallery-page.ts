import type { Activity, ActivityKind } from '../domain/activity.ts';
import type { AreaCode } from '../domain/area.ts';
import type { CalendarDate, Month } from '../domain/calendar-date.ts';
import { monthOf } from '../domain/calendar-days.ts';
import { routes } from '../routes.ts';
import { type AreaLink, toAreaLink, toBreadcrumb } from './area-link.ts';
import { type PhotoView, toPhotos } from './photo-view.ts';
import { newestFirst } from './results.ts';
import { kindsShown } from './shown-kinds.ts';
import type { SiteIndex } from './site-index.ts';

/** What a gallery is of: everything, or one area, kind or month. */
export interface GalleryScope {
  area?: AreaCode;
  kind?: ActivityKind;
  /** Of the activity's first day. */
  month?: Month;
}

/** A way from the gallery of everything to a part of it. */
interface GalleryWay {
  href: string;
  count: number;
}

export interface GalleryPage {
  scope: GalleryScope;
  /** Its own address. */
  href: string;
  today: CalendarDate;
  asOf: string;
  /** Only for an area's own gallery. */
  area?: AreaLink;
  /** From the province down to the area around that one. */
  breadcrumb: AreaLink[];
  /** 1 for the newest. */
  page: number;
  pages: number;
  total: number;
  /** Newest first. */
  months: { month: Month; photos: PhotoView[] }[];
  /** Absent at either end. */
  newerHref?: string;
  olderHref?: string;
  /** Parts that hold something; only from the gallery of everything. */
  ways?: {
    kinds: (GalleryWay & { kind: ActivityKind })[];
    months: (GalleryWay & { month: Month })[];
    districts: (GalleryWay & { area: AreaLink })[];
  };
}

const photosPerPage = 48;

/** How many pages a gallery has; at least 1, which says that there is no photograph yet. */
export function countGalleryPages(index: SiteIndex, scope: GalleryScope = {}): number {
  return Math.max(1, Math.ceil(picturesOf(index, scope).length / photosPerPage));
}

/** Areas that have a photograph, and so a gallery of their own. */
export function galleryAreas(index: SiteIndex): AreaCode[] {
  return [...index.areas.keys()].filter((area) => picturesOf(index, { area }).length > 0);
}

/** Kinds that have a photograph. */
export function galleryKinds(index: SiteIndex): ActivityKind[] {
  return kindsShown(index).filter((kind) => picturesOf(index, { kind }).length > 0);
}

/** Months of whose activities there is a photograph, newest first. */
export function galleryMonths(index: SiteIndex): Month[] {
  return [...new Set(picturesOf(index, {}).map(({ facts }) => monthOf(facts.start)))];
}

/** One page of the gallery of the whole site, or of a part of it. `page` counts from 1, the newest. */
export function toGalleryPage(index: SiteIndex, page: number, scope: GalleryScope = {}): GalleryPage {
  const { area } = scope;
  const photos = picturesOf(index, scope);
  const pages = countGalleryPages(index, scope);
  const shown = photos.slice((page - 1) * photosPerPage, page * photosPerPage);
  return {
    scope,
    href: hrefOf(scope, page),
    today: index.today,
    asOf: index.dataset.manifest.asOf,
    area: area ? toAreaLink(index, area) : undefined,
    breadcrumb: area ? toBreadcrumb(index, area) : [],
    page,
    pages,
    total: photos.length,
    months: [...Map.groupBy(shown, ({ facts }) => monthOf(facts.start))].map(([month, inMonth]) => ({
      month,
      photos: inMonth,
    })),
    newerHref: page > 1 ? hrefOf(scope, page - 1) : undefined,
    olderHref: page < pages ? hrefOf(scope, page + 1) : undefined,
    ways: (area ?? scope.kind ?? scope.month) ? undefined : toWays(index),
  };
}

function toWays(index: SiteIndex): GalleryPage['ways'] {
  const way = (scope: GalleryScope): GalleryWay => ({ href: hrefOf(scope), count: picturesOf(index, scope).length });
  const districts = index.children.get(index.dataset.manifest.province) ?? [];
  return {
    kinds: galleryKinds(index).map((kind) => ({ kind, ...way({ kind }) })),
    months: galleryMonths(index).map((month) => ({ month, ...way({ month }) })),
    districts: districts
      .map((code) => ({ area: toAreaLink(index, code), ...way({ area: code }) }))
      .filter(({ count }) => count > 0),
  };
}

function hrefOf({ area, kind, month }: GalleryScope, page = 1): string {
  if (area) return routes.areaPhotos(area, page);
  if (kind) return routes.kindPhotos(kind, page);
  return month ? routes.galleryMonth(month, page) : routes.gallery(page);
}

/** All photographs of a gallery, newest activity first; made once. */
function picturesOf(index: SiteIndex, scope: GalleryScope): PhotoView[] {
  const key = hrefOf(scope);
  const known = index.galleries.get(key);
  if (known) return known;
  const photos = newestFirst(activitiesOf(index, scope), index.today).flatMap((activity) => toPhotos(index, activity));
  index.galleries.set(key, photos);
  return photos;
}

function activitiesOf(
  { byArea, byKind, byMonth, dataset }: SiteIndex,
  { area, kind, month }: GalleryScope,
): Activity[] {
  if (area) return byArea.get(area) ?? [];
  if (kind) return byKind.get(kind) ?? [];
  if (month) return (byMonth.get(month) ?? []).filter(({ start }) => monthOf(start) === month);
  return byArea.get(dataset.manifest.province) ?? [];
}
