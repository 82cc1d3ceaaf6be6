import type { CalendarDate } from '../domain/calendar-date.ts';
import type { AreaLink } from './area-link.ts';

/** What every page says of the site itself: who, of which day, and whether to trust it as fresh. */
export interface SiteMeta {
  name: string;
  nameEn: string;
  province: AreaLink;
  /** The site's own address, without a slash at its end. */
  address: string;
  owner: string;
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
  /** Days from the newest export to today, where that is more than twice what the operator promises. */
  lateDays?: number;
  /** True where there is any photograph. */
  hasPhotos: boolean;
}
