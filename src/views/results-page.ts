import { type AreaCode, type AreaLevel, levelOf } from '../domain/area.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { type Results, tallyAt, tallyOf } from '../measures/aggregate.ts';
import { type PeriodContinuity, toPeriodContinuity } from '../measures/continuity.ts';
import { type MeasureId, measures } from '../measures/definitions.ts';
import {
  isWithin,
  kindOfPeriod,
  type Period,
  periodBefore,
  type PeriodId,
  type PeriodKind,
  readPeriod,
} from '../measures/period.ts';
import { type MeasureValue, type Tally, valueOf } from '../measures/tally.ts';
import { routes } from '../routes.ts';
import { type AreaLink, toAreaLink, toBreadcrumb } from './area-link.ts';
import { cardHref } from './card-metrics.ts';
import { areasInside } from './figures.ts';
import { hasSummaryPdf, type PeriodLink, resultPeriods } from './result-periods.ts';
import { countRowPages, figureRowsHref, type ResultRowsPage, rowsHrefOf, toResultRows } from './result-rows.ts';
import type { SiteIndex } from './site-index.ts';

/** A period's place in time: it may not be over yet, or lie before all data. */
export interface ShownPeriod extends Period {
  id: PeriodId;
  kind: PeriodKind;
  /** False while it runs: its figures go up to today. */
  isOver: boolean;
  /** False where it ended before the first activity of all data: nothing is known of it, which is not 0. */
  isKnown: boolean;
}

/** One measure of a period, and of the period before where that is known. */
export interface ResultFigure<Id extends MeasureId = MeasureId> {
  id: Id;
  value: MeasureValue<Id>;
  before?: MeasureValue<Id>;
  /** The activities it comes from. */
  rowsHref: string;
  /** Those of the period before, where a page lists them. */
  beforeRowsHref?: string;
  /** The chart of its newest months, where there is one. */
  cardHref?: string;
}

export type FigureGroupKey = 'activities' | 'kinds' | 'sectors' | 'people' | 'reports' | 'reach' | 'special';

export interface FigureGroup {
  key: FigureGroupKey;
  figures: ResultFigure[];
}

/** A sub-area beside its neighbours; what a measure cannot add up is not added up. */
export interface SubAreaResults {
  area: AreaLink;
  planned: number;
  done: number;
  cancelled: number;
  awaiting: number;
  participants: MeasureValue<'participants'>;
  plansWithResult: MeasureValue<'plans-with-result'>;
  resultsWithPhotos: MeasureValue<'results-with-photos'>;
  /** Its own results of the period; absent where it has no such page. */
  href?: string;
  /** The activities behind each of its figures, where a page lists them. */
  rowsHref: (id: MeasureId) => string | undefined;
}

export interface ResultsPage {
  area: AreaLink;
  level: AreaLevel;
  breadcrumb: AreaLink[];
  today: CalendarDate;
  asOf: string;
  href: string;
  period: ShownPeriod;
  before: ShownPeriod;
  beforeHref?: string;
  afterHref?: string;
  /** Every period of the area with a page, of each kind, the newest first. */
  periods: Record<PeriodKind, PeriodLink[]>;
  groups: FigureGroup[];
  continuity: PeriodContinuity;
  continuityBefore?: PeriodContinuity;
  /**
   * The activities done in each of the two periods, where a page lists them; the weeks of all, to count back in; and the
   * villages with the days on which each had an activity.
   */
  continuityRows: { days?: string; daysBefore?: string; weeks?: string; villages?: string };
  /** By code; those without an activity in the period stand there too, with noughts. Empty for a village. */
  subAreas: SubAreaResults[];
  /** What the reports name of no sub-area; 0 for a village. */
  withoutSubArea: number;
  /** The sums of the area itself, for the last line of that table. */
  total: SubAreaResults;
  /** Days with an activity done, and the days of which anything can be known; only of fiscal years. */
  days?: ReturnType<typeof daysIn>;
  /** Absent where the rows have pages of their own. */
  rows?: ResultRowsPage;
  rowsHref: string;
  rowsTotal: number;
  /** Charts of the newest days and of the running year, where there are any. */
  daysCardHref?: string;
  planDoneCardHref?: string;
  /** Its picture for sharing. */
  picture: string;
  /** Absent where the summary is not printed. */
  summaryPdfHref?: string;
  /** Things to mend in the district's data; for the province in all. */
  openIssues: number;
  issuesHref: string;
}

