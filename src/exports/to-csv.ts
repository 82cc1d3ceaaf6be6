import type { TableOfValues } from './published-fields.ts';
import type { FieldType, Value } from './tables/published-table.ts';

/** Excel takes a file for UTF-8 only where it begins with this. */
const byteOrderMark = '\uFEFF';

/**
 * What makes a spreadsheet run a cell as a formula. Beside = + - @ also what some programs drop before looking:
 * tab, CR and LF; and the wide forms that Excel folds to the narrow ones.
 */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;

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
  const header = columns.map(({ name }) => name).join(',');
  const lines = rows.map((row) => row.map((value, index) => toCell(value, columns[index]!.type)).join(','));
  return `${byteOrderMark}${[header, ...lines].map((line) => `${line}\r\n`).join('')}`;
}

function toCell(value: Value, type: FieldType): string {
  if (value === undefined) return '';
  // A date or time that is none would be a fault of ours; it is made harmless all the same.
  if (typeof value !== 'string' || (!isText[type] && /^[\d:-]*$/.test(value))) return String(value);
  const safe = formulaStart.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}
