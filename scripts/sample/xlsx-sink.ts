import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node';
import type { Columns, Sink } from './sink.ts';
import type { Dialect, Row, WrittenCell } from './value.ts';
import { withoutClock } from '../../src/exports/zip-clock.ts';

export interface XlsxOptions {
  folder: string;
  name: string;
  columns: Columns;
  dialect: Dialect;
  /** Lines above the header, each merged across all columns. */
  titles: readonly string[];
  /** Header and total of the last line of each sheet: the field that is added up. */
  totalOf?: string;
  mostRows: number;
  overflow: () => Sink;
}

/** Writes a workbook as offices make them: merged titles, an empty line, headers, rows, a line of totals. */
export function createXlsxSink(options: XlsxOptions): Sink {
  const { folder, name, columns, dialect, mostRows } = options;
  const sheets = new Map<string, { rows: Cell[][]; total: number }>();
  let count = 0;
  let rest: Sink | undefined;
  const sheetOf = (sheet: string) => {
    if (!sheets.has(sheet)) sheets.set(sheet, { rows: [], total: 0 });
    return sheets.get(sheet)!;
  };
  const write = (row: Row, sheet = 'ข้อมูล') => {
    if (count >= mostRows) {
      rest ??= options.overflow();
      rest.write(row);
      return;
    }
    count += 1;
    const target = sheetOf(sheet);
    target.total += options.totalOf === undefined ? 0 : peopleOf(row[options.totalOf]);
    target.rows.push(columns.map(([field]) => toCell(row[field] === undefined ? undefined : dialect(row[field]))));
  };
  return {
    format: 'xlsx',
    columns,
    dialect,
    write,
    writeHeader: (sheet) => write(Object.fromEntries(columns), sheet),
    close: async () => {
      const file = `${name}.xlsx`;
      // A workbook has at least one sheet.
      if (sheets.size === 0) sheetOf('ข้อมูล');
      const written = [...sheets].map(([sheet, { rows, total }]) => ({ sheet, data: toSheet(options, rows, total) }));
      const bytes = await writeXlsxFile(written).toBuffer();
      await writeFile(path.join(folder, file), withoutClock(bytes));
      return [{ name: file, format: 'xlsx', rows: count }, ...((await rest?.close()) ?? [])];
    },
  };
}

function toSheet({ titles, columns, totalOf }: XlsxOptions, rows: Cell[][], total: number): SheetData {
  const merged = titles.map((title): Cell[] => [
    { value: title, fontWeight: 'bold', align: 'center', columnSpan: columns.length },
  ]);
  const header = columns.map(([, value]): Cell => ({ value, fontWeight: 'bold', wrap: true }));
  const totals = columns.map(([field], index): Cell => (index === 0 ? 'รวม' : field === totalOf ? total : null));
  return [...merged, [], header, ...rows, ...(totalOf === undefined ? [] : [totals])];
}

function toCell(cell: WrittenCell): Cell {
  if (cell === undefined) return null;
  return typeof cell === 'object' ? { value: cell.serial, type: Number, format: 'd/m/yyyy' } : cell;
}

function peopleOf(value: Row[string]): number {
  return typeof value === 'object' && 'people' in value ? value.people : 0;
}
