import { cutFound } from '../domain/issue.ts';
import { maskPersonalData } from './personal-data.ts';
import type { Table } from './table.ts';
import { cleanText } from './text/clean-text.ts';

// A file, a sheet or a column may be named for a person: "ใบสมัคร 1-4999-00001-23-4.xlsx". Such names are shown wherever
// the site says what it was made from.

const nobody: ReadonlySet<string> = new Set();

/** The name as it may be shown. */
function maskName(name: string): string {
  const { text, codes } = maskPersonalData(cleanText(name).text, nobody);
  // Most names stay as they are, signs and all: people look for them in a folder.
  return codes.length === 0 ? name : text;
}

/**
 * Names as they may be shown, in their order. Two that were told apart by what is masked alone get a number, since what
 * comes from them is found by them.
 */
export function maskNames(names: readonly string[]): string[] {
  const taken = new Set(names);
  return names.map((name) => {
    const masked = maskName(name);
    if (masked === name) return name;
    let free = masked;
    for (let turn = 2; taken.has(free); turn++) free = `${masked} (${turn})`;
    taken.add(free);
    return free;
  });
}

/** Tables of one file whose sheets and unknown headers are named as they may be shown, in their issues too. */
export function maskTables(tables: readonly Table[]): Table[] {
  const sheets = tables.flatMap(({ sheet }) => (sheet === undefined ? [] : [sheet]));
  const masked = new Map(maskNames(sheets).map((name, at) => [sheets[at]!, name]));
  // An issue may lie in a sheet that was left out.
  const named = ({ sheet }: { sheet?: string | undefined }) =>
    sheet === undefined ? {} : { sheet: masked.get(sheet) ?? maskName(sheet) };
  return tables.map((table) => ({
    ...table,
    ...named(table),
    columns: table.columns.map((column) => ({ ...column, header: maskName(column.header) })),
    issues: table.issues.map((issue) => ({
      ...issue,
      ...named(issue),
      ...(issue.column === undefined ? {} : { column: maskName(issue.column) }),
      ...(issue.found === undefined ? {} : { found: cutFound(maskName(issue.found)) }),
    })),
  }));
}
