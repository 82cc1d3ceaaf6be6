import { constants } from 'node:fs';
import { glob, lstat, open, realpath } from 'node:fs/promises';
import path from 'node:path';
import { SourceError } from '../domain/errors.ts';

export interface LocalFile {
  /** File name; with its folder below `baseFolder` only where files of one source share a name. */
  file: string;
  bytes: Uint8Array;
  /** When the file was last changed. */
  changed: Date;
}

/** What spreadsheet programs and systems leave beside an export while it is open: ~$a.xlsx, .~lock.a.csv#, .DS_Store. */
const leftover = /^(?:~\$|\.)/;

/**
 * The files that a path or a glob below `baseFolder` names, by path. A glob passes over folders and leftovers.
 * @throws {SourceError} for nothing found, a path or link that leads out of the folder, anything that is no plain file,
 * and a file over the limit; the message names the file.
 */
export async function readLocalFiles(
  from: string,
  { baseFolder, limits }: { baseFolder: string; limits: { fileMegabytes: number } },
): Promise<LocalFile[]> {
  const base = await realpath(baseFolder).catch(() => {
    throw notFound(from);
  });
  if (isOutside(from)) throw outside(from);
  const names = /[*?[\]{}]/.test(from) ? await findNames(from, base) : [path.normalize(from)];
  if (names.length === 0) throw notFound(from);
  const files: LocalFile[] = [];
  // One after the other: each may be as large as the limit.
  for (const name of names) files.push(await readPlainFile(base, name, limits.fileMegabytes));
  const isRepeated = new Set(files.map(({ file }) => file)).size < files.length;
  return isRepeated ? files.map((file, at) => ({ ...file, file: names[at]!.split(path.sep).join('/') })) : files;
}

async function findNames(pattern: string, base: string): Promise<string[]> {
  const names: string[] = [];
  for await (const entry of glob(pattern, { cwd: base, withFileTypes: true })) {
    const name = path.relative(base, path.join(entry.parentPath, entry.name));
    // Braces and brackets can spell "..", so the result is looked at and not the pattern.
    if (isOutside(name)) throw outside(pattern);
    if (!entry.isDirectory() && !leftover.test(entry.name)) names.push(name);
  }
  return names.toSorted();
}

async function readPlainFile(base: string, name: string, megabytes: number): Promise<LocalFile> {
  const place = path.join(base, name);
  try {
    const entry = await lstat(place);
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
  } catch (error) {
    if (error instanceof SourceError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'ENOENT' || code === 'ENOTDIR' ? notFound(name) : unreadable(name, code ?? 'unknown fault');
  }
}

async function statOf(handle: Awaited<ReturnType<typeof open>>) {
  const stat = await handle.stat();
  return { size: stat.size, mtime: stat.mtime, isFile: stat.isFile() };
}

function isOutside(name: string): boolean {
  return path.isAbsolute(name) || path.normalize(name).split(path.sep)[0] === '..';
}

function notFound(name: string): SourceError {
  return new SourceError(
    `${name}: ไม่พบไฟล์ / no such file`,
    'Check "from" in data/portal.yaml and that the export was saved there.',
  );
}

/** `code` is the system's, such as EACCES; its message would name folders of the machine. */
export function unreadable(name: string, code: string): SourceError {
  return new SourceError(
    `${name}: เปิดไฟล์ไม่ได้ / could not be read (${code})`,
    'Check that the file opens for the user who runs this.',
  );
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
