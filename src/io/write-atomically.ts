import { randomUUID } from 'node:crypto';
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** `.unfinished-<process>-<chance>`: says whose it is, so that what a killed process left can be told from work under way. */
const unfinished = /^\.unfinished-(\d+)-/;
/** Those of this process: its number may have been that of a killed one. */
const own = new Set<string>();

/**
 * A new folder beside `place`, so on the same disk, for what will be renamed to it; whoever asks for it removes it.
 * What killed processes have left beside `place` is removed first.
 */
export async function makeFolderBeside(place: string): Promise<string> {
  const parent = path.dirname(place);
  await mkdir(parent, { recursive: true });
  await removeLeftovers(parent);
  // Not mkdtemp, whose folders only their owner may open: a web server is another user.
  const folder = newNameIn(parent);
  await mkdir(folder);
  return folder;
}

function newNameIn(parent: string): string {
  const place = path.join(parent, `.unfinished-${process.pid}-${randomUUID()}`);
  own.add(place);
  return place;
}

/** Removes the unfinished folders and files in `parent` whose process is no more. */
export async function removeLeftovers(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const [, id] = unfinished.exec(name) ?? [];
    const place = path.join(parent, name);
    if (id !== undefined && !own.has(place) && !isRunning(Number(id))) await removeFolder(place);
  }
}

/** True for another process that runs, on this machine; one of another user's runs as well. */
function isRunning(id: number): boolean {
  if (id === process.pid) return false;
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** Writes a file beside its place and renames it there, so that nobody ever reads half of it. Its folder must be there. */
export async function writeFileAtomically(file: string, content: string | Uint8Array): Promise<void> {
  const beside = newNameIn(path.dirname(file));
  try {
    await writeFile(beside, content);
    await rename(beside, file);
  } finally {
    await removeFolder(beside);
  }
}

/**
 * Fills a new folder and puts it in the place of the old one, whole or not at all: where `fill` throws, or the process
 * is killed, the old folder stays as it was. Between two renames the place is empty for a moment; a run killed just
 * then leaves the old one set aside, and `recoverFolder` puts it back.
 */
export async function replaceFolder(folder: string, fill: (fresh: string) => Promise<void>): Promise<void> {
  const fresh = await makeFolderBeside(folder);
  const old = asideOf(folder);
  try {
    await fill(fresh);
    await removeFolder(old);
    await rename(folder, old).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    await rename(fresh, folder);
    await removeFolder(old);
  } finally {
    await removeFolder(fresh);
  }
}

/**
 * Puts a whole folder in the place of another, as `replaceFolder` does; nothing is left at `fresh`, which may be on another
 * disk. Killed in between, it can be done again for as long as `fresh` is there.
 */
export async function installFolder(fresh: string, folder: string): Promise<void> {
  const old = asideOf(folder);
  await mkdir(path.dirname(folder), { recursive: true });
  await recoverFolder(folder);
  await removeFolder(old);
  await rename(folder, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  try {
    await rename(fresh, folder);
  } catch (error) {
    await recoverFolder(folder);
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    return installFromElsewhere(fresh, folder);
  }
  await removeFolder(old);
}

/** From another disk, or another mount of the same one, as the folders of a container are: copied beside its place first. */
async function installFromElsewhere(fresh: string, folder: string): Promise<void> {
  const beside = newNameIn(path.dirname(folder));
  try {
    await cp(fresh, beside, { recursive: true, preserveTimestamps: true });
    await installFolder(beside, folder);
  } finally {
    await removeFolder(beside);
  }
  await removeFolder(fresh);
}

/** Puts back what an interrupted swap set aside; does nothing where the folder is in its place. */
export async function recoverFolder(folder: string): Promise<void> {
  await rename(asideOf(folder), folder).catch((error: NodeJS.ErrnoException) => {
    // ENOENT: nothing was set aside. The others: something is in its place, and what was set aside is older.
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(error.code ?? '')) throw error;
  });
}

/** Where the old folder is between the two renames of a swap; a name that nobody gives to a copy of theirs. */
export function asideOf(folder: string): string {
  return path.join(path.dirname(folder), `.replaced-${path.basename(folder)}`);
}

/** Removes a folder with everything in it, or a file; what isn't there is no error. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  own.delete(folder);
}
