import { formatMonth } from '../../format/dates.ts';
import { formatMeasure, type FormattedValue } from '../../format/measures.ts';
import { formatAreaName, formatAreaNameShort } from '../../format/names.ts';
import { formatNumber } from '../../format/numbers.ts';
import { formatPeriodShort } from '../../format/periods.ts';
import { type MeasureId, measures } from '../../measures/definitions.ts';
import type { AreaLink } from '../../views/area-link.ts';
import type { CardFact, ChartCard } from '../../views/chart-card.ts';
import { fill, type Words } from '../../words/words.ts';

/** A cell of a card's table; with `href` and `measure` it leads to the rows that it counts. */
export interface CardCell extends FormattedValue {
  href?: string | undefined;
  measure?: MeasureId;
}

export interface CardRow {
  name: string;
  cells: CardCell[];
}

/** The numbers of a card as a table for people. */
export interface CardTable {
  head: string;
  columns: string[];
  rows: CardRow[];
  total?: CardRow;
}

/** All numbers of a chart as a table, the newest month first. */
export function toCardTable(card: ChartCard, words: Words): CardTable {
  const { charts: text, results, language } = words;
  const cellOf = (fact: CardFact) => toCell(fact, words);
  switch (card.chart) {
    case 'series':
      return {
        head: text.month,
        columns: [measures[card.measure].unit[language]],
        rows: card.facts.map((fact) => ({ name: nameMonth(fact, words), cells: [cellOf(fact)] })).toReversed(),
      };
    case 'plan-done':
      return {
        head: text.area,
        columns: [results.planned, results.done],
        rows: byArea(card.facts).map(({ area, facts }) => ({
          name: formatAreaNameShort(area, language),
          cells: facts.map(cellOf),
        })),
        total: {
          name: fill(results.total, { area: formatAreaName(card.area, language) }),
          cells: card.totals.map(cellOf),
        },
      };
    case 'multiples': {
      const areas = byArea(card.facts);
      return {
        head: text.month,
        columns: areas.map(({ area }) => formatAreaNameShort(area, language)),
        rows: areas[0]!.facts
          .map((fact, at) => ({ name: nameMonth(fact, words), cells: areas.map(({ facts }) => cellOf(facts[at]!)) }))
          .toReversed(),
      };
    }
    case 'days':
      return {
        head: text.month,
        columns: [results.activeDays, results.done],
        rows: card.facts
          .map((fact) => {
            const days = card.days.filter(({ day }) => day.startsWith(fact.period)).length;
            const cell = { text: fact.value === null ? '–' : formatNumber(days) };
            return { name: nameMonth(fact, words), cells: [cell, cellOf(fact)] };
          })
          .toReversed(),
      };
  }
}

const toCell = ({ measure, value, rowsHref }: CardFact, words: Words): CardCell =>
  value === null ? { text: '–' } : { ...formatMeasure(measure, value, words), href: rowsHref, measure };

const byArea = (facts: readonly CardFact[]): { area: AreaLink; facts: CardFact[] }[] =>
  [...Map.groupBy(facts, ({ area }) => area.code).values()].map((each) => ({ area: each[0]!.area, facts: each }));

function nameMonth({ period, state }: CardFact, { charts: text, language }: Words): string {
  const month = formatMonth(period, language);
  return state === 'running' ? `${month} (${text.unfinished})` : month;
}

/** Week by week, the newest first, what weeks in a row are counted from; undefined where a card shows no days. */
export function toWeekTable(card: ChartCard, words: Words): CardTable | undefined {
  if (card.chart !== 'days') return undefined;
  const { charts: text, results, language } = words;
  return {
    head: text.week,
    columns: [results.done],
    rows: card.weeks
      .map((fact) => ({ name: formatPeriodShort(fact.period, language), cells: [toCell(fact, words)] }))
      .toReversed(),
  };
}
