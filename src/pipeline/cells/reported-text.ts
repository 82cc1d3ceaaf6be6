import type { Cell } from '../table.ts';
import { cleanText } from '../text/clean-text.ts';

/** What offices write where they report nothing, beside dashes and dots. It is not 0. */
const nothing: ReadonlySet<string> = new Set(['ไม่มี', 'ไม่ระบุ', 'ไม่มีข้อมูล', 'n/a', 'na']);

/** True for a clean text that reports nothing. */
export function saysNothing(text: string): boolean {
  return /^[-–—.…]*$/.test(text) || nothing.has(text.toLowerCase());
}

/** The cell as clean text, Thai digits kept; undefined where nothing is reported (empty, "-", "ไม่มี", "n/a"). */
export function reportedText(cell: Cell): string | undefined {
  if (cell === null) return undefined;
  if (typeof cell !== 'string') return writtenIn(cell);
  const { text } = cleanText(cell);
  return saysNothing(text) ? undefined : text;
}

/** What a cell says, for telling an issue: a spreadsheet's date as day/month/year. */
export function writtenIn(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  return `${cell.day}/${cell.month}/${cell.year}${cell.time === undefined ? '' : ` ${cell.time}`}`;
}
