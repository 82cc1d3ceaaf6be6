import type { Cell, Row } from '../table.ts';
import { fieldOfHeader, type HeaderIndex } from './match-columns.ts';

/** Titles, dates of printing and logos stand above a table; further down than this nobody looks for its header. */
export const searchedRows = 20;

export interface HeaderRow {
  /** Row number of the header (of its lower row where it has two), as a spreadsheet shows it. */
  row: number;
  /** Text of each column's header, '' where it has none; none at the end. */
  headers: string[];
  /** Index in `rows` of the first row below the header. */
  bodyStart: number;
  /** How many different fields the headers name; 0 where none is known. */
  knownFields: number;
}

/**
 * The row among the first ones that names most fields; of equals the first, so that a header repeated further down
 * stays in the body. A second row of headers right below it (groups above, their parts below) is joined to it.
 * Undefined for a table without rows.
 */
export function findHeaderRow(rows: readonly Row[], index: HeaderIndex): HeaderRow | undefined {
  let best: HeaderRow | undefined;
  for (let at = 0; at < Math.min(rows.length, searchedRows); at++) {
    const headers = toHeaders(rows[at]!.cells);
    const knownFields = countFields(headers, index);
    if (!best || knownFields > best.knownFields) best = { row: rows[at]!.row, headers, bodyStart: at + 1, knownFields };
  }
  return best && joinRows(best, rows, index);
}

/** The header with the row below or above it, where the two together name more fields than it does alone. */
function joinRows(header: HeaderRow, rows: readonly Row[], index: HeaderIndex): HeaderRow {
  const at = header.bodyStart - 1;
  for (const [upper, lower] of [
    [at, at + 1],
    [at - 1, at],
  ] as const) {
    const [above, below] = [rows[upper], rows[lower]];
    if (!above || !below || below.row !== above.row + 1 || !isRowOfHeaders(below.cells, index)) continue;
    const lowerHeaders = toHeaders(below.cells);
    const upperHeaders = toHeaders(above.cells);
    const headers = Array.from({ length: Math.max(lowerHeaders.length, upperHeaders.length) }, (_, column) =>
      lowerHeaders[column] ? lowerHeaders[column] : (upperHeaders[column] ?? ''),
    );
    const knownFields = countFields(headers, index);
    if (knownFields > header.knownFields) return { row: below.row, headers, bodyStart: lower + 1, knownFields };
  }
  return header;
}

/** True where most of the cells that say anything are known headers: rows of data are not like that. */
function isRowOfHeaders(cells: readonly Cell[], index: HeaderIndex): boolean {
  const texts = cells.filter((cell) => cell !== null && (typeof cell !== 'string' || cell.trim() !== ''));
  const known = texts.filter((cell) => typeof cell === 'string' && fieldOfHeader(cell, index) !== undefined);
  return known.length >= 2 && known.length * 2 > texts.length;
}

function toHeaders(cells: readonly Cell[]): string[] {
  const headers = cells.map((cell) => {
    // A date; and null, which is an object as well.
    if (typeof cell === 'object') return '';
    return String(cell).replace(/\s+/g, ' ').trim();
  });
  return headers.slice(0, headers.findLastIndex((header) => header !== '') + 1);
}

/** How many different fields some headers name. */
export function countFields(headers: readonly string[], index: HeaderIndex): number {
  const fields = new Set(headers.map((header) => fieldOfHeader(header, index)));
  fields.delete(undefined);
  return fields.size;
}
