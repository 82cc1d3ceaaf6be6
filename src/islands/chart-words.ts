import { formatMonthShort } from '../format/dates.ts';
import { formatNumber } from '../format/numbers.ts';
import type { MonthPoint, MonthsSeries } from '../views/months-series.ts';
import { kindShortTerms, kindTerms } from '../words/terms.ts';
import { fill, type Words } from '../words/words.ts';
import type { ChartData } from './months-chart.ts';

/** The series with its words, as the chart's script draws it and as it is read. */
export function toChartData({ points, kinds }: MonthsSeries, words: Words): ChartData {
  const { charts: text, language } = words;
  const say = ({ month, state, byKind, total }: MonthPoint): string => {
    const name = formatMonthShort(month, language);
    if (byKind === null || total === null) return fill(text.point, { name, value: text.noData });
    const parts = kinds
      .filter((kind) => byKind[kind] > 0)
      .map((kind) => `${kindShortTerms[kind][language]} ${formatNumber(byKind[kind])}`);
    const value = [fill(words.map.count, { count: formatNumber(total) }), ...parts].join(' · ');
    return fill(text.point, { name, value: state === 'running' ? `${value} (${text.unfinished})` : value });
  };
  return {
    months: points.map(({ month }) => formatMonthShort(month, language)),
    says: points.map(say),
    kinds: kinds.map((kind) => ({
      kind,
      name: kindTerms[kind][language],
      counts: points.map(({ byKind }) => byKind?.[kind] ?? null),
    })),
  };
}
