// CSV as RFC 4180 has it, for spreadsheets first of all: one home for what makes a file open well and harmlessly.

/** Excel takes a file for UTF-8 only where it begins with this. */
const byteOrderMark = '\uFEFF';

/**
 * What makes a spreadsheet run a cell as a formula. Beside = + - @ also what some programs drop before looking:
 * tab, CR and LF; and the wide forms that Excel folds to the narrow ones.
 */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;

/** Text in quotes; with an apostrophe before it where a spreadsheet would run it as a formula. */
export function formatCsvText(text: string): string {
  const safe = formulaStart.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** Lines of cells that are ready: UTF-8 with a byte order mark, CRLF after every line. */
export function formatCsvLines(lines: readonly (readonly string[])[]): string {
  return `${byteOrderMark}${lines.map((cells) => `${cells.join(',')}\r\n`).join('')}`;
}
