import { SourceError } from '../../domain/errors.ts';
import { howToSheet } from '../../domain/how-to-sheet.ts';
import { issue, type Issue } from '../../domain/issue.ts';
import type { SheetReading } from '../../domain/manifest.ts';
import type { SourceKind } from '../../domain/source-ref.ts';
import { maskTables } from '../masked-names.ts';
import type { Cell, Column, Row, Table } from '../table.ts';
import { decodeCsv } from './csv.ts';
import { decodeText } from './encoding.ts';
import { detectFormat } from './format.ts';
import { countFields, findHeaderRow, searchedRows } from './header-row.ts';
import { decodeJson } from './json.ts';
import { type DecodeLimits, mostColumns, tooManyColumns, tooManyRows } from './limits.ts';
import { type HeaderIndex, indexHeaders, matchColumns, missingColumns, missingHeaders } from './match-columns.ts';
import { guardCsv, guardJson } from './text-guard.ts';
import { decodeXlsx } from './xlsx.ts';

/** The file that bytes came from. */
export interface DecodedSource {
  /** The source's id in the settings. */
  source: string;
  kind: SourceKind;
  /** File name without its folder. */
  file: string;
  /** Detected from the bytes unless given. */
  format?: SheetReading['format'] | undefined;
}

export interface DecodeOptions {
  limits: DecodeLimits;
  /** More headers for a field: { title: ['ชื่องาน'] }. */
  columns: Readonly<Record<string, readonly string[]>>;
}

/** A table before its header is looked for. */
interface Grid {
  sheet?: string;
  /** Given where the format has headers of its own (JSON). */
  headers?: string[];
  rows: Row[];
  issues: Issue[];
  encoding?: string;
  delimiter?: string;
  format: SheetReading['format'];
}

/**
 * The tables of one file, one a sheet, their columns matched. Cells of columns that nobody knows are dropped here.
 * A sheet without the columns its kind needs is left out with a `sheet-skipped`, unless no sheet has them or it is the
 * one that tells how to fill in the others.
 * @throws {SourceError} where the file cannot be read, is beyond the limits or has no table with the required columns.
 */
export async function decodeTables(
  bytes: Uint8Array,
  source: DecodedSource,
  { limits, columns }: DecodeOptions,
): Promise<Table[]> {
  const index = indexHeaders(source.kind, columns);
  const grids = await readGrids(bytes, source, limits, index);
  for (const grid of grids) if (isTooWide(grid)) throw tooManyColumns(source.file, grid.sheet);
  const found = grids.map((grid) => toTable(grid, source, index));
  const usable = found.filter(({ missing }) => missing.length === 0).map(({ table }) => table);
  if (usable.length === 0) throw noUsableTable(found, source);
  const rows = usable.reduce((sum, table) => sum + table.rows.length, 0);
  if (rows > limits.rows) throw tooManyRows(source.file, limits.rows);
  for (const { table, missing } of found) {
    if (missing.length === 0 || table.sheet === undefined || table.sheet === howToSheet) continue;
    const skipped = issue('sheet-skipped', { ...placeIn(table), found: table.sheet, expected: missing.join(', ') });
    usable[0]!.issues.push(skipped);
  }
  return maskTables(usable);
}

async function readGrids(
  bytes: Uint8Array,
  { file, format: given }: DecodedSource,
  limits: DecodeLimits,
  index: HeaderIndex,
): Promise<Grid[]> {
  const detected = detectFormat(bytes, file, given);
  if (detected === 'xlsx') {
    const sheets = await decodeXlsx(bytes, { file, limits });
    return sheets.map(({ sheet, rows }) => ({ sheet, rows, issues: [], format: 'xlsx' }));
  }
  const isJson = given === 'json' || (given === undefined && looksLikeJson(bytes));
  (isJson ? guardJson : guardCsv)(bytes, file, limits);
  const { text, encoding } = decodeText(bytes);
  if (isJson) return [{ ...decodeJson(text, { file, limits }), issues: [], encoding, format: 'json' }];
  const countKnown = (cells: readonly string[]) => countFields(cells, index);
  return [{ ...decodeCsv(text, { file, limits, countKnown }), encoding, format: 'csv' }];
}

