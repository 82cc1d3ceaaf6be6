import type { CalendarDate, ClockTime } from '../../src/domain/calendar-date.ts';

/** What a cell says, before an office writes it in its own way. Text is written as it stands. */
export type Value =
  | string
  | number
  | { day: CalendarDate; until?: CalendarDate }
  | { time: ClockTime; until?: ClockTime }
  | { people: number; isApproximate: boolean };

/** One row of an export by field; what a file has no column for is left out of it. */
export type Row = Partial<Record<string, Value>>;

/** One cell of a file: a number stays one where the format knows numbers; `serial` is a spreadsheet's day. */
export type WrittenCell = string | number | { serial: number } | undefined;

/** How an office writes its cells. */
export type Dialect = (value: Value) => WrittenCell;
