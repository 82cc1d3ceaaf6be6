import { openArchive } from '../../src/pipeline/decode/archive-guard.ts';
import { decodeXlsx } from '../../src/pipeline/decode/xlsx.ts';
import { zipArchive } from './zip-archive.ts';
import { letters, rowXml } from './workbook.ts';

/** What somebody writes into a row: header, without its asterisk, → text, or a number where it was typed as one. */
export type FilledRow = Readonly<Record<string, string | number>>;

/** Title, lead and examples stand above it. */
const headerRow = 4;

const hints = { saveAgain: 'save again', tooMany: 'too many', tooLarge: 'too large' };

/** The form with rows filled in below its header, as a spreadsheet program writes them: the rest of the file as it was. */
export async function fillForm(form: Uint8Array, rows: readonly FilledRow[]): Promise<Uint8Array> {
  const archive = await openArchive(form, 'form.xlsx', hints);
  const parts = await Promise.all(archive.names.map(async (name) => ({ name, data: await archive.readText(name, 5) })));
  const headers = await readHeaders(form);
  const filled = rows.map((row, index) => {
    const unknown = Object.keys(row).filter((name) => !headers.includes(name));
    if (unknown.length > 0) throw new Error(`The form has no ${unknown.join(', ')}`);
    return rowXml(
      headerRow + 1 + index,
      headers.map((name) => row[name] ?? null),
    );
  });
  return zipArchive(
    parts.map(({ name, data }) =>
      name === 'xl/worksheets/sheet1.xml' ? { name, data: withRows(data, filled) } : { name, data },
    ),
  );
}

function withRows(xml: string, rows: readonly string[]): string {
  return rows.reduce((text, row, index) => {
    const empty = new RegExp(`<row r="${headerRow + 1 + index}"[^>]*>.*?</row>`);
    if (!empty.test(text)) throw new Error(`The form has no row ${headerRow + 1 + index}`);
    return text.replace(empty, () => row);
  }, xml);
}

/** The formulas of a form's drop-downs, by the header of their column. */
export async function readDropDowns(form: Uint8Array): Promise<Map<string, string>> {
  const lists = (await readRules(form)).filter(({ attributes }) => attributes.includes('type="list"'));
  return new Map(lists.map(({ header, formula }) => [header, formula]));
}

/** What numbers a form takes, by the header of their column: how they are compared, and with what. */
export async function readNumberRules(form: Uint8Array): Promise<Record<string, [operator: string, least: string]>> {
  const numbers = (await readRules(form)).filter(({ attributes }) => attributes.includes('type="decimal"'));
  return Object.fromEntries(
    numbers.map(({ header, attributes, formula }) => [header, [/operator="(\w+)"/.exec(attributes)![1]!, formula]]),
  );
}

/** The rules that allow no more than their formula says. */
async function readRules(form: Uint8Array): Promise<{ header: string; attributes: string; formula: string }[]> {
  const archive = await openArchive(form, 'form.xlsx', hints);
  const xml = await archive.readText('xl/worksheets/sheet1.xml', 5);
  const headers = await readHeaders(form);
  return [...xml.matchAll(/<dataValidation ([^>]*)><formula1>([^<]*)<\/formula1>/g)].map(
    ([, attributes = '', formula = '']) => {
      const column = /sqref="([A-Z]+)\d/.exec(attributes)?.[1];
      const header = headers.find((_, index) => letters(index) === column) ?? '';
      return { header, attributes, formula: formula.replaceAll('&apos;', "'") };
    },
  );
}

/** Headers of the sheet to fill in, without the asterisk of a required column. */
async function readHeaders(form: Uint8Array): Promise<string[]> {
  const [sheet] = await decodeXlsx(form, { file: 'form.xlsx', limits: { rows: 1000, sheetMegabytes: 5 } });
  const header = sheet?.rows.find(({ row }) => row === headerRow);
  return header!.cells.map((cell) => String(cell).replace(/ \*$/, ''));
}
