import { constants } from 'node:fs';
import { glob, lstat, open, realpath } from 'node:fs/promises';
import path from 'node:path';
import { SourceError } from '../domain/errors.ts';

export interface LocalFile {
  /** File name without its folder. */
  file: string;
  bytes: Uint8Array;
  /** When the file was last changed. */
  changed: Date;
}

/**
 * The files that a path or a glob below `baseFolder` names, by path.
 * @throws {SourceError} for nothing found, a path or link that leads out of the folder, anything that is no plain file,
 * and a file over the limit; the message names the file.
 */
export async function readLocalFiles(
  from: string,
  { baseFolder, limits }: { baseFolder: string; limits: { fileMegabytes: number } },
): Promise<LocalFile[]> {
  const base = await realpath(baseFolder);
  if (path.isAbsolute(from) || leavesFolder(from)) throw outside(from);
  const names = /[*?[\]{}]/.test(from)
    ? (await Array.fromAsync(glob(from, { cwd: base }))).sort()
    : [path.normalize(from)];
  if (names.length === 0)
    throw new SourceError(
      `${from}: ไม่พบไฟล์ / no file matches`,
      'Check "from" in data/portal.yaml and that the export was saved there.',
    );
  return Promise.all(names.map((name) => readPlainFile(base, name, limits.fileMegabytes)));
}

async function readPlainFile(base: string, name: string, megabytes: number): Promise<LocalFile> {
  const place = path.join(base, name);
  const entry = await lstat(place).catch(() => {
    throw new SourceError(
      `${name}: ไม่พบไฟล์ / no such file`,
      'Check "from" in data/portal.yaml and that the export was saved there.',
    );
  });
  // A folder on the way may be a link as well; the real path tells.
  if (entry.isSymbolicLink() || (await realpath(place)) !== place) throw outside(name);
  if (!entry.isFile()) throw notPlain(name);
  // Not to wait on a pipe, and not to follow a link, that took the file's place since it was looked at.
  const handle = await open(place, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const { size, mtime, isFile } = await statOf(handle);
    if (!isFile) throw notPlain(name);
    if (size > megabytes * 1e6) throw tooLarge(name, megabytes);
    const bytes = await handle.readFile();
    if (bytes.length > megabytes * 1e6) throw tooLarge(name, megabytes);
    return { file: path.basename(name), bytes, changed: mtime };
  } finally {
    await handle.close();
  }
}

async function statOf(handle: Awaited<ReturnType<typeof open>>) {
  const stat = await handle.stat();
  return { size: stat.size, mtime: stat.mtime, isFile: stat.isFile() };
}

function leavesFolder(from: string): boolean {
  return path.normalize(from).split(path.sep)[0] === '..';
}

function outside(name: string): SourceError {
  return new SourceError(
    `${name}: อยู่นอกโฟลเดอร์ข้อมูลหรือเป็นลิงก์ / leaves the source's folder, or is a symbolic link`,
    'Copy the file itself into the folder of data/portal.yaml.',
  );
}

function notPlain(name: string): SourceError {
  return new SourceError(`${name}: ไม่ใช่ไฟล์ธรรมดา / not a plain file`, 'Give a file, not a folder, pipe or device.');
}

/** The error for a file over the limit; shared with files from the network. */
export function tooLarge(name: string, megabytes: number): SourceError {
  return new SourceError(
    `${name}: ใหญ่เกิน ${megabytes} MB / larger than the limit of ${megabytes} MB (limits.fileMegabytes)`,
    'Split the export, or raise limits.fileMegabytes in data/portal.yaml.',
  );
}
