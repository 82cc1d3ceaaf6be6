import { cutFound, issue, type Issue } from '../../domain/issue.ts';
import type { IssueCode } from '../../domain/issue-catalogue.ts';
import type { SourceRef } from '../../domain/source-ref.ts';
import { isFailedCell } from '../cells/failed-cell.ts';
import { saysNothing, writtenIn } from '../cells/reported-text.ts';
import { maskText } from '../mask-text.ts';
import { maskPersonalData } from '../personal-data.ts';
import { cleanText } from '../text/clean-text.ts';
import { isIssue, type Cell, type Reading, type Row, type Table } from '../table.ts';
import type { Field } from '../columns.ts';

/** Fields whose lines mean something; in any other a line break is only a space. */
const proseFields: ReadonlySet<Field> = new Set<Field>(['description', 'narrative', 'partners']);

/** Fields of which "ไม่มี" is an answer: there is no shade, and nothing to bring. */
const answeredByNone: ReadonlySet<Field> = new Set<Field>(['dress', 'bring', 'accessibility', 'shade']);

/** A telephone number that lost its zero, or a citizen's with a digit mistyped: whoever has the file finds it by its row. */
const longNumber = /[0-9๐-๙]{9,}/g;
const hideDigits = (digits: string): string => digits.slice(0, 3) + 'x'.repeat(digits.length - 3);

/** A mobile number that a spreadsheet took for a number. */
const lostZero = /^[689]\d{8}$/;

/** What every row needs to be read with. */
export interface ReadingContext {
  /** Contacts that may be shown, as `toContactKey` writes them. */
  publicContacts: ReadonlySet<string>;
}

/** Reads one row by field, and collects what was wrong with it under the row's own place. */
export class RowReader {
  readonly issues: Issue[] = [];
  readonly source: SourceRef;
  readonly #table: Table;
  readonly #row: Row;
  readonly #columns: ReadonlyMap<string, number>;
  readonly #context: ReadingContext;
  /** Fields whose failed cell was told. */
  readonly #failed = new Set<Field>();
  /** What was read as text: what was wrong with one is told once. */
  readonly #texts = new Map<Field, string | undefined>();
  /** Set once the district is known, so that its officer finds the issue. */
  districtCode: string | undefined;

  constructor(table: Table, columns: ReadonlyMap<string, number>, row: Row, context: ReadingContext) {
    this.#table = table;
    this.#columns = columns;
    this.#row = row;
    this.#context = context;
    this.source = { source: table.source, file: table.file, row: row.row };
    if (table.sheet !== undefined) this.source.sheet = table.sheet;
  }

  /** How many issues were told, but for failed cells: these are as empty ones, of which a reader may have more to tell. */
  get told(): number {
    return this.issues.length - this.#failed.size;
  }

  /** True where the table has a column for the field. */
  has(field: Field): boolean {
    return this.#columns.has(field);
  }

  /** The field's header as the file writes it. */
  headerOf(field: Field): string | undefined {
    const column = this.#columns.get(field);
    return column === undefined ? undefined : this.#table.columns[column]!.header;
  }

  /** The cell as decoded; null where the table has no such column, and where a program failed to fill it, which is told. */
  cell(field: Field): Cell {
    const column = this.#columns.get(field);
    const cell = column === undefined ? null : (this.#row.cells[column] ?? null);
    if (!isFailedCell(cell)) return cell;
    if (!this.#failed.has(field)) this.report('cell-failed', { field, found: cell });
    this.#failed.add(field);
    return null;
  }

  /** The value a cell parser finds; an issue it returns is written down, under another code if given. */
  read<Value>(field: Field, parse: (cell: Cell) => Reading<Value>, codeInstead?: IssueCode): Value | undefined {
    const cell = this.cell(field);
    if (cell === null) return undefined;
    const reading = parse(cell);
    if (!isIssue(reading)) return reading;
    this.report(codeInstead ?? reading.code, { field, found: reading.found, expected: reading.expected });
    return undefined;
  }

  /** Clean text without personal data; undefined where nothing is reported: an empty cell, "-", "ไม่ระบุ" and the like. */
  text(field: Field): string | undefined {
    if (!this.#texts.has(field)) this.#texts.set(field, this.#readText(field));
    return this.#texts.get(field);
  }

  #readText(field: Field): string | undefined {
    const cell = this.cell(field);
    if (cell === null || typeof cell === 'boolean') return undefined;
    const written =
      typeof cell === 'number' && field !== 'activityId' && lostZero.test(String(cell)) ? `0${cell}` : writtenIn(cell);
    const { text: cleaned, codes } = cleanText(written);
    const text = proseFields.has(field) ? cleaned : cleaned.replaceAll('\n', ' ');
    if (saysNothing(text) && !(text === 'ไม่มี' && answeredByNone.has(field))) return undefined;
    for (const code of codes) this.report(code, { field, found: text });
    const masked = maskPersonalData(text, this.#context.publicContacts);
    for (const code of masked.codes) this.report(code, { field, found: masked.text });
    return masked.text;
  }

  /** Writes an issue down at this row, once: both halves of a report may read the same cell. */
  report(code: IssueCode, details: { field?: Field; found?: string; expected?: string } = {}): void {
    const found: Issue = issue(code, { ...this.source });
    const header = details.field === undefined ? undefined : this.headerOf(details.field);
    if (header !== undefined) found.column = header;
    if (details.found !== undefined) {
      // What is told of a bad cell must not leak what the same text would not show.
      const masked = maskText(details.found, this.#context.publicContacts);
      found.found = cutFound(masked.replace(longNumber, hideDigits));
    }
    if (details.expected !== undefined) found.expected = details.expected;
    if (this.districtCode !== undefined) found.districtCode = this.districtCode;
    const isSame = (told: Issue) =>
      told.code === code &&
      told.column === found.column &&
      told.found === found.found &&
      told.expected === found.expected;
    if (!this.issues.some(isSame)) this.issues.push(found);
  }
}

/** Field → index of its column. A field stands at most once: headers that repeat one were left without a field. */
export function indexColumns(table: Table): ReadonlyMap<string, number> {
  return new Map(table.columns.flatMap(({ field }, index) => (field === undefined ? [] : [[field, index] as const])));
}
