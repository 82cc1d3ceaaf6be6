import Papa from 'papaparse';
import { issue, type Issue } from '../../domain/issue.ts';
import type { Row } from '../table.ts';
import { type Delimiter, detectDelimiter } from './delimiter.ts';
import { rowsBesideData, tooManyRows } from './limits.ts';

/** Records of a CSV before its header is known; those without any content are left out. */
export interface CsvRecords {
  delimiter: Delimiter;
  /** Cells are text, or null where empty. `row` counts records, as a spreadsheet that opens the file does. */
  rows: Row[];
  /** One `quote-broken` for every record whose quotation marks do not pair. */
  issues: Issue[];
}

/** Broken quotes are read again from the next line; beyond this many times the file's length, quotes count as text. */
const rescanFactor = 8;

/**
 * Reads decoded text as CSV (RFC 4180) with whichever delimiter it has; line breaks inside quotes belong to the cell.
 *
 * A quotation mark without its partner would take the following rows into one cell. So where a record's quotes are
 * malformed and it runs over lines, never closes one or lacks cells for it, its first line is read as it stands, without
 * quotes, and reading goes on below it.
 * `countKnown` tells how many columns a record names, for the choice of the delimiter.
 * @throws {SourceError} beyond `limits.rows`.
 */
export function decodeCsv(
  text: string,
  {
    file,
    limits,
    countKnown,
  }: { file: string; limits: { rows: number }; countKnown?: (cells: readonly string[]) => number },
): CsvRecords {
  // "\n" serves "\r\n" too (the rest is cut from the last cell) and files that mix the two.
  const newline = text.includes('\n') ? '\n' : '\r';
  const { delimiter, width } = detectDelimiter(text, newline, countKnown);
  const rows: Row[] = [];
  const issues: Issue[] = [];
  let record = 0;
  const take = (cells: string[]): void => {
    record += 1;
    const row = toRow(record, cells);
    if (row) rows.push(row);
    if (rows.length > limits.rows + rowsBesideData) throw tooManyRows(file, limits.rows);
  };
  const report = (): void => void issues.push(issue('quote-broken', { row: record }));

  let from = 0;
  let rescanned = 0;
  while (from < text.length) {
    const trusting = rescanned <= rescanFactor * text.length;
    const broken = trusting
      ? readRecords(text, from, { delimiter, newline, width }, take, report)
      : { at: from, end: from };
    if (!broken) break;
    const { line, next } = lineAt(text, broken.at, newline);
    take(splitPlainly(line, delimiter));
    if (line.includes('"')) report();
    rescanned += broken.end - broken.at;
    from = next;
  }
  return { delimiter, rows, issues };
}

/** Takes records from `from` on until one is broken, and tells where that one lies; undefined at the end of the text. */
function readRecords(
  text: string,
  from: number,
  { delimiter, newline, width }: { delimiter: Delimiter; newline: '\n' | '\r'; width: number },
  take: (cells: string[]) => void,
  report: () => void,
): { at: number; end: number } | undefined {
  let at = from;
  let broken: { at: number; end: number } | undefined;
  Papa.parse<string[]>(from === 0 ? text : text.slice(from), {
    delimiter,
    newline,
    step({ data: cells, errors, meta }, parser) {
      const end = from + meta.cursor;
      const malformed = errors.length > 0;
      if (malformed || cells.length < width) {
        const overLines = runsOverLines(text, at, end, newline);
        // One that never closes swallows the cells behind it and the line's end also where no row follows.
        const isSwallowing = errors.some(({ code }) => code === 'MissingQuotes') || (malformed && overLines);
        // Else too few cells are a sign only if the first line alone has as many as all the others.
        const mayLack = cells.length < width && (malformed || overLines);
        if (isSwallowing || (mayLack && splitPlainly(lineAt(text, at, newline).line, delimiter).length === width)) {
          broken = { at, end };
          parser.abort();
          return;
        }
      }
      take(cells);
      if (malformed) report();
      at = end;
    },
  });
  return broken;
}

function runsOverLines(text: string, at: number, end: number, newline: string): boolean {
  const lineEnd = text.indexOf(newline, at);
  return lineEnd !== -1 && lineEnd < end - 1;
}

function lineAt(text: string, at: number, newline: string): { line: string; next: number } {
  const end = text.indexOf(newline, at);
  return end === -1 ? { line: text.slice(at), next: text.length } : { line: text.slice(at, end), next: end + 1 };
}

/** Cells of a line whose quotes mean nothing, without the quotes around or before them. */
function splitPlainly(line: string, delimiter: Delimiter): string[] {
  return line.split(delimiter).map((cell) => (cell.startsWith('"') ? cell.replace(/^"|"\r?$/g, '') : cell));
}

/** The record as a row; undefined where no cell has content. */
function toRow(row: number, cells: string[]): Row | undefined {
  const last = cells.length - 1;
  if (cells[last]!.endsWith('\r')) cells[last] = cells[last]!.slice(0, -1);
  let hasContent = false;
  const values = cells.map((cell) => {
    if (cell === '') return null;
    hasContent ||= cell.trim() !== '';
    return cell;
  });
  return hasContent ? { row, cells: values } : undefined;
}
