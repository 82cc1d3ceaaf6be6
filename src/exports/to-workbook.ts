import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node';
import { daysBetween } from '../domain/calendar-days.ts';
import type { TableOfValues } from './published-fields.ts';
import type { ColumnInfo, FieldType, Value } from './tables/published-table.ts';
import type { ExportHead } from './to-json.ts';
import { withoutClock } from './zip-clock.ts';

/** The day that spreadsheets number 0, so that 1 March 1900 is 61. */
const dayZero = '1899-12-30';
const headFill = '#e8eef2';

/**
 * A table as an XLSX workbook of three sheets: the rows, a dictionary of their columns, and whose data they are. Text is
 * text, so that a code keeps its zeros and nothing is a formula; dates are dates. The same values give the same bytes.
 */
export async function toWorkbook(table: TableOfValues, head: ExportHead): Promise<Uint8Array<ArrayBuffer>> {
  const { columns } = table;
  const bytes = await writeXlsxFile([
    {
      sheet: 'ข้อมูล',
      data: toRows(table),
      columns: columns.map(({ name, type }) => ({ width: Math.max(name.length + 2, widths[type]) })),
      stickyRowsCount: 1,
    },
    {
      sheet: 'คำอธิบายข้อมูล',
      data: toDictionary(columns),
      columns: [28, 30, 26, 10, 10, 70, 40].map((width) => ({ width })),
    },
    { sheet: 'ที่มา', data: toSource(table, head), columns: [{ width: 26 }, { width: 90 }] },
  ]).toBuffer();
  return new Uint8Array(withoutClock(bytes));
}

const widths: Record<FieldType, number> = { string: 24, date: 12, time: 8, integer: 10, number: 12, boolean: 10 };

function toRows({ columns, rows }: TableOfValues): SheetData {
  return [
    columns.map(({ name }): Cell => ({ value: name, fontWeight: 'bold', backgroundColor: headFill })),
    ...rows.map((row) => row.map((value, index) => toCell(value, columns[index]!.type))),
  ];
}

function toCell(value: Value, type: FieldType): Cell {
  if (value === undefined) return null;
  if (type === 'date' && typeof value === 'string')
    return { value: daysBetween(dayZero, value), type: Number, format: 'yyyy-mm-dd' };
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value === 'boolean') return { value, type: Boolean };
  return { value, type: String, format: '@' };
}

function toDictionary(columns: readonly ColumnInfo[]): SheetData {
  const header = ['คอลัมน์', 'ชื่อไทย', 'ชื่ออังกฤษ', 'ชนิด', 'หน่วย', 'ความหมาย', 'ค่าที่เป็นไปได้'];
  return [
    header.map((value): Cell => ({ value, fontWeight: 'bold', backgroundColor: headFill })),
    ...columns.map(({ name, title, type, unit, descriptionTh, values }): Cell[] =>
      [name, title.th, title.en, type, unit?.th ?? '', descriptionTh, values?.join(', ') ?? ''].map(toText),
    ),
  ];
}

function toSource({ info, rows }: TableOfValues, head: ExportHead): SheetData {
  const { publisher, licence, asOf, describedBy, generatedFrom, sample } = head;
  return [
    ['ชุดข้อมูล', info.title.th],
    ['ความหมาย', info.descriptionTh],
    ['จำนวนแถว', String(rows.length)],
    ['ผู้เผยแพร่', publisher],
    ['สัญญาอนุญาต', `${licence.name} ${licence.url}`],
    ['ข้อมูล ณ (เวลาสากล)', asOf],
    ['หน้าข้อมูลเปิด', describedBy],
    ...generatedFrom.map(({ file, sha256 }) => ['ไฟล์ต้นทาง', `${file} (SHA-256 ${sha256})`]),
    ...(sample ? [['หมายเหตุ', 'ข้อมูลตัวอย่าง ไม่ใช่ข้อมูลจริง']] : []),
  ].map(([name, value]): Cell[] => [{ value: name, fontWeight: 'bold', alignVertical: 'top' }, toText(value!)]);
}

const toText = (value: string): Cell => ({ value, type: String, wrap: true, alignVertical: 'top' });
