import { SourceError } from '../../domain/errors.ts';
import { encodingOfMark } from './encoding.ts';
import { cellsPerRow, rowsBesideData, tooManyCells, tooManyRows } from './limits.ts';

// A text of the size that is allowed can still be one line, a hundred million commas, or brackets without end, which cost
// minutes and gigabytes once they are decoded and parsed. So its bytes are counted first, which takes neither.

/** Lines that a row of data may run over on average, blank ones included. */
const linesPerRow = 20;
/** Bytes of a line or of a text in JSON; a row of a spreadsheet that long has nobody read. */
const longestText = 1_000_000;
/** Records in records: what lies deeper than two becomes text, and nobody exports this much of it. */
const deepest = 32;

const [newline, carriageReturn, quote, backslash, comma] = [0x0a, 0x0d, 0x22, 0x5c, 0x2c];
const [openList, closeList, openRecord, closeRecord] = [0x5b, 0x5d, 0x7b, 0x7d];
const isDelimiter = new Uint8Array(256);
for (const delimiter of ',;\t|') isDelimiter[delimiter.charCodeAt(0)] = 1;

/**
 * Looks at the bytes of a CSV before they are decoded.
 * @throws {SourceError} for too many lines or cells, and for a line without end.
 */
export function guardCsv(bytes: Uint8Array, file: string, limits: { rows: number }): void {
  const lineEnd = bytes.includes(newline) ? newline : carriageReturn;
  const mostLines = limits.rows * linesPerRow + rowsBesideData;
  const mostCells = limits.rows * cellsPerRow;
  let [lines, cells, lineStart] = [0, 0, 0];
  for (let at = 0; at <= bytes.length; at++) {
    const byte = at === bytes.length ? lineEnd : bytes[at]!;
    if (byte === lineEnd) {
      lines += 1;
      if (at - lineStart > longestText) throw tooLong(file, `line ${lines}`);
      if (lines > mostLines) throw tooManyRows(file, limits.rows);
      lineStart = at + 1;
    } else if (isDelimiter[byte] === 1) {
      cells += 1;
      if (cells > mostCells) throw tooManyCells(file, mostCells);
    }
  }
}

/**
 * Looks at the bytes of a JSON before they are decoded; what is no JSON is left for the parser to refuse.
 * @throws {SourceError} for too many records or cells, a text without end, and for lists or records nested too deep.
 */
export function guardJson(bytes: Uint8Array, file: string, limits: { rows: number }): void {
  const mostCells = limits.rows * cellsPerRow;
  const { step, low, high } = unitsOf(bytes);
  /** What is open around the place that is looked at: its opening brackets. */
  const open: number[] = [];
  let [records, cells, textStart] = [0, 0, -1];
  for (let at = 0; at + step <= bytes.length; at += step) {
    if (step === 2 && bytes[at + high] !== 0) continue;
    const byte = bytes[at + low]!;
    if (textStart >= 0) {
      if (byte === backslash) at += step;
      else if (byte === quote) {
        if (at - textStart > longestText * step) throw tooLong(file, `text at byte ${textStart}`);
        textStart = -1;
      }
    } else if (byte === quote) textStart = at;
    else if (byte === comma) {
      cells += 1;
      if (cells > mostCells) throw tooManyCells(file, mostCells);
    } else if (byte === openList || byte === openRecord) {
      if (byte === openRecord && open.at(-1) === openList && open.length <= 2) records += 1;
      if (records > limits.rows) throw tooManyRows(file, limits.rows);
      open.push(byte);
      if (open.length > deepest) throw tooDeep(file);
    } else if (byte === closeList || byte === closeRecord) open.pop();
  }
}

/** How the bytes of one UTF-16 unit lie; of any other encoding a byte is enough to tell the marks of JSON. */
function unitsOf(bytes: Uint8Array): { step: 1 | 2; low: 0 | 1; high: 0 | 1 } {
  const encoding = encodingOfMark(bytes);
  if (encoding === 'utf-16le') return { step: 2, low: 0, high: 1 };
  return encoding === 'utf-16be' ? { step: 2, low: 1, high: 0 } : { step: 1, low: 0, high: 0 };
}

function tooLong(file: string, what: string): SourceError {
  return new SourceError(
    `อ่าน ${file} ไม่ได้: ข้อความยาวเกิน ${longestText.toLocaleString('en')} ไบต์`,
    `A ${what} has more than ${longestText.toLocaleString('en')} bytes. Export a plain table.`,
  );
}

function tooDeep(file: string): SourceError {
  return new SourceError(
    `อ่าน ${file} ไม่ได้: ข้อมูลซ้อนกันลึกเกิน ${deepest} ชั้น`,
    `Records are nested more than ${deepest} deep. Export a plain table.`,
  );
}
