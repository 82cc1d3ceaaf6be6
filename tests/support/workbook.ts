import { zipArchive, type ZipEntry } from './zip-archive.ts';

/** A sheet for a test: rows of cells, or its whole XML. A cell's `date` is a serial number formatted as a date. */
export interface TestSheet {
  name: string;
  state?: 'hidden' | 'veryHidden';
  rows?: (string | number | boolean | null | { date: number })[][];
  xml?: string;
  claimedSize?: number;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** An XLSX workbook of these sheets; `more` adds parts or replaces those of the same name. */
export function workbook(sheets: readonly TestSheet[], more: readonly ZipEntry[] = []): Uint8Array {
  const parts: ZipEntry[] = [
    {
      name: 'xl/workbook.xml',
      data: `${declaration}<workbook ${main} xmlns:r="${relations}"><sheets>${sheets
        .map(({ name, state }, i) => {
          const hidden = state ? ` state="${state}"` : '';
          return `<sheet name="${escape(name)}" sheetId="${i + 1}"${hidden} r:id="rId${i + 1}"/>`;
        })
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets
        .map(
          (_, i) =>
            `<Relationship Id="rId${i + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
        )
        .join('')}<Relationship Id="styles" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      data: `${declaration}<styleSheet ${main}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    },
    ...sheets.map(({ rows = [], xml, claimedSize }, i): ZipEntry => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      data: xml ?? sheetXml(rows.map((cells, row) => rowXml(row + 1, cells)).join('')),
      ...(claimedSize === undefined ? {} : { claimedSize }),
    })),
  ];
  const replaced = new Set(more.map(({ name }) => name));
  return zipArchive([...parts.filter(({ name }) => !replaced.has(name)), ...more]);
}

/** A sheet's XML around its rows. */
export function sheetXml(rows: string): string {
  return `${declaration}<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`;
}

/** One row's XML. */
export function rowXml(row: number, cells: NonNullable<TestSheet['rows']>[number]): string {
  return `<row r="${row}">${cells.map((cell, column) => cellXml(`${letters(column)}${row}`, cell)).join('')}</row>`;
}

function cellXml(address: string, cell: NonNullable<TestSheet['rows']>[number][number]): string {
  if (cell === null) return `<c r="${address}"/>`;
  if (typeof cell === 'object') return `<c r="${address}" s="1"><v>${cell.date}</v></c>`;
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${address}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  return `<c r="${address}" t="inlineStr"><is><t>${escape(cell)}</t></is></c>`;
}

/** A column by its letters, from 0: "A", "AB". */
export function letters(column: number): string {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
