import { SourceError } from '../../domain/errors.ts';
import { issue, type Issue } from '../../domain/issue.ts';
import type { SourceKind } from '../../domain/source-ref.ts';
import { columnsOf, type Field, requiredFields } from '../columns.ts';
import type { Column } from '../table.ts';
import { nearestOf } from '../text/similarity.ts';
import { toMatchKey } from '../text/match-key.ts';
import { placeOf } from './limits.ts';

/** Match key of a known header → its field and the header as the table of synonyms writes it. */
export type HeaderIndex = ReadonlyMap<string, { field: Field; header: string }>;

const unit = /[([{]\s*(?:คน|ราย|นาย|บาท|ซีซี|cc|ยูนิต|ต้น|กก\.?|กิโลกรัม|กิโล|kg|ตัน|ครั้ง|กิจกรรม|โครงการ)\s*[)\]}]\s*$/i;

/**
 * The headers of a kind of source: the built-in ones and the operator's (`columns` in the settings), which come first.
 * What `extra` says of fields that another kind has is passed over.
 */
export function indexHeaders(kind: SourceKind, extra: Readonly<Record<string, readonly string[]>>): HeaderIndex {
  const index = new Map<string, { field: Field; header: string }>();
  const add = (field: Field, header: string): void => {
    const key = toKey(header);
    if (!index.has(key)) index.set(key, { field, header });
  };
  const known = Object.entries(columnsOf[kind]) as [Field, readonly string[]][];
  for (const [field] of known) for (const header of extra[field] ?? []) add(field, header);
  for (const [field, headers] of known) for (const header of [...headers, field]) add(field, header);
  return index;
}

/** The field that a header means, undefined where nobody knows it. */
export function fieldOfHeader(header: string, index: HeaderIndex): Field | undefined {
  return index.get(toMatchKey(header))?.field ?? index.get(toKey(header))?.field;
}

/**
 * Every header with its field. Issues: `header-unknown` with the nearest known header, and `header-repeated` where an
 * earlier column already has the field. Columns without a header say nothing and get no issue.
 */
export function matchColumns(headers: readonly string[], index: HeaderIndex): { columns: Column[]; issues: Issue[] } {
  const taken = new Set<Field>();
  const issues: Issue[] = [];
  const columns = headers.map((header): Column => {
    if (header.trim() === '') return { header: '' };
    const field = fieldOfHeader(header, index);
    if (field === undefined) {
      const nearest = index.get(nearestOf(toKey(header), index.keys()) ?? '')?.header;
      const expected = nearest === undefined ? {} : { expected: nearest };
      issues.push(issue('header-unknown', { column: header, found: header, ...expected }));
      return nearest === undefined ? { header } : { header, nearest };
    }
    if (taken.has(field)) {
      issues.push(issue('header-repeated', { column: header, found: header }));
      return { header };
    }
    taken.add(field);
    return { header, field };
  });
  return { columns, issues };
}

/** The headers, as people would write them, that a table of this kind cannot do without and does not have. */
export function missingHeaders(columns: readonly Column[], kind: SourceKind): string[] {
  const present = new Set(columns.map((column) => column.field));
  const headers: Readonly<Record<string, readonly string[]>> = columnsOf[kind];
  const groups: readonly (readonly Field[])[] = requiredFields[kind];
  return groups.filter((group) => !group.some((field) => present.has(field))).map((group) => headers[group[0]!]![0]!);
}

/** What is thrown where a table lacks required columns. */
export function missingColumns(
  file: string,
  sheet: string | undefined,
  missing: readonly string[],
  headers: readonly string[],
): SourceError {
  const named = missing.map((header) => `"${header}"`).join(', ');
  const found = headers.filter((header) => header !== '').slice(0, 40);
  return new SourceError(
    `ไม่พบคอลัมน์ ${named} ใน ${placeOf(file, sheet)}`,
    `Found: ${found.join(', ').slice(0, 600)}. Add a synonym under "columns" in data/portal.yaml.`,
  );
}

/** The match key of a header without its unit: "งบประมาณ (บาท)" is งบประมาณ. */
function toKey(header: string): string {
  return toMatchKey(header.replace(unit, '')) || toMatchKey(header);
}
