import { daysBetween } from '../../domain/calendar-days.ts';
import { formatDateRange, formatDateShort, formatMonth } from '../../format/dates.ts';
import { formatAreaName, formatAreaWithin } from '../../format/names.ts';
import { formatNumber } from '../../format/numbers.ts';
import { formatPeriod } from '../../format/periods.ts';
import { measures } from '../../measures/definitions.ts';
import type { CardFact, ChartCard } from '../../views/chart-card.ts';
import { fill, type Words } from '../../words/words.ts';
import { formatFactValue, nameMetric, toPlotted } from './card-value.ts';

/** All words of a card. */
export interface CardText {
  metric: string;
  /** The area with its level word, alone and with the areas around it. */
  area: string;
  fullArea: string;
  title: string;
  description: string;
  /** What the chart says, in one sentence made of its numbers. */
  sentence: string;
  /** The time that it shows. */
  period: string;
  /** How it is to be read: the axis, what is not over, where nothing is known. */
  notes: string[];
  /** What the numbers do not say, and how they are counted. */
  caveats: string[];
}

/** The words of a card, made of its numbers. */
export function toCardText(card: ChartCard, words: Words): CardText {
  const { charts: text, language } = words;
  const metric = nameMetric(card.metric, words);
  const area = formatAreaName(card.area, language);
  const fullArea = formatAreaWithin(card.area, card.breadcrumb.slice(1), language);
  const { name: _, ...definition } = measures[card.chart === 'series' ? card.measure : 'done'];
  return {
    metric,
    area,
    fullArea,
    title: fill(text.title, { metric, area: fullArea }),
    description: fill(text.description, { metric, area: fullArea }),
    sentence: writeSentence(card, metric, area, words),
    period: writePeriod(card, words),
    notes: writeNotes(card, words),
    caveats: [definition.formula[language], definition.caveats[language]],
  };
}

/** The newest whole month of facts of one area, and the month before; undefined where nothing is known of it. */
function lastMonths(facts: readonly CardFact[]): { last?: CardFact; before?: CardFact } {
  const at = facts.findLastIndex(({ state }) => state === 'complete');
  return { last: facts[at], before: facts[at - 1] };
}

function writeSentence(card: ChartCard, metric: string, area: string, words: Words): string {
  const { charts: text, language } = words;
  switch (card.chart) {
    case 'series': {
      const { last, before } = lastMonths(card.facts);
      const value = last && formatFactValue(last, words);
      if (!last || value === undefined) return fill(text.unknown, { metric, area });
      const valueBefore = before && formatFactValue(before, words);
      const period = formatPeriod(last.period, language);
      if (!before || valueBefore === undefined) return fill(text.alone, { metric, area, period, value });
      // As a reader sees them: what is rounded to the same is the same.
      const [now, then] = [last, before].map((fact) => Math.round(toPlotted(fact)!)) as [number, number];
      const sentence = now === then ? text.same : now > then ? text.more : text.fewer;
      const periodBefore = formatPeriod(before.period, language);
      const spaced = valueBefore.endsWith(')') ? `${valueBefore} ` : valueBefore;
      return fill(sentence, { metric, area, period, value, before: spaced, periodBefore });
    }
    case 'plan-done': {
      const period = formatPeriod(card.period.id, language);
      const most = mostDone(card.facts.filter(({ measure }) => measure === 'done'));
      if (!most) return fill(text.noneDone, { area, period });
      const [planned, done] = card.totals.map(({ value }) => formatNumber(value as number)) as [string, string];
      const names = { most: formatAreaName(most.area, language), count: formatNumber(most.value as number) };
      return fill(text.planDone, { area, period, planned, done, ...names });
    }
    case 'multiples': {
      const months = card.facts.filter(({ state }) => state === 'complete').map(({ period }) => period);
      const last = months.toSorted().at(-1);
      const of = card.facts.filter(({ period }) => period === last);
      const most = mostDone(of);
      const period = formatPeriod(last ?? card.facts[0]!.period, language);
      if (!most) return fill(text.noneDone, { area, period });
      const names = { most: formatAreaName(most.area, language), count: formatNumber(most.value as number) };
      return fill(text.byArea, { area, period, of: formatNumber(of.length), ...names });
    }
    case 'days': {
      const [most] = card.days.toSorted((a, b) => b.count - a.count || Number(a.day > b.day) - Number(a.day < b.day));
      if (!most) return fill(text.noneDone, { area, period: writePeriod(card, words) });
      return fill(text.days, {
        area,
        days: formatNumber(card.days.length),
        of: formatNumber(daysBetween(card.known.from, card.known.to) + 1),
        range: formatDateRange(card.known.from, card.known.to, language),
        date: formatDateShort(most.day, language),
        count: formatNumber(most.count),
      });
    }
  }
}

/** The fact of the largest number; of equals the first. Undefined where all are 0. */
function mostDone(facts: readonly CardFact[]): CardFact | undefined {
  const [most] = facts.toSorted((a, b) => (b.value as number) - (a.value as number));
  return most && (most.value as number) > 0 ? most : undefined;
}

function writePeriod(card: ChartCard, { charts: text, language }: Words): string {
  if (card.chart === 'plan-done') return formatPeriod(card.period.id, language);
  const months = card.facts.map(({ period }) => period);
  return fill(text.period, { from: formatMonth(months[0]!, language), to: formatMonth(months.at(-1)!, language) });
}

function writeNotes(card: ChartCard, words: Words): string[] {
  const { charts: text, language } = words;
  const upTo = fill(text.upTo, { date: formatDateShort(card.today, language) });
  const gaps = card.facts.some((fact) => toPlotted(fact) === null) ? [text.gaps] : [];
  switch (card.chart) {
    case 'series':
      return [text.fromZero, isLine(card.measure) ? text.runningLine : text.runningBars, upTo, ...gaps];
    case 'plan-done': {
      const period = formatPeriod(card.period.id, language);
      return [text.fromZero, ...(card.period.isOver ? [] : [fill(text.runningYear, { period }), upTo])];
    }
    case 'multiples': {
      const max = Math.max(0, ...card.facts.map((fact) => toPlotted(fact) ?? 0));
      return [fill(text.sameScale, { max: formatNumber(max) }), text.runningBars, upTo, ...gaps];
    }
    case 'days': {
      const max = Math.max(0, ...card.days.map(({ count }) => count));
      return [fill(text.heatKey, { max: formatNumber(max) })];
    }
  }
}

/** Shares and days are no amounts: nobody adds them up, so a line joins them. */
export const isLine = (measure: keyof typeof measures): boolean =>
  measures[measure].type === 'share' || measures[measure].type === 'days';
