import { lstat } from 'node:fs/promises';
import path from 'node:path';
import type { DecisionLine, Decisions } from '../../src/domain/decision.ts';
import type { Settings } from '../../src/domain/settings.ts';
import { readLocalFiles, unreadable } from '../../src/io/local-files.ts';
import { decodeDecisions } from '../../src/pipeline/decode/decode-decisions.ts';

/**
 * What people decided of activities, from the three files of a folder; a file that isn't there decides nothing.
 * @throws {SourceError} for one that is there and cannot be read: a takedown must never be passed over.
 */
export async function readDecisions(folder: string, limits: Settings['limits']): Promise<Decisions> {
  return {
    corrections: await readLines(folder, 'corrections.csv', ['id', 'field', 'value'], limits),
    takedowns: await readLines(folder, 'takedowns.csv', ['id'], limits),
    aliases: await readLines(folder, 'aliases.csv', ['old', 'new'], limits),
  };
}

/** Where people's decisions about photographs are. */
export const photoDecisionsFile = 'photo-decisions.csv';

/**
 * What people decided of photographs.
 * @throws {SourceError} as `readDecisions`.
 */
export async function readPhotoDecisionLines(folder: string, limits: Settings['limits']): Promise<DecisionLine[]> {
  return readLines(folder, photoDecisionsFile, ['photo', 'decision'], limits);
}

async function readLines(
  folder: string,
  name: string,
  columns: string[],
  limits: Settings['limits'],
): Promise<DecisionLine[]> {
  if (!(await isThere(folder, name))) return [];
  const [file] = await readLocalFiles(name, { baseFolder: folder, limits });
  return decodeDecisions(file!.bytes, name, columns, limits);
}

/** True also for a link that leads nowhere: somebody meant a file to be there. */
async function isThere(folder: string, name: string): Promise<boolean> {
  return lstat(path.join(folder, name)).then(
    () => true,
    ({ code = 'unknown fault' }: NodeJS.ErrnoException) => {
      if (code === 'ENOENT') return false;
      throw unreadable(name, code);
    },
  );
}