/** What stands together, in the order of the page. */
const groups: Record<FigureGroupKey, readonly MeasureId[]> = {
  activities: ['planned', 'done', 'cancelled', 'awaiting', 'ahead', 'joined-only'],
  kinds: ['done-development', 'done-disaster', 'done-special', 'done-unspecified'],
  sectors: ['hosted-state', 'hosted-private', 'hosted-people', 'hosted-unknown'],
  people: ['participants', 'people-state', 'people-private', 'people-public', 'people-mixed', 'people-share'],
  reports: ['plans-with-result', 'results-with-photos', 'report-days-median', 'report-days-90'],
  reach: ['agencies', 'active-districts', 'active-tambons', 'active-villages', 'villages-with-plan'],
  special: ['blood-cc', 'platelet-units', 'trees', 'rubbish-kg'],
};

/** Measures that are left out where they say nothing, in this period and the one before. */
const onlyWhereSome = new Set<MeasureId>(['ahead', 'joined-only', 'done-unspecified', 'hosted-unknown']);

/**
 * The results of an area in a period.
 * @throws {RangeError} where no table knows the area or there is no such period.
 */
export function toResultsPage(index: SiteIndex, code: AreaCode, id: PeriodId): ResultsPage {
  if (!index.areas.has(code)) throw new RangeError(`No area "${code}" in the dataset`);
  const { results, today, dataset } = index;
  const period = toShownPeriod(index, id);
  const before = toShownPeriod(index, periodBefore(id));
  const tally = tallyAt(results, code, id) ?? noTally(index);
  const beforeTally = before.isKnown ? (tallyAt(results, code, before.id) ?? noTally(index)) : undefined;
  const rowsHref = rowsHrefOf(index, code, id);
  const periods = resultPeriods(index, code);
  const ofKind = periods[period.kind];
  const place = ofKind.findIndex((link) => link.id === id);
  const children = index.children.get(code) ?? [];
  const subAreas = children.map((child) => toSubArea(index, child, id));
  const total = toSubArea(index, code, id);
  const issues = dataset.issues.filter(
    ({ severity, districtCode }) => severity !== 'note' && (code.length === 2 || districtCode === code.slice(0, 4)),
  );
  return {
    area: toAreaLink(index, code),
    level: levelOf(code),
    breadcrumb: toBreadcrumb(index, code),
    today,
    asOf: dataset.manifest.asOf,
    href: routes.areaResults(code, id),
    period,
    before,
    beforeHref: ofKind[place + 1]?.href,
    afterHref: place > 0 ? ofKind[place - 1]?.href : undefined,
    periods,
    groups: toGroups(index, code, { tally, beforeTally, rowsHref, before: before.id }),
    continuity: continuityOf(index, code, period),
    continuityBefore: before.isKnown ? continuityOf(index, code, before) : undefined,
    continuityRows: {
      days: figureRowsHref(index, code, id, 'done'),
      daysBefore: figureRowsHref(index, code, before.id, 'done'),
      weeks: weeksHref(index, code),
      villages: areasInside(index, code)('village') > 0 ? routes.areaVillages(code) : undefined,
    },
    subAreas,
    withoutSubArea:
      children.length === 0 ? 0 : tally.activities - sum(children.map((child) => countAt(results, child, id))),
    total,
    days: period.kind === 'fiscal-year' ? knownDaysIn(index, code, period) : undefined,
    rows: countRowPages(index, code, id) === 0 ? toResultRows(index, code, id) : undefined,
    rowsHref,
    rowsTotal: tally.activities,
    daysCardHref: cardHref(index, 'active-days', code),
    planDoneCardHref: cardHref(index, 'plan-done', code),
    picture: routes.areaResultsPicture(code, id),
    summaryPdfHref: hasSummaryPdf(index, code, id) ? routes.areaSummaryPdf(code, id) : undefined,
    openIssues: issues.length,
    issuesHref: code.length === 2 ? routes.quality() : routes.qualityDistrict(code.slice(0, 4)),
  };
}

/** A period as pages show it: whether it is over, and whether anything can be known of it. */
export function toShownPeriod({ dataset, today }: SiteIndex, id: PeriodId): ShownPeriod {
  const { from, to } = readPeriod(id);
  const first = dataset.activities[0]?.start;
  return { id, kind: kindOfPeriod(id), from, to, isOver: to < today, isKnown: first !== undefined && to >= first };
}

