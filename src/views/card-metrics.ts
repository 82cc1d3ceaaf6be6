import { type AreaCode, type AreaLevel, levelOf } from '../domain/area.ts';
import type { Month } from '../domain/calendar-date.ts';
import { addMonths, monthOf, monthsBetween } from '../domain/calendar-days.ts';
import { tallyAt } from '../measures/aggregate.ts';
import { type MeasureId, measures } from '../measures/definitions.ts';
import { type MeasureValue, valueOf } from '../measures/tally.ts';
import { routes } from '../routes.ts';
import { areasInside } from './figures.ts';
import type { SiteIndex } from './site-index.ts';

/** What charts show that is no series of one measure: plans beside results, months of sub-areas, days. */
export const drawnMetrics = ['plan-done', 'done-by-area', 'active-days'] as const;
type DrawnMetric = (typeof drawnMetrics)[number];

/** What a card is of: it is part of its address and never changes. */
export type CardMetric = DrawnMetric | MeasureId;

/**
 * Which charts have a card, by level. Villages have none: a handful of activities a year are better read in their list.
 * For the same reason tambons have three, and none where too few months have anything.
 */
const ofAllMeasures: readonly CardMetric[] = [
  ...drawnMetrics,
  // What is still to come is 0 in every month that is over.
  ...(Object.keys(measures) as MeasureId[]).filter((id) => id !== 'ahead'),
];
const metricsOfLevel: Record<AreaLevel, readonly CardMetric[]> = {
  province: ofAllMeasures,
  district: ofAllMeasures,
  tambon: ['active-days', 'done', 'participants'],
  village: [],
};
const fewestMonthsOfTambon = 3;

/** Each month has its own a year before beside it; more than two years would be too fine to read. */
const [fewestMonths, mostMonths] = [13, 25];

/** The months that charts show, the running one last: from the first of all data, but no fewer than 13 and no more than 25. */
export function cardMonths({ dataset, today }: SiteIndex): Month[] {
  const running = monthOf(today);
  const first = dataset.activities[0]?.start ?? today;
  const known = monthsBetween(monthOf(first), running) + 1;
  const shown = Math.min(mostMonths, Math.max(fewestMonths, known));
  return Array.from({ length: shown }, (_, place) => addMonths(running, place + 1 - shown));
}

/** What an area has cards of, in the order of pages. */
export function cardMetrics(index: SiteIndex, code: AreaCode): readonly CardMetric[] {
  const known = index.cardMetrics.get(code);
  if (known) return known;
  const level = levelOf(code);
  const months = cardMonths(index);
  const inside = areasInside(index, code);
  const hasSomething = (id: MeasureId, fewest = 1): boolean => {
    const found = months.filter((month) => {
      const tally = tallyAt(index.results, code, month);
      return tally !== undefined && saysSomething(valueOf(tally, id, inside));
    });
    return found.length >= fewest;
  };
  const hasChart = (metric: CardMetric): boolean => {
    if (level === 'tambon' && !hasSomething('done', fewestMonthsOfTambon)) return false;
    if (metric === 'active-days') return hasSomething('done');
    if (metric === 'plan-done' || metric === 'done-by-area') {
      return (index.children.get(code) ?? []).length > 0 && hasSomething(metric === 'plan-done' ? 'planned' : 'done');
    }
    return hasSomething(metric);
  };
  const metrics = metricsOfLevel[level].filter(hasChart);
  index.cardMetrics.set(code, metrics);
  return metrics;
}

/** Every card of the site. */
export const allCards = (index: SiteIndex): { metric: CardMetric; code: AreaCode }[] =>
  [...index.areas.keys()].flatMap((code) => cardMetrics(index, code).map((metric) => ({ metric, code })));

/** The address of a card, where there is one. */
export const cardHref = (index: SiteIndex, metric: CardMetric, code: AreaCode): string | undefined =>
  cardMetrics(index, code).includes(metric) ? routes.card(metric, code) : undefined;

function saysSomething(value: MeasureValue<MeasureId>): boolean {
  if (typeof value === 'number') return value > 0;
  if ('reported' in value) return value.reported > 0;
  return value.of > 0;
}
