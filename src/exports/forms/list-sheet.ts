import type { SheetData } from 'write-excel-file/node';
import { getCellAddress } from 'write-excel-file/utility';
import type { FormChoices } from './choices.ts';
import type { ChoiceList } from './form.ts';

/** The sheet that a form's drop-downs take their values from. */
export interface ListSheet {
  name: string;
  data: SheetData;
  /**
   * The formula of a list's values; undefined for a list without any. `areaCell` is the first cell in which an area is
   * chosen, its column fixed ("$I5"): the villages offered are those of the area chosen in the same row.
   */
  formulaOf(list: ChoiceList, areaCell: string): string | undefined;
}

const name = 'รายการ';

/** One column a list; the last two hold every village beside its tambon, tambons in one run each. */
export function toListSheet({ lists, villages }: FormChoices): ListSheet {
  const names = Object.keys(lists) as (keyof FormChoices['lists'])[];
  const columns: (readonly string[])[] = [
    ...names.map((list) => lists[list]),
    villages.map(({ tambon }) => tambon),
    villages.map(({ village }) => village),
  ];
  const longest = Math.max(...columns.map(({ length }) => length));
  const range = (column: number) => `'${name}'!${fixed(column, 0)}:${fixed(column, columns[column]!.length - 1)}`;
  return {
    name,
    data: Array.from({ length: longest }, (_, row) => columns.map((values) => values[row] ?? null)),
    formulaOf: (list, areaCell) => {
      if (list !== 'villages') return lists[list].length === 0 ? undefined : range(names.indexOf(list));
      if (villages.length === 0) return undefined;
      const tambons = range(names.length);
      const first = `'${name}'!${fixed(names.length + 1, 0)}`;
      return `OFFSET(${first},MATCH(${areaCell},${tambons},0)-1,0,COUNTIF(${tambons},${areaCell}),1)`;
    },
  };
}

/** An address that does not move with the cell that names it: "$A$1". */
function fixed(column: number, row: number): string {
  return getCellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
}
