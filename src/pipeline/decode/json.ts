import { SourceError } from '../../domain/errors.ts';
import type { Cell, Row } from '../table.ts';
import { cellsPerRow, tooManyCells, tooManyRows } from './limits.ts';

/** Records of a JSON file as rows: `headers[i]` names `cells[i]`, and `row` is the record's number. */
export interface JsonRecords {
  headers: string[];
  rows: Row[];
}

/**
 * Reads a list of records, or a record that holds one under `data`, `records` or `items`. Keys are headers, in order of
 * first appearance; a record inside a record gives headers with a dot ("place.district"), whatever lies deeper and any
 * list becomes text.
 * @throws {SourceError} for anything else, and beyond `limits.rows`.
 */
export function decodeJson(text: string, { file, limits }: { file: string; limits: { rows: number } }): JsonRecords {
  const records = recordsIn(parse(text, file));
  if (!records) {
    throw new SourceError(
      `${file} ไม่มีรายการข้อมูล`,
      'Expected a list of records [{…}, …], or a record that holds one under "data", "records" or "items".',
    );
  }
  if (records.length > limits.rows) throw tooManyRows(file, limits.rows);
  // A Map, so that a key such as "__proto__" is a header like any other.
  const columns = new Map<string, number>();
  const rows: Row[] = [];
  let cellCount = 0;
  for (const [index, record] of records.entries()) {
    const cells: Cell[] = [];
    let hasContent = false;
    for (const [key, value] of flatten(record)) {
      const column = columns.get(key) ?? columns.size;
      columns.set(key, column);
      while (cells.length < column) cells.push(null);
      cells[column] = toCell(value, file);
      hasContent ||= cells[column] !== null;
    }
    cellCount += cells.length;
    if (cellCount > limits.rows * cellsPerRow) {
      throw tooManyCells(file, limits.rows * cellsPerRow);
    }
    if (hasContent) rows.push({ row: index + 1, cells });
  }
  return { headers: [...columns.keys()], rows };
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // The message quotes the text around the fault, which may be somebody's data: only the position is told.
    const position =
      error instanceof Error ? /position \d+(?: \(line \d+ column \d+\))?/.exec(error.message)?.[0] : undefined;
    throw new SourceError(
      `อ่าน ${file} เป็น JSON ไม่ได้`,
      `Not valid JSON${position ? ` at ${position}` : ''}. Export it again.`,
    );
  }
}

function recordsIn(value: unknown): object[] | undefined {
  if (Array.isArray(value)) return value.every(isRecord) ? value : undefined;
  if (!isRecord(value)) return undefined;
  for (const key of ['data', 'records', 'items']) {
    const inner: unknown = Object.hasOwn(value, key) ? value[key] : undefined;
    if (Array.isArray(inner) && inner.every(isRecord)) return inner;
  }
  return undefined;
}

function* flatten(record: object): Generator<[string, unknown]> {
  for (const [key, value] of Object.entries(record)) {
    if (isRecord(value)) for (const [innerKey, inner] of Object.entries(value)) yield [`${key}.${innerKey}`, inner];
    else yield [key, value];
  }
}

function toCell(value: unknown, file: string): Cell {
  if (value === null || value === '') return null;
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string' || typeof item === 'number')) {
    return value.length === 0 ? null : value.join('; ');
  }
  try {
    return JSON.stringify(value);
  } catch {
    throw new SourceError(`อ่าน ${file} ไม่ได้: ข้อมูลซ้อนกันลึกเกินไป`, 'Records are nested too deep. Export a plain table.');
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
