import readXlsxFile from 'read-excel-file/universal';
import { PortalError, SourceError } from '../../domain/errors.ts';
import type { Cell, CellDate, Row } from '../table.ts';
import type { DecodeLimits } from './limits.ts';
import { type FailedCell, guardWorkbook } from './workbook-guard.ts';

/** One visible sheet that has content; rows without any are left out. */
export interface XlsxSheet {
  sheet: string;
  rows: Row[];
}

/** What the library gives for a cell; its own type says `typeof Date` where it means a Date. */
type XlsxValue = string | number | boolean | Date | null;

/**
 * The visible sheets of a workbook, cells as values: numbers, text, and dates by their parts with the year as stored,
 * so that a Buddhist year typed into a Gregorian workbook arrives as 2565, and errors as they are shown (#REF!).
 * @throws {SourceError} where the file is none, is larger than the limits, or tries to be more than a workbook.
 */
export async function decodeXlsx(
  bytes: Uint8Array,
  { file, limits }: { file: string; limits: DecodeLimits },
): Promise<XlsxSheet[]> {
  const guarded = await guardWorkbook(bytes, file, limits);
  const sheets = await read(bytes, file);
  // Counted differently, which of them are hidden is not known: one stands in a comment, or is not written plainly.
  if (sheets.length !== guarded.length) throw unreadable(file, `${guarded.length} or ${sheets.length} sheets`);
  return sheets
    .flatMap(({ sheet, data }, index) => {
      const { hidden, failed } = guarded[index]!;
      return hidden ? [] : [{ sheet, rows: toRows(withErrors(data ?? [], failed)) }];
    })
    .filter(({ rows }) => rows.length > 0);
}

async function read(bytes: Uint8Array, file: string): Promise<{ sheet: string; data: XlsxValue[][] | undefined }[]> {
  try {
    // A copy of its own, because the library takes the whole of a buffer. Sheets of charts have no data.
    return (await readXlsxFile(new Uint8Array(bytes).buffer)) as unknown as {
      sheet: string;
      data: XlsxValue[][] | undefined;
    }[];
  } catch (error) {
    if (error instanceof PortalError) throw error;
    throw unreadable(file, error instanceof Error ? error.message : 'unreadable');
  }
}

function unreadable(file: string, what: string): SourceError {
  return new SourceError(
    `อ่าน ${file} ไม่ได้: ${what}`,
    'Open the file in a spreadsheet program and save it again as .xlsx.',
  );
}

/** The values of a sheet with its errors, which the library leaves empty. */
function withErrors(data: XlsxValue[][], failed: readonly FailedCell[]): XlsxValue[][] {
  for (const { row, column, text } of failed) {
    while (data.length < row) data.push([]);
    const cells = data[row - 1]!;
    while (cells.length < column) cells.push(null);
    cells[column - 1] ??= text;
  }
  return data;
}

function toRows(data: XlsxValue[][]): Row[] {
  return data.flatMap((values, index) => {
    const cells = values.map(toCell);
    return cells.every((cell) => cell === null) ? [] : [{ row: index + 1, cells }];
  });
}

function toCell(value: XlsxValue): Cell {
  return value instanceof Date ? toCellDate(value) : value;
}

/**
 * The parts that the workbook stores. The library makes the serial number a moment in UTC, so its UTC parts are the
 * cell's, whatever the machine's time zone. A serial too large for a date shows as Excel shows it.
 */
function toCellDate(moment: Date): CellDate | string {
  // A serial is a fraction of a day in binary: 09:00 may come a millisecond early.
  const date = new Date(Math.round(moment.getTime() / 1000) * 1000);
  if (Number.isNaN(date.getTime())) return '#####';
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const clock = date.toISOString().slice(-13, -8);
  return date.getTime() % 86_400_000 === 0 ? { year, month, day } : { year, month, day, time: clock };
}
