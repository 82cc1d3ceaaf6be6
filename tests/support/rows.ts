import type { SourceKind } from '../../src/domain/source-ref.ts';
import { createOutlineIndex } from '../../src/pipeline/outline-index.ts';
import type { Field } from '../../src/pipeline/columns.ts';
import type { NormalisingContext } from '../../src/pipeline/normalise/normalise-tables.ts';
import { indexColumns, RowReader } from '../../src/pipeline/normalise/row-reader.ts';
import { createPlaceIndex } from '../../src/pipeline/place-index.ts';
import type { Cell, Table } from '../../src/pipeline/table.ts';
import { areas, boundaries } from './builders.ts';

/** Cells by field; a field that is not named has no column. */
export type Cells = Partial<Record<Field, Cell>>;

interface RowOptions {
  kind?: SourceKind;
  /** Headers that are not the field's name. */
  headers?: Partial<Record<Field, string>>;
  publicContacts?: ReadonlySet<string>;
}

/** A table of these rows, from line 2 on; its columns are those that any of them names. */
export function tableOf(rows: readonly Cells[], { kind = 'activities', headers = {} }: RowOptions = {}): Table {
  const fields = [...new Set(rows.flatMap((cells) => Object.keys(cells) as Field[]))];
  return {
    source: 'test',
    kind,
    file: 'test.csv',
    format: 'csv',
    columns: fields.map((field) => ({ header: headers[field] ?? field, field })),
    rows: rows.map((cells, at) => ({ row: at + 2, cells: fields.map((field) => cells[field] ?? null) })),
    issues: [],
  };
}

/** A reader of one row. */
export function rowOf(cells: Cells, options: RowOptions = {}): RowReader {
  const table = tableOf([cells], options);
  const publicContacts = options.publicContacts ?? new Set();
  return new RowReader(table, indexColumns(table), table.rows[0]!, { publicContacts });
}

/** What was told of a row: code, column, what was found and what was expected, as far as it is said. */
export function toldOf({ issues }: Pick<RowReader, 'issues'>): string[] {
  return issues.map(({ code, column, found, expected }) =>
    [code, column, found, expected].filter((part) => part !== undefined).join(' | '),
  );
}

/** What rows are read with in the province of `areas`, on 20 April 2565; the outline is that of ตำบลดงหลวง. */
export function normalisingContext(over: Partial<NormalisingContext> = {}): NormalisingContext {
  return {
    places: createPlaceIndex(areas),
    province: areas[0]!,
    provinceCode: areas[0]!.code,
    outlines: createOutlineIndex(boundaries(), areas),
    pointFarKm: 20,
    pointOutsideKm: 2,
    publicContacts: new Set(),
    firstDate: '2018-01-01',
    lastDate: '2023-04-20',
    maxParticipants: 5000,
    today: '2022-04-20',
    unitTarget: 50,
    agencyId: (name) => `id of ${name}`,
    hash: (text) => `hash(${text})`.padEnd(64, '.'),
    ...over,
  };
}
