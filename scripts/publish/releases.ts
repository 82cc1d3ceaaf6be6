import { cp, mkdir, readdir, readFile, readlink, rename, rm, symlink } from 'node:fs/promises';
import path from 'node:path';

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

/**
 * Copies scripts, styles and the map's files that the live release has and the new one has not: a reader may hold a page
 * of the live one while the link moves. Names of scripts change only with the program, so few gather; the map's files
 * change with the data, so only those of the live release itself are kept. `next` is the new release's folder.
 */
export async function keepHashedFiles(folder: string, live: string, next: string): Promise<void> {
  const from = path.join(folder, live);
  await keepFolder(from, next, '_astro');
  const version = await readFile(path.join(from, mapVersionFile), 'utf8').catch(() => '');
  if (/^[0-9a-f]+$/.test(version)) await keepFolder(from, next, path.join(path.dirname(mapVersionFile), version));
}

/** Names the folder of the release's own map files; an endpoint of the site writes it. */
const mapVersionFile = path.join('map', 'data', 'version.txt');

async function keepFolder(from: string, to: string, name: string): Promise<void> {
  const own = path.join(from, name);
  const names = await readdir(own).catch(() => []);
  if (names.length === 0) return;
  const kept = path.join(to, name);
  await mkdir(kept, { recursive: true });
  for (const each of names) await cp(path.join(own, each), path.join(kept, each), { force: false, recursive: true });
}

/** Makes a release the one that readers see, in one step: a reader finds the old one whole or the new one whole. */
export async function makeLive(folder: string, name: string): Promise<void> {
  const beside = path.join(folder, `.next-${name}`);
  await rm(beside, { force: true });
  await symlink(name, beside, 'dir');
  await rename(beside, path.join(folder, 'current'));
}

/** Removes all but the newest `keep` releases and the live one; returns what it removed. */
export async function removeOldReleases(folder: string, keep: number): Promise<string[]> {
  const live = await liveRelease(folder);
  const names = (await readdir(folder)).filter((name) => stamp.test(name)).toSorted();
  const old = names.slice(0, Math.max(0, names.length - keep)).filter((name) => name !== live);
  for (const name of old) await rm(path.join(folder, name), { recursive: true });
  return old;
}
