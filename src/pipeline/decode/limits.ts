import { SourceError } from '../../domain/errors.ts';

/** How much of a source is read; the rest of a source beyond these is refused as a whole, never cut off. */
export interface DecodeLimits {
  /** Rows of data in one file. */
  rows: number;
  /** Decompressed XML of one sheet. */
  sheetMegabytes: number;
}

/** Rows that a decoder reads beyond the limit before it stops: titles and headers are no rows of data. */
export const rowsBesideData = 50;

/** Cells a row may have on average, empty ones up to the last used column included. */
export const cellsPerRow = 100;

/** Columns that a table may have: each unknown header is compared with all known ones. */
export const mostColumns = 2_000;

/** What is thrown where a file has more rows than the limit. */
export function tooManyRows(file: string, limit: number, sheet?: string): SourceError {
  return new SourceError(
    `${placeOf(file, sheet)} มีแถวมากกว่าที่กำหนด (${limit.toLocaleString('en')} แถว)`,
    `More than ${limit.toLocaleString('en')} rows. Delete empty rows below the table, split the export, ` +
      'or raise limits.rows in data/portal.yaml.',
  );
}

/** What is thrown where a file has more cells than the limit. */
export function tooManyCells(file: string, limit: number): SourceError {
  const most = limit.toLocaleString('en');
  return new SourceError(
    `${file} มีช่องข้อมูลมากกว่าที่กำหนด (${most} ช่อง)`,
    `More than ${most} cells, ${cellsPerRow} for each row allowed. Export a plain table, or raise limits.rows in data/portal.yaml.`,
  );
}

/** What is thrown where a table has more columns than anybody fills in. */
export function tooManyColumns(file: string, sheet?: string): SourceError {
  return new SourceError(
    `${placeOf(file, sheet)} มีคอลัมน์มากกว่าที่กำหนด (${mostColumns.toLocaleString('en')} คอลัมน์)`,
    `More than ${mostColumns.toLocaleString('en')} columns. Export a plain table.`,
  );
}

/** File and sheet as messages name them. */
export function placeOf(file: string, sheet?: string): string {
  return sheet === undefined ? file : `${file} (แผ่นงาน ${sheet})`;
}
