import type { CalendarDate, Month } from '../domain/calendar-date.ts';
import type { AreaLink } from './area-link.ts';
import type { PhotoView } from './photo-view.ts';

export interface GalleryPage {
  today: CalendarDate;
  asOf: string;
  /** Only for an area's own gallery. */
  area?: AreaLink;
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
