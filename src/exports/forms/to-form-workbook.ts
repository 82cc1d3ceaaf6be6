import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node';
import { getCellAddress } from 'write-excel-file/utility';
import { howToSheet } from '../../domain/how-to-sheet.ts';
import { formatDateShort, formatYear } from '../../format/dates.ts';
import { formatAreaName } from '../../format/names.ts';
import type { FormsPage } from '../../views/forms-page.ts';
import { withoutClock } from '../zip-clock.ts';
import { toChoices } from './choices.ts';
import { type CellRule, withCellRules, withHiddenSheet } from './drop-downs.ts';
import type { Form, FormColumn } from './form.ts';
import { toListSheet } from './list-sheet.ts';

/** Rows to fill in: a year of an active village. */
const emptyRows = 100;
/** Points; programs do not fit a row to its text by themselves, and Thai marks need the room. */
const rowHeight = { title: 28, line: 21, twoLines: 40 };
/** More characters than this do not fit in one line of the sheet that tells how. */
const lineLength = 58;
/** Title, lead and examples stand above the header, where the importer looks for none. */
const headerRow = 4;

/**
 * A form of a district as an XLSX workbook: a sheet to fill in, a sheet that tells how, and a hidden one with the lists.
 * Cells are text, so that a code keeps its zeros and a Buddhist year stays what was typed. The same content gives the
 * same bytes.
 */
export async function toFormWorkbook(form: Form, page: FormsPage): Promise<Uint8Array<ArrayBuffer>> {
  const lists = toListSheet(toChoices(page));
  const rules = form.columns.map((column, index) => toRule(column, index, form, lists.formulaOf));
  const bytes = await writeXlsxFile(
    [
      {
        sheet: form.sheet,
        data: toFormSheet(form, page),
        columns: form.columns.map(({ width }) => ({ width })),
        stickyRowsCount: headerRow,
        orientation: 'landscape',
      },
      { sheet: howToSheet, data: toHowToSheet(form, page), columns: [20, 10, 64, 40].map((width) => ({ width })) },
      { sheet: lists.name, data: lists.data },
    ],
    { features: [withCellRules(0, rules), withHiddenSheet(2)] },
  ).toBuffer();
  return new Uint8Array(withoutClock(bytes));
}

function toFormSheet({ title, lead, columns }: Form, { district, today }: FormsPage): SheetData {
  const across = { columnSpan: columns.length };
  const empty = columns.map(({ isNumber }): Cell => ({
    height: rowHeight.line,
    ...(isNumber ? {} : { type: String, format: '@' }),
  }));
  return [
    [
      {
        value: `${title} ${formatAreaName(district, 'th')}`,
        fontWeight: 'bold',
        fontSize: 14,
        height: rowHeight.title,
        ...across,
      },
    ],
    [
      {
        value: `${lead} ช่องที่มีดอกจัน (*) ต้องกรอก วิธีกรอกทุกช่องอยู่ในแผ่นงาน “${howToSheet}”`,
        height: rowHeight.line,
        ...across,
      },
    ],
    columns.map(({ example }): Cell => ({
      value: exampleOf(example, today),
      fontStyle: 'italic',
      textColor: '#555555',
    })),
    columns.map((column): Cell => ({
      value: headerOf(column),
      fontWeight: 'bold',
      wrap: true,
      alignVertical: 'top',
      height: rowHeight.twoLines,
      backgroundColor: '#e8eef2',
      bottomBorderStyle: 'thin',
    })),
    ...Array.from({ length: emptyRows }, () => empty),
  ];
}

function toHowToSheet({ title, lead, columns }: Form, { nationalDays, today }: FormsPage): SheetData {
  const head = ['ช่อง', 'ต้องกรอก', 'เขียนอย่างไร', 'ตัวอย่าง'];
  const hasOccasions = columns.some(({ choices }) => choices?.list === 'occasions');
  return [
    [{ value: `วิธีกรอก${title}`, fontWeight: 'bold', fontSize: 14, height: rowHeight.title, columnSpan: head.length }],
    [{ value: lead, height: rowHeight.line, columnSpan: head.length }],
    head.map((value): Cell => ({ value, fontWeight: 'bold', backgroundColor: '#e8eef2', height: rowHeight.line })),
    ...columns.map(({ header, required, meaning, example }): Cell[] =>
      [header, required ? 'ต้องกรอก' : '', meaning, exampleOf(example, today)].map((value) => toText(value, meaning)),
    ),
    ...(hasOccasions && nationalDays.length > 0
      ? [
          [],
          [{ value: 'วันสำคัญใน 12 เดือนนี้ สำหรับวางแผน', fontWeight: 'bold' as const, columnSpan: head.length }],
          ...nationalDays.map(({ date, name }): Cell[] => [formatDateShort(date, 'th'), null, toText(name)]),
        ]
      : []),
  ];
}

/** A cell of wrapped text; its row is as high as the longest text of the row needs. */
function toText(value: string, longest = value): Cell {
  const height = longest.length > lineLength ? rowHeight.twoLines : rowHeight.line;
  return { value, wrap: true, alignVertical: 'top', height };
}

const headerOf = ({ header, required }: FormColumn) => (required ? `${header} *` : header);

/** An example with this year: one of a year long past would teach the wrong century. */
function exampleOf(example: string, today: string): string {
  return `เช่น ${example}`.replace('{year}', formatYear(today, 'th')).replace(/^เช่น (?=เลือก)/, '');
}

function toRule(
  { header, meaning, choices, least }: FormColumn,
  column: number,
  { columns }: Form,
  formulaOf: ReturnType<typeof toListSheet>['formulaOf'],
): CellRule {
  const areas = columns.findIndex((one) => one.choices?.list === 'areas');
  const cellOf = (index: number, row: number) => getCellAddress(row - 1, index);
  const formula = choices && formulaOf(choices.list, `$${cellOf(areas, headerRow + 1)}`);
  return {
    range: `${cellOf(column, headerRow + 1)}:${cellOf(column, headerRow + emptyRows)}`,
    title: header,
    hint: meaning,
    ...(formula === undefined ? {} : { choices: formula, only: choices?.only ?? false }),
    ...(least === undefined ? {} : { least }),
  };
}
