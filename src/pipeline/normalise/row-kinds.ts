import { toMatchKey } from '../text/match-key.ts';
import type { Cell, Row, Table } from '../table.ts';

/** Words that begin a row of sums: รวม, ยอดรวม, รวมทั้งสิ้น, total; รวมพลัง, รวมใจ and รวมไทย begin names. */
const totalWord = /^(?:ยอดรวม|รวม(?!พล|ใจ|น้ำใจ|ไทย|มิตร|ตัว|กลุ่ม)|(?:grand )?(?:total|sum)(?![a-z]))/i;

/** True for a row of sums below a table: it opens with such a word and names neither day nor place. */
export function isTotalRow(row: Row, columns: ReadonlyMap<string, number>): boolean {
  const first = row.cells.find((cell) => cell !== null && cell !== '');
  if (typeof first !== 'string' || !totalWord.test(first.trim())) return false;
  return ['start', 'district', 'tambon'].every((field) => isEmpty(row.cells[columns.get(field) ?? -1] ?? null));
}

/** True for a header that a page break repeated inside the body. */
export function isRepeatedHeader(row: Row, table: Table): boolean {
  let same = 0;
  for (let index = 0; index < table.columns.length; index++) {
    const cell = row.cells[index] ?? null;
    if (isEmpty(cell)) continue;
    if (typeof cell !== 'string' || cell.length > 80) return false;
    if (toMatchKey(cell) !== toMatchKey(table.columns[index]!.header)) return false;
    same += 1;
  }
  return same >= 2;
}

/** Remembers rows of one table, to find those that repeat an earlier one in every cell. */
export class RepeatFinder {
  readonly #byHash = new Map<number, Row[]>();

  /** True where an earlier row had the same cells; else the row is remembered. */
  isRepeat(row: Row): boolean {
    const hash = hashCells(row.cells);
    const alike = this.#byHash.get(hash);
    if (!alike) {
      this.#byHash.set(hash, [row]);
      return false;
    }
    // The hash only says where to look: a row is dropped for being equal, never for a chance meeting of hashes.
    if (alike.some((earlier) => sameCells(earlier.cells, row.cells))) return true;
    alike.push(row);
    return false;
  }
}

function hashCells(cells: readonly Cell[]): number {
  let hash = 0;
  for (const cell of cells) {
    const text = cellText(cell);
    for (let index = 0; index < text.length; index++) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
    hash = Math.imul(hash, 37) | 0;
  }
  return hash;
}

function sameCells(a: readonly Cell[], b: readonly Cell[]): boolean {
  return a.length === b.length && a.every((cell, index) => cellText(cell) === cellText(b[index] ?? null));
}

function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  return cell === null ? '' : typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
}

function isEmpty(cell: Cell): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '');
}
