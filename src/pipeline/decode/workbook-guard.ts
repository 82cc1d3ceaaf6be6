import { SourceError } from '../../domain/errors.ts';
import { type ArchiveHints, type GuardedArchive, openArchive } from './archive-guard.ts';
import { cellsPerRow, type DecodeLimits, placeOf, rowsBesideData, tooManyRows } from './limits.ts';
import { attributesOf, tagsNamed, withoutEntities } from './xml-tags.ts';

// read-excel-file trusts what it reads: it fills up to whatever row and column a cell names, takes an XML part whole,
// and reads a long run of text once for each of its chunks. So every part that it will read is looked at first.

/** XML of all sheets together, as a multiple of the limit for one. */
const sheetsInWorkbook = 2;
/** A cell of a spreadsheet holds 32,767 characters at most. */
const longestRun = 500_000;
const lastRow = 1_048_576;
const lastColumn = 16_384;

const hints: ArchiveHints = {
  saveAgain: 'Open the file in a spreadsheet program and save it again as .xlsx.',
  tooMany: 'A workbook has far fewer parts; export it again.',
  tooLarge: 'Split the export, or raise limits.sheetMegabytes in data/portal.yaml.',
};

/** A cell whose formula came to an error, which read-excel-file leaves out; row and column from 1. */
export interface FailedCell {
  row: number;
  column: number;
  /** "#REF!" */
  text: string;
}

/** What is known of a sheet before anything reads it. */
export interface GuardedSheet {
  hidden: boolean;
  /** Its cells of errors. */
  failed: readonly FailedCell[];
}

/**
 * Looks at a whole workbook before anything reads it, and tells what is known of each of its sheets, in their order.
 * @throws {SourceError} that names file, sheet and limit.
 */
export async function guardWorkbook(bytes: Uint8Array, file: string, limits: DecodeLimits): Promise<GuardedSheet[]> {
  const archive = await openArchive(bytes, file, hints);
  const sheets = await readSheetList(archive, limits.sheetMegabytes);
  const failed = new Map<string, FailedCell[]>();
  let characters = 0;
  // The XML parts are all that the reader of workbooks inflates.
  for (const part of archive.names.filter((name) => /\.xml(?:\.rels)?$/.test(name))) {
    const sheet = sheets.find((each) => each.part === part)?.name;
    const place = placeOf(file, sheet ?? part);
    const xml = await archive.readText(part, limits.sheetMegabytes).catch((error: unknown) => {
      // The same words, with the sheet's name instead of its part's.
      throw error instanceof SourceError && sheet
        ? new SourceError(
            error.message.replace(`"${part}"`, () => `แผ่นงาน ${sheet}`),
            error.hint,
          )
        : error;
    });
    characters += xml.length;
    if (characters > sheetsInWorkbook * limits.sheetMegabytes * 1_000_000) {
      throw new SourceError(
        `${file} มีข้อมูลรวมทุกแผ่นงานมากกว่าที่กำหนด (${sheetsInWorkbook * limits.sheetMegabytes} MB)`,
        'Split the workbook, or raise limits.sheetMegabytes in data/portal.yaml.',
      );
    }
    if (part.startsWith('xl/')) refuseDeclarations(xml, place);
    // Whatever has rows and cells, under whichever name: relations can be written in ways that only a parser sees through.
    if (xml.includes('sheetData')) failed.set(part, checkSheet(xml, file, sheet ?? part, limits));
  }
  return sheets.map(({ hidden, part }) => ({ hidden, failed: failed.get(part ?? '') ?? [] }));
}

interface ListedSheet {
  /** For messages. */
  name: string;
  hidden: boolean;
  /** Undefined where no relation names it. */
  part: string | undefined;
}