/** True for what begins as a list or a record; a header that does is not known. */
function looksLikeJson(bytes: Uint8Array): boolean {
  return /^\s*[[{]/.test(decodeText(bytes.subarray(0, 1000)).text);
}

/** Looks where a header is looked for; empty cells at the end of a row don't count. */
function isTooWide({ headers = [], rows }: Grid): boolean {
  const widths = rows.slice(0, searchedRows).map(({ cells }) => cells.findLastIndex(hasContent) + 1);
  return Math.max(headers.length, ...widths) > mostColumns;
}

function toTable(
  grid: Grid,
  { source, kind, file }: DecodedSource,
  index: HeaderIndex,
): { table: Table; missing: string[] } {
  const { sheet, encoding, delimiter, format } = grid;
  const header = grid.headers
    ? { headers: grid.headers, bodyStart: 0, row: undefined }
    : findHeaderRow(grid.rows, index);
  const headers = header?.headers ?? [];
  const { columns, issues } = matchColumns(headers, index);
  const missing = missingHeaders(columns, kind);
  const table: Table = {
    source,
    kind,
    file,
    ...(sheet === undefined ? {} : { sheet }),
    format,
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(header?.row === undefined ? {} : { headerRow: header.row }),
    columns,
    rows: [],
    issues: [],
  };
  const collected = [...issues, ...grid.issues];
  if (header && missing.length === 0) {
    for (let at = header.bodyStart; at < grid.rows.length; at++) {
      const row = grid.rows[at]!;
      const ragged = format === 'csv' ? checkWidth(row, headers.length) : undefined;
      if (ragged) collected.push(ragged);
      keepKnownCells(row.cells, columns);
      if (row.cells.some(hasContent)) table.rows.push(row);
    }
  }
  for (const found of collected) table.issues.push({ ...found, ...placeIn(table) });
  return { table, missing };
}

/** `row-ragged` where a line has fewer cells than the header, or more that say something. */
function checkWidth({ row, cells }: Row, width: number): Issue | undefined {
  const hasExtra = cells.length > width && cells.slice(width).some(hasContent);
  if (cells.length >= width && !hasExtra) return undefined;
  return issue('row-ragged', { row, found: String(cells.length), expected: String(width) });
}

const total = /^\s*(?:ยอด)?รวม(?:ทั้งสิ้น|ทั้งหมด|จำนวน|ยอด)?\s*(?::\s*)?$/;

/**
 * Columns are allowed in, never filtered out: what stands in one that nobody knows goes no further. Only the word that marks a row of sums stays, or the sum would pass for a record.
 */
function keepKnownCells(cells: Cell[], columns: readonly Column[]): void {
  if (cells.length > columns.length) cells.length = columns.length;
  for (let at = 0; at < cells.length; at++) {
    if (columns[at]!.field !== undefined) continue;
    const cell = cells[at];
    if (typeof cell !== 'string' || !total.test(cell)) cells[at] = null;
  }
}

function hasContent(cell: Cell): boolean {
  return cell !== null && (typeof cell !== 'string' || cell.trim() !== '');
}

function placeIn({ source, file, sheet }: Table): Pick<Issue, 'source' | 'file' | 'sheet'> {
  return sheet === undefined ? { source, file } : { source, file, sheet };
}

/** Told of the sheet that came nearest to having what is needed. */
function noUsableTable(found: readonly { table: Table; missing: string[] }[], { file }: DecodedSource): SourceError {
  const [nearest] = found.toSorted((a, b) => a.missing.length - b.missing.length);
  if (!nearest || nearest.table.columns.length === 0)
    return new SourceError(`${file} ไม่มีข้อมูล`, 'The file has no rows. Export it again.');
  const { table, missing } = nearest;
  return missingColumns(
    file,
    table.sheet,
    missing,
    table.columns.map(({ header }) => header),
  );
}
