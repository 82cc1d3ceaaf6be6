import type { Agency } from '../../domain/agency.ts';
import type { Area, AreaCode } from '../../domain/area.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { SourceRef } from '../../domain/source-ref.ts';
import type { DatasetId } from '../../views/data-page.ts';
import type { Term } from '../../words/terms.ts';

/** What a value is; `time` is HH:MM and `date` YYYY-MM-DD, both in Asia/Bangkok and the Common Era. */
export type FieldType = 'string' | 'date' | 'time' | 'integer' | 'number' | 'boolean';

/** A cell of a published table; undefined where nothing was reported, which is not 0. */
export type Value = string | number | boolean | undefined;

/** What columns look up beside their row: names by code and id, and the site's own address. */
export interface ExportContext {
  areas: ReadonlyMap<AreaCode, Area>;
  agencies: ReadonlyMap<string, Agency>;
  /** Without a slash at its end. */
  address: string;
}

/** What a column is called and means; all that a dictionary needs. */
export interface ColumnInfo {
  /** English, snake_case; it never changes once published. */
  name: string;
  type: FieldType;
  title: Term;
  descriptionTh: string;
  unit?: Term;
  /** All values there are. */
  values?: readonly string[];
  /** True where no row is without. */
  required?: true;
}

/** One column of a published table, with where its values come from. */
export interface Column<Row> extends ColumnInfo {
  get: (row: Row, context: ExportContext) => Value;
}

/** What a table is called and holds. */
export interface TableInfo {
  id: DatasetId;
  title: Term;
  descriptionTh: string;
  /** The column whose values tell rows apart; the issues have none. */
  key?: string;
}

/** One published table. From it come CSV, JSON, GeoJSON, datapackage.json and the dictionary page. */
export interface PublishedTable<Row> extends TableInfo {
  rows: (dataset: Dataset) => readonly Row[];
  columns: readonly Column<Row>[];
}

type Details = Pick<ColumnInfo, 'unit' | 'values' | 'required'>;

/** A column on one or two lines; titles are Thai, then English. */
export function column<Row>(
  name: string,
  type: FieldType,
  [th, en]: readonly [string, string],
  descriptionTh: string,
  get: Column<Row>['get'],
  details: Details = {},
): Column<Row> {
  return { name, type, title: { th, en }, descriptionTh, get, ...details };
}

/** The three columns that lead back to the line of an export; `prefix` tells plan from result. */
export function sourceColumns<Row>(
  prefix: '' | 'plan_' | 'result_',
  whose: string,
  sourceOf: (row: Row) => SourceRef | undefined,
): Column<Row>[] {
  const of = { '': '', plan_: ' (แผน)', result_: ' (ผล)' }[prefix];
  const ofEn = { '': '', plan_: ' (plan)', result_: ' (result)' }[prefix];
  return [
    column(
      `${prefix}source_file`,
      'string',
      [`ไฟล์ต้นทาง${of}`, `Source file${ofEn}`],
      `ชื่อไฟล์ส่งออกที่${whose}มาจาก`,
      (row) => sourceOf(row)?.file,
    ),
    column(
      `${prefix}source_sheet`,
      'string',
      [`แผ่นงานต้นทาง${of}`, `Source sheet${ofEn}`],
      'ชื่อแผ่นงานในไฟล์ ว่างไว้ถ้าไฟล์ไม่มีแผ่นงาน',
      (row) => sourceOf(row)?.sheet,
    ),
    column(
      `${prefix}source_row`,
      'integer',
      [`แถวต้นทาง${of}`, `Source row${ofEn}`],
      'เลขแถวตามที่เห็นในโปรแกรมตารางคำนวณ บรรทัดแรกของไฟล์คือแถว 1',
      (row) => sourceOf(row)?.row,
    ),
  ];
}

/** Degrees with at most four decimals (about 11 m), as the dataset has them: see `roundPoint`. */
export function toDegrees(degrees: number | undefined): number | undefined {
  return degrees === undefined ? undefined : Math.round(degrees * 1e4) / 1e4;
}

export const people: Term = { th: 'คน', en: 'people' };
export const baht: Term = { th: 'บาท', en: 'baht' };
export const degrees: Term = { th: 'องศา', en: 'degrees' };
