import { formatMeasure } from '../../format/measures.ts';
import { formatNumber, formatPercent } from '../../format/numbers.ts';
import { formatPeriodShort } from '../../format/periods.ts';
import { type MeasureId, measures } from '../../measures/definitions.ts';
import type { CardMetric } from '../../views/card-metrics.ts';
import type { CardFact } from '../../views/chart-card.ts';
import { fill, type Words } from '../../words/words.ts';

/** What a card is of, in words. */
export const nameMetric = (metric: CardMetric, { charts, language }: Words): string =>
  metric in measures
    ? measures[metric as MeasureId].name[language]
    : charts.metrics[metric as keyof typeof charts.metrics];

/** The number that a chart draws: of a share per cent; null where nothing was reported or there is no whole. */
export function toPlotted({ measure, value }: CardFact): number | null {
  if (value === null || typeof value === 'number') return value;
  if ('days' in value || !('of' in value)) return value.days ?? null;
  if ('total' in value) return value.reported > 0 ? value.total : null;
  if (value.of === 0) return null;
  return measures[measure].type === 'share' ? (value.part / value.of) * 100 : value.part;
}

/** The same in the fewest letters, for a bar. */
export function formatPlotted(fact: CardFact): string {
  const { value } = fact;
  const isShare = measures[fact.measure].type === 'share';
  if (isShare && value !== null && typeof value === 'object' && 'part' in value) return formatPercent(value);
  const plotted = toPlotted(fact);
  return plotted === null ? '–' : formatNumber(plotted);
}

/** A value in a sentence: "12 กิจกรรม", "82% (45 จาก 55)", "12 จาก 53 ตำบล", "3 วัน"; undefined where there is none. */
export function formatFactValue(fact: CardFact, words: Words): string | undefined {
  const { measure: id, value } = fact;
  if (value === null || toPlotted(fact) === null) return undefined;
  const unit = measures[id].unit[words.language];
  const { text, part } = formatMeasure(id, value, words);
  switch (measures[id].type) {
    case 'share':
      return part === undefined ? text : `${text} (${part})`;
    case 'days':
      return text;
    case 'areas':
      return `${part} ${unit}`;
    case 'count':
    case 'sum':
    case 'agencies':
      return `${text} ${unit}`;
  }
}

/** What is told of a point of a chart: "ต.ค. 2569: 12 กิจกรรม". `name` is the period's unless given. */
export function sayFact(fact: CardFact, words: Words, name = formatPeriodShort(fact.period, words.language)): string {
  const { charts: text } = words;
  const value = formatFactValue(fact, words) ?? text.noData;
  return fill(text.point, { name, value: fact.state === 'running' ? `${value} (${text.unfinished})` : value });
}