function toGroups(
  index: SiteIndex,
  code: AreaCode,
  { tally, beforeTally, rowsHref, before }: { tally: Tally; beforeTally?: Tally; rowsHref: string; before: PeriodId },
): FigureGroup[] {
  const inside = areasInside(index, code);
  const figureOf = (id: MeasureId): ResultFigure => ({
    id,
    value: valueOf(tally, id, inside),
    before: beforeTally && valueOf(beforeTally, id, inside),
    rowsHref: `${rowsHref}#rows-${id}`,
    beforeRowsHref: beforeTally && figureRowsHref(index, code, before, id),
    cardHref: cardHref(index, id, code),
  });
  return (Object.keys(groups) as FigureGroupKey[])
    .map((key) => ({ key, figures: groups[key].map(figureOf).filter((figure) => saysSomething(figure)) }))
    .filter(({ figures }) => figures.length > 0);
}

/** Counts of areas at the area's own level, and special measures that nobody reported, say nothing. */
function saysSomething({ id, value, before }: ResultFigure): boolean {
  const values = [value, before].filter((each) => each !== undefined);
  if (measures[id].type === 'areas')
    return values.some((each) => typeof each === 'object' && 'of' in each && each.of > 0);
  if (onlyWhereSome.has(id)) return values.some((each) => each !== 0);
  if (groups.special.includes(id))
    return values.some((each) => typeof each === 'object' && 'reported' in each && each.reported > 0);
  return true;
}

/** What an area holds in a period, in the columns of a table of areas. */
export function toSubArea(index: SiteIndex, code: AreaCode, id: PeriodId): SubAreaResults {
  const tally = tallyAt(index.results, code, id);
  const value = <Id extends MeasureId>(measure: Id) => valueOf(tally ?? noTally(index), measure);
  const hasPage = Object.values(resultPeriods(index, code)).some((links) => links.some((link) => link.id === id));
  return {
    area: toAreaLink(index, code),
    planned: value('planned'),
    done: value('done'),
    cancelled: value('cancelled'),
    awaiting: value('awaiting'),
    participants: value('participants'),
    plansWithResult: value('plans-with-result'),
    resultsWithPhotos: value('results-with-photos'),
    href: hasPage ? routes.areaResults(code, id) : undefined,
    rowsHref: (measure) => figureRowsHref(index, code, id, measure),
  };
}

function continuityOf(index: SiteIndex, code: AreaCode, period: Period): PeriodContinuity {
  const { dataset, today, doneDays } = index;
  const villages = [...index.areas.keys()].filter(
    (each) => each.length === 8 && code.length < 8 && each.startsWith(code),
  );
  return toPeriodContinuity(code, period, { doneDays, today, firstDay: dataset.activities[0]?.start, villages });
}

/** `daysIn`; undefined where nothing can be known of any day, since all that is known of lies ahead. */
function knownDaysIn(...asked: Parameters<typeof daysIn>): ReturnType<typeof daysIn> | undefined {
  const days = daysIn(...asked);
  return days.known.from <= days.known.to ? days : undefined;
}

/** Days of a period with an activity done, and those of its days of which anything can be known. */
export function daysIn(
  { doneDays, dataset, today }: SiteIndex,
  code: AreaCode,
  { from, to }: Period,
): { known: Period; counts: { day: CalendarDate; count: number }[] } {
  const first = dataset.activities[0]?.start ?? from;
  const known = { from: first > from ? first : from, to: to < today ? to : today };
  const counts = [...doneDays(code)].filter(([day]) => isWithin(day, known)).map(([day, count]) => ({ day, count }));
  return { known, counts };
}

const countAt = (results: Results, code: AreaCode, id: PeriodId) => tallyAt(results, code, id)?.activities ?? 0;

/** Where the weeks with an activity are listed, from which weeks in a row are counted. */
function weeksHref(index: SiteIndex, code: AreaCode): string | undefined {
  const href = cardHref(index, 'active-days', code);
  return href && `${href}#weeks`;
}

/** What an area holds where it holds nothing. */
export const noTally = ({ measuring }: SiteIndex): Tally => tallyOf([], '', measuring);

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