async function readSheetList(archive: GuardedArchive, megabytes: number): Promise<ListedSheet[]> {
  const targets = new Map<string, string>();
  for (const relation of tagsNamed(await archive.readText('xl/_rels/workbook.xml.rels', megabytes), 'Relationship')) {
    const target = relation.get('Target') ?? '';
    targets.set(relation.get('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  const sheets: ListedSheet[] = [];
  for (const sheet of tagsNamed(await archive.readText('xl/workbook.xml', megabytes), 'sheet')) {
    const name = sheet.get('name');
    // As the library does: what has no name is no sheet.
    if (!name) continue;
    sheets.push({
      name: withoutEntities(name),
      hidden: ['hidden', 'veryHidden'].includes(sheet.get('state') ?? ''),
      part: targets.get(sheet.get('id') ?? ''),
    });
  }
  return sheets;
}

/** Entities are declared in a DOCTYPE only, and no spreadsheet program writes one; CDATA would be left out unseen. */
function refuseDeclarations(xml: string, place: string): void {
  const found = /<!(?!--)\[?\w*/.exec(xml)?.[0];
  if (found === undefined) return;
  throw new SourceError(
    `อ่าน ${place} ไม่ได้: มี ${found} ซึ่งไม่อนุญาต (จำนวนที่อนุญาต 0)`,
    `A workbook may hold no ${found} (limit 0), because it can hide or multiply text. Save the file again as .xlsx.`,
  );
}

/** Refuses a sheet that would cost too much; its cells of errors. */
function checkSheet(xml: string, file: string, sheet: string, limits: DecodeLimits): FailedCell[] {
  const place = placeOf(file, sheet);
  const unreadable = (what: string): SourceError => new SourceError(`อ่าน ${place} ไม่ได้: ${what}`, hints.saveAgain);
  if (xml.includes('<!') || xml.indexOf('<?', 5) !== -1) throw unreadable('comments or instructions in the XML');
  if (longestGap(xml) > longestRun) throw unreadable(`a text of more than ${longestRun} characters`);

  const most = limits.rows + rowsBesideData;
  let rows = 0;
  let lastUsedRow = 0;
  let lastUsedColumn = 0;
  const failed: FailedCell[] = [];
  for (const { 0: tag, 1: name, 2: text, index } of xml.matchAll(rowOrCell)) {
    const attributes = text!;
    if (name === 'row') {
      rows += 1;
      if (rows > most) throw tooManyRows(file, limits.rows, sheet);
      if (!isRowOfSheet(attributes)) throw unreadable('a row whose number is beyond the last one or not plain');
      continue;
    }
    const address = addressOf(attributes);
    if (!address) throw unreadable('a cell without a plain address or with an ISO date');
    // A formatted cell without content is no more than a colour.
    if (attributes.endsWith('/')) continue;
    if (address.row > most) throw tooManyRows(file, limits.rows, sheet);
    lastUsedRow = Math.max(lastUsedRow, address.row);
    lastUsedColumn = Math.max(lastUsedColumn, address.column);
    if (lastUsedRow * lastUsedColumn > limits.rows * cellsPerRow) {
      throw unreadable(
        `${lastUsedRow} rows by ${lastUsedColumn} columns, the limit is ${limits.rows * cellsPerRow} cells`,
      );
    }
    if (/\st=["']e["']/.test(attributes)) failed.push({ ...address, text: errorAfter(xml, index + tag.length) });
  }
  return failed;
}

/** The error that a cell holds: the value before the next cell, whatever formula stands before it. */
function errorAfter(xml: string, at: number): string {
  const rest = xml.slice(at, at + 10_000);
  return /^(?:(?!<(?:[\w.-]*:)?c[\s>])[^])*?<(?:[\w.-]*:)?v>(#[^<]*)</.exec(rest)?.[1] ?? '#VALUE!';
}

/** Rows and cells under any prefix, as far as the next sign that could end a tag: no parser sees one that this doesn't. */
const rowOrCell = /<(?:[\w.-]*:)?(row|c)(?=[\s/>])([^<>]*)/g;

function isRowOfSheet(attributes: string): boolean {
  const plain = attributesOf(attributes);
  const row = plain?.get('r') ?? '1';
  return plain !== undefined && /^[1-9]\d{0,6}$/.test(row) && Number(row) <= lastRow;
}

const usualCell = /^ r="([A-Z]{1,3})([1-9]\d{0,6})"(?: s="\d+")?(?: t="(?:s|n|b|e|str|inlineStr)")?\/?$/;

/** Where a cell says it stands; undefined where it doesn't, or where its value would be read in the machine's time zone. */
function addressOf(attributes: string): { row: number; column: number } | undefined {
  let found = usualCell.exec(attributes);
  if (!found) {
    const plain = attributesOf(attributes);
    if (!plain || plain.get('t') === 'd') return undefined;
    found = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(plain.get('r') ?? '');
    if (!found) return undefined;
  }
  let column = 0;
  for (const letter of found[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(found[2]);
  return row <= lastRow && column <= lastColumn ? { row, column } : undefined;
}

/** The most characters between two "<". */
function longestGap(xml: string): number {
  let longest = 0;
  for (let at = 0, next = 0; next !== -1; at = next) {
    next = xml.indexOf('<', at + 1);
    longest = Math.max(longest, (next === -1 ? xml.length : next) - at);
  }
  return longest;
}
