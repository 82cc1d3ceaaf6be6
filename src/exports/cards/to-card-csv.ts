import { formatCsvLines, formatCsvText } from '../../format/csv.ts';
import { formatAreaName } from '../../format/names.ts';
import type { CardFact, ChartCard } from '../../views/chart-card.ts';

/** Columns of every card's table, so that tables of several cards can be put under each other. */
const header = [
  'area_code',
  'area_name',
  'period',
  'complete',
  'measure',
  'value',
  'of',
  'reported',
  'approximate',
  'data_as_of',
  'address',
];

/**
 * The numbers of a card as CSV, one a line. `value` is a count, a sum, the part of a share or days; `of` its whole,
 * `reported` how many reports it comes from. Empty means not known or not reported. `address` is the site's own.
 */
export function toCardCsv(card: ChartCard, address: string): string {
  const lines = toFacts(card).map((fact) => [
    formatCsvText(fact.area.code),
    formatCsvText(formatAreaName(fact.area, 'th')),
    formatCsvText(fact.period),
    fact.state === 'none' ? '' : String(fact.state === 'complete'),
    formatCsvText(fact.measure),
    ...toNumbers(fact.value),
    card.asOf,
    formatCsvText(address),
  ]);
  return formatCsvLines([header, ...lines]);
}

/** A calendar of days has a line a day on which something was done; every other chart its own facts. */
function toFacts(card: ChartCard): CardFact[] {
  if (card.chart === 'plan-done') return [...card.facts, ...card.totals];
  if (card.chart !== 'days') return card.facts;
  return card.days.map(({ day, count }) => ({
    area: card.area,
    period: day,
    state: day < card.today ? 'complete' : 'running',
    measure: 'done',
    value: count,
  }));
}

function toNumbers(value: CardFact['value']): [value: string, of: string, reported: string, approximate: string] {
  if (value === null) return ['', '', '', ''];
  if (typeof value === 'number') return [String(value), '', '', ''];
  if ('total' in value) {
    const { total, of, reported, approximate } = value;
    return [reported > 0 ? String(total) : '', String(of), String(reported), String(approximate)];
  }
  if ('part' in value) return [String(value.part), String(value.of), '', ''];
  return [value.days === undefined ? '' : String(value.days), '', String(value.reported), ''];
}
