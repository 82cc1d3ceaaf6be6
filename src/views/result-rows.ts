import { type Activity, smallestAreaOf } from '../domain/activity.ts';
import { type AreaCode, lineageOf, parentOf } from '../domain/area.ts';
import type { SourceRef } from '../domain/source-ref.ts';
import { countsRow } from '../measures/definition.ts';
import { type MeasureId, measures } from '../measures/definitions.ts';
import { toFacts } from '../measures/facts.ts';
import { isWithin, kindOfPeriod, type PeriodId, readPeriod } from '../measures/period.ts';
import { routes } from '../routes.ts';
import { type ActivityCard, toCard } from './activity-card.ts';
import { type AreaLink, toAreaLink } from './area-link.ts';
import { resultPeriods } from './result-periods.ts';
import type { SiteIndex } from './site-index.ts';

/** One activity behind the figures of an area and period. */
export interface ResultRow {
  card: ActivityCard;
  /** The measures that count it. */
  measures: MeasureId[];
  /** Days from the last day to the report, where known. */
  reportDays?: number;
  /** Lines of the exports it comes from. */
  sources: SourceRef[];
  /** Which of the page's `parts` it lies in; none where its area has a page of its own. */
  part?: number;
}

/** One page of rows, the newest first. */
export interface ResultRowsPage {
  rows: ResultRow[];
  page: number;
  pages: number;
  total: number;
  /** Areas inside that have no page of their own for the period, and their figures: these rows are shown by area too. */
  parts: { area: AreaLink; measures: MeasureId[] }[];
}

/** What stands of each area inside in the table of areas. */
export const subAreaMeasures = [
  'planned',
  'done',
  'cancelled',
  'awaiting',
  'participants',
  'plans-with-result',
  'results-with-photos',
] as const satisfies readonly MeasureId[];

const rowsPerPage = 500;
/** So many rows stand on the page of the figures itself; more have pages of their own. */
const rowsBesideFigures = 60;

/** Activities that count in a period, by their first day. */
export function activitiesIn(index: SiteIndex, code: AreaCode, period: PeriodId): Activity[] {
  const days = readPeriod(period);
  return (index.byArea.get(code) ?? []).filter(({ start }) => isWithin(start, days));
}

/** How many pages of their own the rows have; none where they stand beside the figures. */
export function countRowPages(index: SiteIndex, code: AreaCode, period: PeriodId): number {
  const many = activitiesIn(index, code, period).length;
  return many > rowsBesideFigures ? Math.ceil(many / rowsPerPage) : 0;
}

/** Where the rows of a figure are. */
export function rowsHrefOf(index: SiteIndex, code: AreaCode, period: PeriodId): string {
  return countRowPages(index, code, period) > 0
    ? routes.areaResultRows(code, period)
    : routes.areaResults(code, period);
}

/** Where the rows of one figure are; undefined where no page lists them, as where there is no activity. */
export function figureRowsHref(index: SiteIndex, code: AreaCode, period: PeriodId, id: MeasureId): string | undefined {
  if (hasResults(index, code, period)) return `${rowsHrefOf(index, code, period)}#rows-${id}`;
  const around = parentOf(code);
  // The page of the area around can show these rows alone.
  if (!around || !hasResults(index, around, period) || countsNone(index, code, period, id)) return undefined;
  return `${rowsHrefOf(index, around, period)}#rows-${id}-${code}`;
}

const hasResults = (index: SiteIndex, code: AreaCode, period: PeriodId): boolean =>
  resultPeriods(index, code)[kindOfPeriod(period)].some((link) => link.id === period);

const countsNone = (index: SiteIndex, code: AreaCode, period: PeriodId, id: MeasureId): boolean =>
  !activitiesIn(index, code, period).some((activity) => countsRow(measures[id], toFacts(activity, index.measuring)));

function toParts(index: SiteIndex, code: AreaCode, period: PeriodId): ResultRowsPage['parts'] {
  return (index.children.get(code) ?? [])
    .filter((child) => !hasResults(index, child, period))
    .map((child) => ({
      area: toAreaLink(index, child),
      measures: subAreaMeasures.filter((id) => !countsNone(index, child, period, id)),
    }))
    .filter(({ measures: ids }) => ids.length > 0);
}

/** One page of the rows of an area and period. `page` counts from 1. */
export function toResultRows(index: SiteIndex, code: AreaCode, period: PeriodId, page = 1): ResultRowsPage {
  const activities = activitiesIn(index, code, period).toReversed();
  const parts = toParts(index, code, period);
  const partOf = new Map(parts.map(({ area }, at) => [area.code, at]));
  return {
    rows: activities.slice((page - 1) * rowsPerPage, page * rowsPerPage).map((activity) => ({
      ...toRow(index, activity),
      part: lineageOf(smallestAreaOf(activity)).flatMap((area) => partOf.get(area) ?? [])[0],
    })),
    page,
    pages: Math.max(1, Math.ceil(activities.length / rowsPerPage)),
    total: activities.length,
    parts,
  };
}

function toRow(index: SiteIndex, activity: Activity): ResultRow {
  const facts = toFacts(activity, index.measuring);
  const ids = Object.keys(measures) as MeasureId[];
  return {
    card: toCard(index, activity),
    measures: ids.filter((id) => countsRow(measures[id], facts)),
    reportDays: facts.reportDays,
    sources: [activity.plan, activity.result].flatMap((report) => report?.source ?? []).filter(isFirst),
  };
}

/** A plan and its result can stand in one row. */
function isFirst(source: SourceRef, at: number, all: SourceRef[]): boolean {
  return (
    all.findIndex(({ file, sheet, row }) => file === source.file && sheet === source.sheet && row === source.row) === at
  );
}
