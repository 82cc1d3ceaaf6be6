import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes a file beside its place and renames it there, so that nobody ever reads half of it. */
export async function writeFileAtomically(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const folder = await mkdtemp(`${file}.`);
  try {
    const beside = path.join(folder, 'new');
    await writeFile(beside, content);
    await rename(beside, file);
  } finally {
    await removeFolder(folder);
  }
}

/**
 * Fills a new folder and puts it in the place of the old one, whole or not at all: where `fill` throws, the old folder
 * stays as it was. Between two renames the place is empty for a moment; a reader that finds it so finds the old one
 * under `<folder>.old`, where an interrupted swap leaves it for the next run.
 */
export async function replaceFolder(folder: string, fill: (fresh: string) => Promise<void>): Promise<void> {
  await mkdir(path.dirname(folder), { recursive: true });
  const fresh = await mkdtemp(`${folder}.new-`);
  const old = `${folder}.old`;
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

/** Puts back what an interrupted swap set aside; does nothing where the folder is in its place. */
export async function recoverFolder(folder: string): Promise<void> {
  await rename(`${folder}.old`, folder).catch((error: NodeJS.ErrnoException) => {
    // ENOENT: nothing was set aside. ENOTEMPTY, EEXIST: the folder is in its place, and what was set aside is older.
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(error.code ?? '')) throw error;
  });
}

/** Removes a folder with everything in it; one that isn't there is no error. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}
