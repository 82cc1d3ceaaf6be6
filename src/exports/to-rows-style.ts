import { type MeasureId, measures } from '../measures/definitions.ts';

/**
 * A style sheet by which the rows behind a figure are shown without a script: where a figure's link has led to a choice of
 * the measure `done`, every row is hidden that `done` does not count, and where the choice is of one of a page's parts, at
 * most `mostParts` of them and counted from 0, every row of another. Ids are of the definitions: there is nothing to escape.
 *
 * The choices stand before the table, among the same parent's children. `body:has()` would find them anywhere, but
 * Chromium then looks through the page for every row and every rule: up to 20 s for a page of 450 rows.
 */
export function toRowsStyle(mostParts: number): string {
  const hidden = (attribute: string, value: string | number, rows: string) =>
    `.row-choice[data-${attribute}='${value}']:target ~ .table-frame tr[data-in]:not(${rows})`;
  const rules = [
    ...(Object.keys(measures) as MeasureId[]).map((id) => hidden('measure', id, `[data-in~='${id}']`)),
    ...Array.from({ length: mostParts }, (_, part) => hidden('part', part, `[data-part='${part}']`)),
  ];
  return `${rules.join(',\n')} {\n  display: none;\n}\n`;
}
