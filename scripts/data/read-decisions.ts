import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { DecisionLine, Decisions } from '../../src/domain/decision.ts';
import { decodeDecisions } from '../../src/pipeline/decode/decode-decisions.ts';

/** What people decided, from the three files of a folder; a file that isn't there decides nothing. */
export async function readDecisions(folder: string, limits: { rows: number }): Promise<Decisions> {
  const read = async (file: string, columns: string[]): Promise<DecisionLine[]> => {
    const bytes = await readFile(path.join(folder, file)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    return bytes ? decodeDecisions(bytes, file, columns, limits) : [];
  };
  return {
    corrections: await read('corrections.csv', ['id', 'field', 'value']),
    takedowns: await read('takedowns.csv', ['id']),
    aliases: await read('aliases.csv', ['old', 'new']),
  };
}
