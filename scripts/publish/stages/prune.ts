import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { removeFolder, removeLeftovers } from '../../../src/io/write-atomically.ts';
import { removeOldReleases } from '../releases.ts';
import { readRuns, type Run, runsFolder } from '../run-folder.ts';

/** The live release and three to go back to. */
const releasesKept = 4;
/** Records and logs of runs: a month of a run every six hours. */
const recordsKept = 120;

/** Removes old releases and what earlier runs left in their folders; records and logs stay. Returns the releases removed. */
export async function prune(releases: string): Promise<string[]> {
  const removed = await removeOldReleases(releases, releasesKept);
  const runs = await readRuns(releases);
  for (const run of runs) await giveUp(run);
  const kept = new Set(runs.slice(0, recordsKept).map(({ name }) => name));
  for (const name of await readdir(runsFolder(releases)).catch((): string[] => [])) {
    if (/^\d{8}T\d{6}Z$/.test(name) && !kept.has(name)) await removeFolder(path.join(runsFolder(releases), name));
  }
  return removed;
}

/** Removes all of a run but its record and its log; one that was not published is over with that. */
export async function giveUp(run: Run): Promise<void> {
  if (!run.has('published') && run.record.state !== 'failed') await run.note({ state: 'failed' });
  for (const part of ['dataset', 'pulled', 'site'] as const) await removeFolder(run.inFolder(part));
  await removeLeftovers(run.folder);
}
