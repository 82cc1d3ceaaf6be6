import type { SheetReading } from '../domain/manifest.ts';
import type { Unpublished } from './report.ts';
import type { Table } from './table.ts';

/** How a sheet's rows went. What was neither held nor excluded is published, so the three always add up. */
export function toSheetReading(table: Table, unpublished: readonly Unpublished[]): SheetReading {
  const { source, kind, file, sheet, format, encoding, delimiter, headerRow, columns, rows } = table;
  const here = unpublished.filter(
    (row) => row.source.source === source && row.source.file === file && row.source.sheet === sheet,
  );
  const held = here.filter((row) => row.outcome === 'held').length;
  const excluded = here.length - held;
  return {
    source,
    kind,
    file,
    ...(sheet === undefined ? {} : { sheet }),
    format,
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(headerRow === undefined ? {} : { headerRow }),
    columns,
    rows: rows.length,
    published: rows.length - held - excluded,
    held,
    excluded,
  };
}
