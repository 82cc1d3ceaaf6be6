import type { AreaCode } from '../domain/area.ts';
import type { CalendarDate, Month } from '../domain/calendar-date.ts';
import { addDays, addMonths, monthOf, startOfWeek } from '../domain/calendar-days.ts';
import { tallyAt } from '../measures/aggregate.ts';
import type { MeasureId } from '../measures/definitions.ts';
import { monthPeriod, type Period, type PeriodId, periodOfKind } from '../measures/period.ts';
import { type MeasureValue, valueOf } from '../measures/tally.ts';
import { routes } from '../routes.ts';
import { type AreaLink, toAreaLink, toBreadcrumb } from './area-link.ts';
import { allCards, type CardMetric, cardHref, cardMetrics, cardMonths } from './card-metrics.ts';
import { areasInside } from './figures.ts';
import { resultPeriods } from './result-periods.ts';
import { figureRowsHref } from './result-rows.ts';
import { daysIn, noTally, type ShownPeriod, toShownPeriod } from './results-page.ts';
import type { SiteIndex } from './site-index.ts';

/** One number of a chart: of an area, a period and a measure. */
export interface CardFact {
  area: AreaLink;
  period: PeriodId;
  /** `none`: before the first activity of all data. `running`: not over. */
  state: 'none' | 'complete' | 'running';
  measure: MeasureId;
  /** Null where nothing is known, which is not 0. */
  value: MeasureValue<MeasureId> | null;
  /** The activities it comes from, where there are any and a page lists them. */
  rowsHref?: string;
}

/** A chart that can be shared, with all its numbers. */
export type ChartCard = {
  metric: CardMetric;
  area: AreaLink;
  breadcrumb: AreaLink[];
  today: CalendarDate;
  asOf: string;
  href: string;
  /** Every number of the table, row by row. */
  facts: CardFact[];
  /** What else the area has a card of, and the same of the areas around and inside. */
  otherMetrics: { metric: CardMetric; href: string }[];
  otherAreas: { area: AreaLink; href: string }[];
  /** The area's results of its newest month. */
  resultsHref?: string;
} & (
  | { chart: 'series'; measure: MeasureId }
  | { chart: 'plan-done'; period: ShownPeriod; totals: CardFact[] }
  | { chart: 'multiples' }
  | {
      chart: 'days';
      known: Period;
      days: { day: CalendarDate; count: number }[];
      /** Whole weeks, the oldest first, as continuity counts them. */
      weeks: CardFact[];
    }
);

/** The card of a metric and an area, one of `allCards`. */
export function toChartCard(index: SiteIndex, metric: CardMetric, code: AreaCode): ChartCard {
  const { dataset, today } = index;
  const months = cardMonths(index);
  const around = toBreadcrumb(index, code);
  const inside = (index.children.get(code) ?? []).map((each) => toAreaLink(index, each));
  const head = {
    metric,
    area: toAreaLink(index, code),
    breadcrumb: around,
    today,
    asOf: dataset.manifest.asOf,
    href: routes.card(metric, code),
    otherMetrics: cardMetrics(index, code)
      .filter((each) => each !== metric)
      .map((each) => ({ metric: each, href: routes.card(each, code) })),
    resultsHref: resultPeriods(index, code).month[0]?.href,
    otherAreas: [...around, ...inside].flatMap((area) => {
      const href = cardHref(index, metric, area.code);
      return href === undefined ? [] : [{ area, href }];
    }),
  };
  const series = (of: AreaCode, measure: MeasureId) => months.map((month) => toFact(index, of, month, measure));
  if (metric === 'plan-done') {
    const period = toShownPeriod(index, plannedYear(today));
    const both = (of: AreaCode) =>
      (['planned', 'done'] as const).map((measure) => toFact(index, of, period.id, measure));
    const facts = inside.flatMap((area) => both(area.code));
    return { ...head, chart: 'plan-done', period, facts, totals: both(code) };
  }
  if (metric === 'done-by-area') {
    return { ...head, chart: 'multiples', facts: inside.flatMap((area) => series(area.code, 'done')) };
  }
  if (metric === 'active-days') {
    const { known, counts } = daysIn(index, code, { from: monthPeriod(months[0]!).from, to: today });
    const weeks = wholeWeeks(known).map((week) => toFact(index, code, week, 'done'));
    return { ...head, chart: 'days', known, days: counts, weeks, facts: series(code, 'done') };
  }
  return { ...head, chart: 'series', measure: metric, facts: series(code, metric) };
}

/** Every card with its chart. */
export const toChartCards = (index: SiteIndex): ChartCard[] =>
  allCards(index).map(({ metric, code }) => toChartCard(index, metric, code));

/** Weeks that ended within days; those that the days begin in the middle of count too, since nothing before them is known. */
function wholeWeeks({ from, to }: Period): PeriodId[] {
  const weeks: PeriodId[] = [];
  for (let monday = startOfWeek(from); addDays(monday, 6) < to; monday = addDays(monday, 7)) {
    weeks.push(periodOfKind('week', monday));
  }
  return weeks;
}

/** The fiscal year of the last whole month: in October that is the year that has just ended, and not one without any month. */
const plannedYear = (today: CalendarDate): PeriodId =>
  periodOfKind('fiscal-year', monthPeriod(addMonths(monthOf(today), -1)).to);

function toFact(index: SiteIndex, code: AreaCode, id: PeriodId | Month, measure: MeasureId): CardFact {
  const { isOver, isKnown } = toShownPeriod(index, id);
  const of = { area: toAreaLink(index, code), period: id, measure };
  if (!isKnown) return { ...of, state: 'none', value: null };
  const value = valueOf(tallyAt(index.results, code, id) ?? noTally(index), measure, areasInside(index, code));
  return {
    ...of,
    state: isOver ? 'complete' : 'running',
    value,
    rowsHref: figureRowsHref(index, code, id, measure),
  };
}
