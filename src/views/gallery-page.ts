import type { AreaCode } from '../domain/area.ts';
import type { CalendarDate, Month } from '../domain/calendar-date.ts';
import { monthOf } from '../domain/calendar-days.ts';
import { routes } from '../routes.ts';
import { type AreaLink, toAreaLink, toBreadcrumb } from './area-link.ts';
import { type PhotoView, toPhotos } from './photo-view.ts';
import { newestFirst } from './results.ts';
import type { SiteIndex } from './site-index.ts';

export interface GalleryPage {
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
}

const photosPerPage = 48;

/** How many pages a gallery has; at least 1, which says that there is no photograph yet. */
export function countGalleryPages(index: SiteIndex, areaCode?: AreaCode): number {
  return Math.max(1, Math.ceil(picturesOf(index, areaCode).length / photosPerPage));
}

/** Areas that have a photograph, and so a gallery of their own. */
export function galleryAreas(index: SiteIndex): AreaCode[] {
  return [...index.areas.keys()].filter((code) => picturesOf(index, code).length > 0);
}

/** One page of the gallery of the whole site, or of an area. `page` counts from 1, the newest. */
export function toGalleryPage(index: SiteIndex, page: number, areaCode?: AreaCode): GalleryPage {
  const photos = picturesOf(index, areaCode);
  const pages = countGalleryPages(index, areaCode);
  const hrefOf = (other: number) => (areaCode ? routes.areaPhotos(areaCode, other) : routes.gallery(other));
  const shown = photos.slice((page - 1) * photosPerPage, page * photosPerPage);
  return {
    today: index.today,
    asOf: index.dataset.manifest.asOf,
    area: areaCode ? toAreaLink(index, areaCode) : undefined,
    breadcrumb: areaCode ? toBreadcrumb(index, areaCode) : [],
    page,
    pages,
    total: photos.length,
    months: [...Map.groupBy(shown, ({ facts }) => monthOf(facts.start))].map(([month, inMonth]) => ({
      month,
      photos: inMonth,
    })),
    newerHref: page > 1 ? hrefOf(page - 1) : undefined,
    olderHref: page < pages ? hrefOf(page + 1) : undefined,
  };
}

/** All photographs of an area, newest activity first; made once. */
function picturesOf(index: SiteIndex, areaCode: AreaCode = index.dataset.manifest.province): PhotoView[] {
  const known = index.galleries.get(areaCode);
  if (known) return known;
  const activities = newestFirst(index.byArea.get(areaCode) ?? [], index.today);
  const photos = activities.flatMap((activity) => toPhotos(index, activity));
  index.galleries.set(areaCode, photos);
  return photos;
}
