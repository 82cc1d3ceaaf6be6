import { toCanonicalJson } from '../domain/canonical-json.ts';
import type { Manifest } from '../domain/manifest.ts';
import type { TableOfValues } from './published-fields.ts';
import type { ColumnInfo, Value } from './tables/published-table.ts';

/** What a published file says of itself: whose, how fresh, made from what, and on which terms. */
export interface ExportHead {
  /** ISO 8601 UTC time of the newest export: no value is newer. */
  asOf: string;
  /** The page that describes the data. */
  describedBy: string;
  /** The export files that were read, with their checksums. */
  generatedFrom: { file: string; sha256: string }[];
  licence: { name: string; url: string };
  publisher: string;
  /** True where the exports are the project's own example. */
  sample: boolean;
}

/** The head of the files of one run; `describedBy` is the full address of the page about the data. */
export function toExportHead(
  { asOf, receipts, sample }: Pick<Manifest, 'asOf' | 'receipts' | 'sample'>,
  { licence, owner }: { licence: ExportHead['licence']; owner: string },
  describedBy: string,
): ExportHead {
  const generatedFrom = receipts.map(({ file, sha256 }) => ({ file, sha256 }));
  return { asOf, describedBy, generatedFrom, licence, publisher: owner, sample };
}

/**
 * A table as JSON: `{"head": …, "rows": […]}`, keys in code-point order, one row a line so that two files can be compared.
 * What was not reported is left out.
 */
export function toJson({ info, columns, rows }: TableOfValues, head: ExportHead): string {
  const about = { ...head, table: info.id, titleEn: info.title.en, titleTh: info.title.th };
  const lines = rows.map((row) => toCanonicalJson(toRecord(row, columns)));
  return `{"head":${toCanonicalJson(about)},"rows":[${lines.length > 0 ? `\n${lines.join(',\n')}\n` : ''}]}\n`;
}

/** The values of a row by column name; those not reported are left out. */
export function toRecord(row: readonly Value[], columns: readonly ColumnInfo[]): Record<string, Value> {
  return Object.fromEntries(
    columns.flatMap(({ name }, index) => (row[index] === undefined ? [] : [[name, row[index]] as const])),
  );
}
