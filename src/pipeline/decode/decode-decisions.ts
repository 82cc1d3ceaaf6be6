import type { DecisionLine } from '../../domain/decision.ts';
import { decodeCsv } from './csv.ts';
import { decodeText } from './encoding.ts';

/**
 * The lines of a decision file: a CSV whose first row names its columns in lower-case English.
 * @throws {SourceError} beyond the limit of rows.
 */
export function decodeDecisions(bytes: Uint8Array, file: string, limits: { rows: number }): DecisionLine[] {
  const [header, ...rows] = decodeCsv(decodeText(bytes).text, { file, limits }).rows;
  if (!header) return [];
  const names = header.cells.map((cell) =>
    String(cell ?? '')
      .trim()
      .toLowerCase(),
  );
  return rows.map(({ row, cells }) => ({
    values: Object.fromEntries(names.map((name, index) => [name, String(cells[index] ?? '').trim()])),
    source: { source: 'decisions', file, row },
  }));
}
