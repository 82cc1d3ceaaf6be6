import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Issue } from '../domain/issue.ts';
import type { Receipt, SheetReading } from '../domain/manifest.ts';
import type { AreaLink } from './area-link.ts';
import type { Share } from './figures.ts';

export interface SeverityCounts {
  held: number;
  warning: number;
  note: number;
}

/** rows = published + held + excluded, always. */
export interface RowCounts {
  rows: number;
  published: number;
  held: number;
  excluded: number;
}

/** How one source of the settings was read. */
export interface SourceQuality {
  source: string;
  kind: SheetReading['kind'];
  /** True where a last good copy stands in. */
  stale: boolean;
  receipts: Receipt[];
  sheets: SheetReading[];
  counts: RowCounts;
  unknownHeaders: { header: string; nearest?: string; file: string; sheet?: string }[];
  issues: SeverityCounts;
}

/** Issues of one code. Words are in the catalogue. */
export interface CodeQuality {
  code: Issue['code'];
  severity: Issue['severity'];
  count: number;
}

/** As `CodeQuality`, with the first 200 to show. */
export interface CodeIssues extends CodeQuality {
  issues: { issue: Issue; activityHref?: string }[];
}

export interface DistrictQuality {
  district: AreaLink;
  href: string;
  issues: SeverityCounts;
  activities: number;
  /** Past plans with a result, results with a photograph; of the last 12 months. */
  plansWithResult: Share;
  resultsWithPhotos: Share;
}

export interface QualityPage {
  today: CalendarDate;
  asOf: string;
  counts: RowCounts;
  issues: SeverityCounts;
  sources: SourceQuality[];
  /** Held first, then warnings, then notes; the most frequent first. */
  codes: CodeQuality[];
  /** By code. */
  districts: DistrictQuality[];
  /** Issues that name no district: files, headers, rows whose place was not understood. */
  withoutDistrict: CodeIssues[];
}

export interface QualityDistrictPage {
  district: AreaLink;
  today: CalendarDate;
  asOf: string;
  issues: SeverityCounts;
  quality: DistrictQuality;
  codes: CodeIssues[];
  /** The officer's list as a file; absent where it is not published. */
  csvHref?: string;
}
