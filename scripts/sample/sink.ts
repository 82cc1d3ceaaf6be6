import type { Dialect, Row } from './value.ts';

/** Fields and their headers, in the order of a file's columns. */
export type Columns = readonly (readonly [field: string, header: string])[];

/** Where the rows of one export go. */
export interface Sink {
  readonly format: 'csv' | 'xlsx' | 'json';
  readonly columns: Columns;
  readonly dialect: Dialect;
  /** Adds a row; `sheet` names the sheet where the format has sheets. */
  write(row: Row, sheet?: string): void;
  /** Adds the line of headers once more, as where somebody pasted two lists together. */
  writeHeader(sheet?: string): void;
  /** Finishes the export and tells the files it is made of, by name. */
  close(): Promise<WrittenFile[]>;
}

export interface WrittenFile {
  name: string;
  format: 'csv' | 'xlsx' | 'json';
  rows: number;
}
