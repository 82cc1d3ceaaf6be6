import { formatMonthShort } from '../format/dates.ts';
import type { MonthsSeries } from '../views/months-series.ts';
import { kindTerms, type Language } from '../words/terms.ts';
import type { ChartData } from './months-chart.ts';

/** The series with its words, as the chart's script draws it. */
export function toChartData({ points, kinds }: MonthsSeries, language: Language): ChartData {
  return {
    months: points.map(({ month }) => formatMonthShort(month, language)),
    kinds: kinds.map((kind) => ({
      kind,
      name: kindTerms[kind][language],
      counts: points.map(({ byKind }) => byKind?.[kind] ?? null),
    })),
  };
}
