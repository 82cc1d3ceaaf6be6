import type { AreaCode } from '../domain/area.ts';
import { type MeasureId, measures } from '../measures/definitions.ts';

/**
 * A style sheet by which the rows behind a figure are shown without a script: where a figure's link has led to a choice of
 * the measure `done`, every row is hidden that `done` does not count, and where the choice names one of `areas`, every row
 * of another area. Ids are of the definitions, codes of the schema: neither has anything in it to escape.
 */
export function toRowsStyle(areas: readonly AreaCode[]): string {
  const chosen = (attribute: string, value: string) => `body:has(.row-choice[data-${attribute}='${value}']:target)`;
  const rules = [
    ...(Object.keys(measures) as MeasureId[]).map(
      (id) => `${chosen('measure', id)} .result-rows tr[data-in]:not([data-in~='${id}'])`,
    ),
    ...areas.map((code) => `${chosen('area', code)} .result-rows tr[data-in]:not([data-place^='${code}'])`),
  ];
  return `${rules.join(',\n')} {\n  display: none;\n}\n`;
}
