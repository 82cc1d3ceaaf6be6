import { isCalendarDate } from '../domain/calendar-days.ts';
import type { ChangedCell } from '../domain/history.ts';
import { hostingTerms, kindTerms, type Language, sectorTerms, stateTerms, type Term } from '../words/terms.ts';
import { formatDateShort } from './dates.ts';
import { formatNumber } from './numbers.ts';

/** Columns whose values are codes, with the words for them. */
const coded: Readonly<Record<string, Readonly<Record<string, Term>>>> = {
  kind: kindTerms,
  state: stateTerms,
  hosting: hostingTerms,
  sector: sectorTerms,
};

/** A cell of a published table as people read it; undefined where it is empty. */
export function formatChangedValue(
  column: string,
  value: ChangedCell['before'],
  language: Language,
): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'number') return column.includes('itude') ? String(value) : formatNumber(value);
  if (typeof value === 'boolean') return value ? '✓' : '✗';
  const terms = Object.hasOwn(coded, column) ? coded[column]! : {};
  if (Object.hasOwn(terms, value)) return terms[value]![language];
  return isCalendarDate(value) ? formatDateShort(value, language) : value;
}
