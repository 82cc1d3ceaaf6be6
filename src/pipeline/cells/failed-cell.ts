import type { Cell } from '../table.ts';

// What spreadsheets show where a formula failed or a number has no room (Excel, LibreOffice, Google Sheets), and what
// databases and programs write for a value that they do not have.
const failures =
  /^(?:#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|ERROR!|#+)|Err:\d{3}|NaN|null|NULL|undefined|\[object Object\])$/;

/** True for a cell that holds no value but the word of a program that it has none: "#REF!", "null". */
export function isFailedCell(cell: Cell): cell is string {
  return typeof cell === 'string' && failures.test(cell.trim());
}
