import type { Issue } from '../domain/issue.ts';
import type { SheetReading } from '../domain/manifest.ts';
import type { CalendarDate, ClockTime } from '../domain/calendar-date.ts';
import type { SourceKind } from '../domain/source-ref.ts';

/** A spreadsheet's own date: its calendar parts as the workbook stores them; the year may be a Buddhist one. */
export interface CellDate {
  /** Year as stored: 2565 where somebody typed a Buddhist year into a Gregorian workbook. */
  year: number;
  month: number;
  day: number;
  time?: ClockTime;
}

/** One cell as decoded: never formatted text of a number or a date. */
export type Cell = string | number | boolean | CellDate | null;

/** One row of data with its number as a spreadsheet shows it. `cells[i]` belongs to `columns[i]`. */
export interface Row {
  row: number;
  cells: Cell[];
}

/** One sheet, its header row found and its columns matched, before any cell is understood. */
export interface Table {
  source: string;
  kind: SourceKind;
  file: string;
  sheet?: string;
  format: SheetReading['format'];
  encoding?: string;
  delimiter?: string;
  headerRow?: number;
  columns: Column[];
  /** Rows below the header; rows without any content are already left out and not counted. */
  rows: Row[];
  /** Issues of headers and of broken lines. */
  issues: Issue[];
}

export interface Column {
  /** As the file writes it. */
  header: string;
  /** The field it was matched to; a column without one does not pass. */
  field?: string;
  /** For an unknown header, the known header most like it. */
  nearest?: string;
}

/** First and last day as one cell gives them; equal for a single day. */
export interface DateSpan {
  start: CalendarDate;
  end: CalendarDate;
}

/** Start and, where given, end of a day's activity. */
export interface TimeSpan {
  startTime: ClockTime;
  endTime?: ClockTime;
}

/** What a cell parser returns: the value, an issue, or undefined for "not reported" (empty, "-", "ไม่มี"). */
export type Reading<Value> = Value | Issue | undefined;

/** True where a reading is an issue and not a value. */
export function isIssue(reading: unknown): reading is Issue {
  return typeof reading === 'object' && reading !== null && 'code' in reading && 'severity' in reading;
}
