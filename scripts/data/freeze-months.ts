import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Activity } from '../../src/domain/activity.ts';
import { type MonthCopy, monthCopyFile } from '../../src/domain/history.ts';
import { hashBytes, hashText } from '../../src/io/hash.ts';
import { type CopyContext, findDueCopies } from '../../src/pipeline/history/month-copies.ts';

export interface FreezeOptions extends Omit<CopyContext, 'hash'> {
  activities: readonly Activity[];
  /** Frozen copies of the dataset before, and the folder in which their files are. */
  copies: readonly MonthCopy[];
  earlierFolder: string;
  /** Where the files of this run are written. */
  folder: string;
  takenDown: ReadonlySet<string>;
  toText: (activities: readonly Activity[]) => string;
}

/**
 * Hands frozen copies on byte for byte and freezes those that are due. A copy whose bytes are no longer those that were
 * frozen, or that holds an activity that was taken down since, is handed on without its file, and a new version takes its
 * place at once.
 * @returns all copies, by month and version.
 */
export async function freezeMonths(options: FreezeOptions): Promise<MonthCopy[]> {
  const { activities, copies, earlierFolder, folder, takenDown, toText } = options;
  await mkdir(folder, { recursive: true });
  const kept: MonthCopy[] = [];
  for (const copy of copies) kept.push(await handOn(copy, earlierFolder, folder, takenDown));
  for (const { activities: ofMonth, ...due } of findDueCopies(activities, kept, { ...options, hash: hashText })) {
    const bytes = Buffer.from(toText(ofMonth), 'utf8');
    await writeFile(path.join(folder, monthCopyFile(due)), bytes);
    kept.push({ ...due, rows: ofMonth.length, bytes: bytes.length, sha256: hashBytes(bytes) });
  }
  return kept.toSorted((a, b) => Number(a.month > b.month) - Number(a.month < b.month) || a.version - b.version);
}

async function handOn(
  copy: MonthCopy,
  from: string,
  to: string,
  takenDown: ReadonlySet<string>,
): Promise<MonthCopy> {
  if (copy.gone) return copy;
  const name = monthCopyFile(copy);
  const bytes = await readFile(path.join(from, name)).catch(() => undefined);
  if (bytes === undefined || hashBytes(bytes) !== copy.sha256) return { ...copy, gone: 'damaged' };
  if (takenDown.size > 0 && holdsAny(bytes.toString('utf8'), takenDown)) return { ...copy, gone: 'taken-down' };
  await writeFile(path.join(to, name), bytes);
  return copy;
}

/** True where a row of the table begins with one of these ids: the first column is the activity's. */
function holdsAny(text: string, ids: ReadonlySet<string>): boolean {
  return text.matchAll(/^"([^"]+)",/gm).some(([, id]) => ids.has(id!));
}
