import { closeSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { Columns, Sink, WrittenFile } from './sink.ts';
import type { Dialect, Row, WrittenCell } from './value.ts';

export interface CsvOptions {
  folder: string;
  /** File name without its ending. */
  name: string;
  columns: Columns;
  dialect: Dialect;
  delimiter?: string;
  /** UTF-8 with a byte order mark unless given. */
  encode?: (text: string) => Buffer;
  hasMark?: boolean;
  /** Rows a file may have; a further file is begun beyond them. */
  mostRows?: number;
}

const chunk = 1 << 18;

/** Writes a CSV row by row, so that a million rows need no more memory than ten; "name-2.csv" follows "name.csv". */
export function createCsvSink(options: CsvOptions): Sink {
  const { folder, name, columns, dialect, delimiter = ',', mostRows = 150_000 } = options;
  const encode = options.encode ?? ((text: string) => Buffer.from(text, 'utf8'));
  const files: WrittenFile[] = [];
  let handle: number | undefined;
  let pending = '';

  const flush = () => {
    if (handle !== undefined && pending !== '') writeSync(handle, encode(pending));
    pending = '';
  };
  const finish = () => {
    flush();
    if (handle !== undefined) closeSync(handle);
    handle = undefined;
  };
  const open = () => {
    finish();
    const file = `${name}${files.length === 0 ? '' : `-${files.length + 1}`}.csv`;
    files.push({ name: file, format: 'csv', rows: 0 });
    handle = openSync(path.join(folder, file), 'w');
    if (options.hasMark) writeSync(handle, '\ufeff');
    line(columns.map(([, header]) => header));
  };
  const line = (cells: WrittenCell[]) => {
    pending += `${cells.map((cell) => toCell(cell, delimiter)).join(delimiter)}\r\n`;
    if (pending.length > chunk) flush();
  };
  const add = (cells: WrittenCell[]) => {
    if (files.at(-1)!.rows >= mostRows) open();
    files.at(-1)!.rows += 1;
    line(cells);
  };
  open();
  return {
    format: 'csv',
    columns,
    dialect,
    write: (row: Row) => {
      const cells = columns.map(([field]) => (row[field] === undefined ? undefined : dialect(row[field])));
      add(row.surplus === undefined ? cells : [...cells, String(row.surplus)]);
    },
    writeHeader: () => add(columns.map(([, header]) => header)),
    close: async () => {
      finish();
      return files;
    },
  };
}

function toCell(cell: WrittenCell, delimiter: string): string {
  if (cell === undefined) return '';
  const text = typeof cell === 'object' ? String(cell.serial) : String(cell);
  return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
