import type { DecisionLine } from '../../domain/decision.ts';
import { SourceError } from '../../domain/errors.ts';
import { decodeCsv } from './csv.ts';
import { decodeText } from './encoding.ts';
import { guardCsv } from './text-guard.ts';

/**
 * The lines of a decision file: a CSV whose first row names its columns in lower-case English.
 * @throws {SourceError} beyond the limit of rows, and where a column is missing: a takedown must never be passed over.
 */
export function decodeDecisions(
  bytes: Uint8Array,
  file: string,
  columns: readonly string[],
  limits: { rows: number },
): DecisionLine[] {
  guardCsv(bytes, file, limits);
  const [header, ...rows] = decodeCsv(decodeText(bytes).text, { file, limits }).rows;
  if (!header) return [];
  const names = header.cells.map((cell) =>
    String(cell ?? '')
      .trim()
      .toLowerCase(),
  );
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) {
    throw new SourceError(
      `${file}: ไม่พบคอลัมน์ / no column ${missing.join(', ')}`,
      `Found: ${names.join(', ')}. The first row must name ${columns.join(', ')}.`,
    );
  }
  return rows.map(({ row, cells }) => ({
    values: Object.fromEntries(names.map((name, index) => [name, String(cells[index] ?? '').trim()])),
    source: { source: 'decisions', file, row },
  }));
}
