import { lstat } from 'node:fs/promises';
import path from 'node:path';
import type { DecisionLine, Decisions } from '../../src/domain/decision.ts';
import type { Settings } from '../../src/domain/settings.ts';
import { readLocalFiles } from '../../src/io/local-files.ts';
import { decodeDecisions } from '../../src/pipeline/decode/decode-decisions.ts';

/**
 * What people decided, from the three files of a folder; a file that isn't there decides nothing.
 * @throws {SourceError} for one that is there and cannot be read: a takedown must never be passed over.
 */
export async function readDecisions(folder: string, limits: Settings['limits']): Promise<Decisions> {
  const read = async (name: string, columns: string[]): Promise<DecisionLine[]> => {
    if (!(await isThere(path.join(folder, name)))) return [];
    const [file] = await readLocalFiles(name, { baseFolder: folder, limits });
    return decodeDecisions(file!.bytes, name, columns, limits);
  };
  return {
    corrections: await read('corrections.csv', ['id', 'field', 'value']),
    takedowns: await read('takedowns.csv', ['id']),
    aliases: await read('aliases.csv', ['old', 'new']),
  };
}

/** True also for a link that leads nowhere: somebody meant a file to be there. */
async function isThere(place: string): Promise<boolean> {
  return lstat(place).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}
