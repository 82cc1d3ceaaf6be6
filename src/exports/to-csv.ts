import { formatCsvLines, formatCsvText } from '../format/csv.ts';
import type { TableOfValues } from './published-fields.ts';
import type { FieldType, Value } from './tables/published-table.ts';

const isText: Record<FieldType, boolean> = {
  string: true,
  date: false,
  time: false,
  integer: false,
  number: false,
  boolean: false,
};

/**
 * A table as CSV (RFC 4180): UTF-8 with a byte order mark, a header row, CRLF after every row.
 * Text is quoted, codes with it, so that a reader may tell "4904" from 4904; numbers, dates and true/false are not.
 * Text that a spreadsheet would run as a formula has an apostrophe before it. Empty means not reported.
 */
export function toCsv({ columns, rows }: TableOfValues): string {
  const header = columns.map(({ name }) => name);
  const lines = rows.map((row) => row.map((value, index) => toCell(value, columns[index]!.type)));
  return formatCsvLines([header, ...lines]);
}

function toCell(value: Value, type: FieldType): string {
  if (value === undefined) return '';
  // A date or time that is none would be a fault of ours; it is made harmless all the same.
  if (typeof value !== 'string' || (!isText[type] && /^[\d:-]*$/.test(value))) return String(value);
  return formatCsvText(value);
}
