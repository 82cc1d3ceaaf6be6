import { rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { liveRelease, listReleases, makeLive } from '../releases.ts';
import type { Run } from '../run-folder.ts';

/** True where the run's site stands in its place among the releases, whole, since it is put there by one rename. */
export function isInPlace(releases: string, run: Run): Promise<boolean> {
  return stat(path.join(releases, run.name)).then(
    () => true,
    () => false,
  );
}

/** Puts the run's site among the releases and makes it live; done again, it changes nothing. */
export async function swap(releases: string, run: Run): Promise<void> {
  if (!(await isInPlace(releases, run))) await rename(run.inFolder('site'), path.join(releases, run.name));
  await makeLive(releases, run.name);
}

/**
 * Makes another release than the run's live, `before` or else the newest other, and takes the run's out of the releases.
 * Returns the release that readers see now; undefined where there is no other, and the run's stays.
 */
export async function takeBack(releases: string, run: Run, before: string | undefined): Promise<string | undefined> {
  const others = (await listReleases(releases)).filter((name) => name !== run.name);
  const target = before !== undefined && others.includes(before) ? before : others.at(-1);
  if (target === undefined) return undefined;
  if ((await liveRelease(releases)) === run.name) await makeLive(releases, target);
  await rename(path.join(releases, run.name), run.inFolder('site'));
  await run.note({ state: 'failed' });
  return target;
}
