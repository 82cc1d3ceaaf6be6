import type { IndexReader } from './index-reader.ts';
import { rowsOfFile, type TextsFile } from './layout.ts';

/** The running texts of an activity. Rejects where they cannot be had. */
export async function runningTexts(reader: IndexReader, number: number): Promise<string[]> {
  return (await reader.json<TextsFile>(`x${Math.floor(number / rowsOfFile)}`))[number] ?? [];
}
