import { readdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { removeFolder } from '../../src/io/write-atomically.ts';

// A folder of releases: one folder each, named by the moment it was begun and there only once it is whole, and the link
// `current` that a web server reads.

const stamp = /^\d{8}T\d{6}Z$/;

/** The name of a release begun at `now`, in UTC, such as `20261124T031700Z`: names sort as times do. */
export function releaseName(now: Date): string {
  return now.toISOString().replaceAll(/[-:]|\.\d+/g, '');
}

/** The release that readers see now; undefined before the first. */
export async function liveRelease(folder: string): Promise<string | undefined> {
  try {
    return path.basename(await readlink(path.join(folder, 'current')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error; // a folder where the link should be is not ours to replace
  }
}

/** All releases of a folder, the oldest first. */
export async function listReleases(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => stamp.test(name)).toSorted();
}

/** A name for a release begun at `now` that comes after all others, also where the clock was set back. */
export async function nextReleaseName(folder: string, now: Date, taken: readonly string[]): Promise<string> {
  const last = [...(await listReleases(folder)), ...taken].toSorted().at(-1);
  const wanted = releaseName(now);
  if (last === undefined || wanted > last) return wanted;
  return releaseName(new Date(toMoment(last).getTime() + 1000));
}

function toMoment(name: string): Date {
  return new Date(name.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}

/** Makes a release the one that readers see, in one step: a reader finds the old one whole or the new one whole. */
export async function makeLive(folder: string, name: string): Promise<void> {
  const beside = path.join(folder, '.next');
  // Left there by a run that was killed.
  await rm(beside, { force: true });
  await symlink(name, beside, 'dir');
  await rename(beside, path.join(folder, 'current'));
}

/** Removes all but the newest `keep` releases and the live one; returns what it removed. */
export async function removeOldReleases(folder: string, keep: number): Promise<string[]> {
  const live = await liveRelease(folder);
  const names = await listReleases(folder);
  const old = names.slice(0, Math.max(0, names.length - keep)).filter((name) => name !== live);
  for (const name of old) await removeFolder(path.join(folder, name));
  return old;
}
