import path from 'node:path';
import { readFile } from 'node:fs/promises';
import { manifestFile } from '../../src/io/dataset-files.ts';
import { Snapshots } from '../../src/io/snapshots.ts';
import { installFolder } from '../../src/io/write-atomically.ts';
import { copiesOf } from '../data.ts';
import { liveRelease } from './releases.ts';
import { readRuns, type Run } from './run-folder.ts';
import { lookAtLive } from './stages/smoke.ts';
import { takeBack } from './stages/swap.ts';

/** Where what a run was made of goes once the run is live. */
export interface SettleOptions {
  releases: string;
  /** The dataset that the next run is compared with and goes on from. */
  datasetFolder: string;
  settingsFile: string;
  cacheFolder: string;
}

/**
 * Makes a live run's dataset and its copies of sources those that the next run goes on from. Killed in between, it can be
 * done again.
 */
export async function settleRun(run: Run, { datasetFolder, settingsFile, cacheFolder }: SettleOptions): Promise<void> {
  const fresh = run.inFolder('dataset');
  const manifest = await readFile(path.join(fresh, manifestFile), 'utf8').catch(() => undefined);
  if (manifest !== undefined) {
    const { sample } = JSON.parse(manifest) as { sample: boolean };
    await new Snapshots(copiesOf(sample ? undefined : settingsFile, cacheFolder)).adopt(run.inFolder('pulled'));
    await installFolder(fresh, datasetFolder);
  }
  await run.note({ state: 'published' });
}

/**
 * Finishes what a killed run left between its site's going live and its end, or takes its site back where it is not whole.
 * Returns that run, and the others that stopped before their end, the newest first.
 */
export async function settleUnfinished(options: SettleOptions): Promise<{ settled?: Run; unfinished: Run[] }> {
  const { releases } = options;
  const live = await liveRelease(releases);
  const runs = await readRuns(releases);
  const settled = runs.find((run) => run.name === live && run.record.state === 'signed');
  if (settled) {
    const faults = await lookAtLive(path.join(releases, 'current'), settled.name);
    if (faults.length === 0) await settleRun(settled, options);
    else await takeBack(releases, settled, undefined);
  }
  const unfinished = runs.filter((run) => run !== settled && !run.has('published') && run.record.state !== 'failed');
  return { ...(settled ? { settled } : {}), unfinished };
}
