import { type MeasureId, measures } from '../measures/definitions.ts';

/**
 * A style sheet by which the rows behind a figure are shown without a script: at `#rows-done` every row is hidden that the
 * measure `done` does not count. Ids are of the definitions, which have nothing in them to escape.
 */
export function toRowsStyle(): string {
  const rules = (Object.keys(measures) as MeasureId[]).map(
    (id) => `body:has(#rows-${id}:target) .result-rows tr[data-in]:not([data-in~='${id}'])`,
  );
  return `${rules.join(',\n')} {\n  display: none;\n}\n`;
}
