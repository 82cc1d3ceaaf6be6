import type { AreaCode } from '../domain/area.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Issue } from '../domain/issue.ts';
import { costOf, type IssueCost } from '../domain/issue-costs.ts';
import type { Receipt, SheetReading } from '../domain/manifest.ts';
import { routes } from '../routes.ts';
import { type AreaLink, toAreaLink } from './area-link.ts';
import { toPeriodFigures } from './figures.ts';
import type { Share } from '../measures/tally.ts';
import { last12Months } from '../measures/period.ts';
import { type QualityWork, toQualityWork } from './quality-work.ts';
import type { SiteIndex } from './site-index.ts';
import { toUnreadyPlans, type UnreadyPlan } from './unready-plans.ts';

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
  /** Absent where no sheet could be read. */
  kind?: SheetReading['kind'];
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
  /** What such a mistake costs the readers. */
  cost: IssueCost;
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
  work: QualityWork;
  /** Plans whose announcements leave something open. */
  unready: UnreadyPlan[];
  /** The officer's list as a file. */
  csvHref: string;
}

const issuesShown = 200;
const severities = ['held', 'warning', 'note'] as const;

/** How every source was read, and what there is to mend. */
export function toQualityPage(index: SiteIndex): QualityPage {
  const { dataset, today } = index;
  const { manifest, issues } = dataset;
  const sources = new Set([...manifest.sheets, ...manifest.receipts].map(({ source }) => source));
  return {
    today,
    asOf: manifest.asOf,
    counts: toRowCounts(manifest.sheets),
    issues: toSeverityCounts(issues),
    sources: [...sources].map((source) => toSourceQuality(index, source)),
    codes: toCodes(index, issues).map(({ code, severity, cost, count }) => ({ code, severity, cost, count })),
    districts: qualityDistricts(index).map((code) => toDistrictQuality(index, code)),
    withoutDistrict: toCodes(
      index,
      issues.filter(({ districtCode }) => !districtCode),
    ),
  };
}

/** Districts that have a page of data quality: those of the province, in code order. */
export function qualityDistricts({ children, dataset }: SiteIndex): AreaCode[] {
  return children.get(dataset.manifest.province) ?? [];
}

/** One district's list of things to mend. */
export function toQualityDistrictPage(index: SiteIndex, code: AreaCode): QualityDistrictPage {
  const issues = index.issuesByDistrict.get(code) ?? [];
  return {
    district: toAreaLink(index, code),
    today: index.today,
    asOf: index.dataset.manifest.asOf,
    issues: toSeverityCounts(issues),
    quality: toDistrictQuality(index, code),
    codes: toCodes(index, issues),
    work: toQualityWork(index, code),
    unready: toUnreadyPlans(index, code),
    csvHref: routes.qualityDistrictCsv(code),
  };
}

function toSourceQuality(index: SiteIndex, source: string): SourceQuality {
  const { manifest } = index.dataset;
  const sheets = manifest.sheets.filter((sheet) => sheet.source === source);
  const receipts = manifest.receipts.filter((receipt) => receipt.source === source);
  return {
    source,
    kind: sheets[0]?.kind,
    stale: receipts.some(({ stale }) => stale),
    receipts,
    sheets,
    counts: toRowCounts(sheets),
    unknownHeaders: sheets.flatMap(({ file, sheet, columns }) =>
      columns
        .filter(({ field }) => field === undefined)
        .map(({ header, nearest }) => ({ header, nearest, file, sheet })),
    ),
    issues: toSeverityCounts(index.issuesBySource.get(source) ?? []),
  };
}

function toDistrictQuality(index: SiteIndex, code: AreaCode): DistrictQuality {
  const activities = index.byArea.get(code) ?? [];
  const { plansWithResult, resultsWithPhotos } = toPeriodFigures(index, code, activities, last12Months(index.today));
  return {
    district: toAreaLink(index, code),
    href: routes.qualityDistrict(code),
    issues: toSeverityCounts(index.issuesByDistrict.get(code) ?? []),
    activities: activities.length,
    plansWithResult,
    resultsWithPhotos,
  };
}

/** Issues by code: held first, then warnings, then notes; within, the most frequent first, then by code. */
function toCodes(index: SiteIndex, issues: Issue[]): CodeIssues[] {
  return [...Map.groupBy(issues, ({ code }) => code)]
    .map(([code, ofCode]) => ({
      code,
      severity: ofCode[0]!.severity,
      cost: costOf(code),
      count: ofCode.length,
      issues: ofCode.slice(0, issuesShown).map((issue) => ({ issue, activityHref: hrefOf(index, issue) })),
    }))
    .toSorted(
      (a, b) =>
        severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
        b.count - a.count ||
        Number(a.code > b.code) - Number(a.code < b.code),
    );
}

function hrefOf({ activities }: SiteIndex, { activityId }: Issue): string | undefined {
  return activityId !== undefined && activities.has(activityId) ? routes.activity(activityId) : undefined;
}

function toSeverityCounts(issues: Issue[]): SeverityCounts {
  const counts = { held: 0, warning: 0, note: 0 };
  for (const { severity } of issues) counts[severity]++;
  return counts;
}

function toRowCounts(sheets: SheetReading[]): RowCounts {
  const total = { rows: 0, published: 0, held: 0, excluded: 0 };
  for (const sheet of sheets) {
    total.rows += sheet.rows;
    total.published += sheet.published;
    total.held += sheet.held;
    total.excluded += sheet.excluded;
  }
  return total;
}
