import { decodeTables } from '../../src/pipeline/decode/decode-table.ts';
import type { Table } from '../../src/pipeline/table.ts';
import type { DecodeSettings, FileToDecode } from './decode-confined.ts';

/**
 * The tables of some files, one after the other.
 * @throws {SourceError} for the first that cannot be decoded.
 */
export async function decodeFiles(
  files: readonly FileToDecode[],
  { limits, columns }: DecodeSettings,
): Promise<Table[]> {
  const tables: Table[] = [];
  for (const { bytes, ...source } of files) tables.push(...(await decodeTables(bytes, source, { limits, columns })));
  return tables;
}
