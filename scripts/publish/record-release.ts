import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ReleaseDecision } from '../../src/domain/status.ts';
import { listFiles, monthsFolder, picturesFolder } from '../../src/io/dataset-files.ts';
import { readDataset } from '../../src/io/read-dataset.ts';
import { writeDataset } from '../../src/io/write-dataset.ts';
import { maskText } from '../../src/pipeline/mask-text.ts';
import type { Run } from './run-folder.ts';

/**
 * Writes into the log of runs of a held dataset who let it through and why: it is published with the data
 * (`/data/runs.ndjson`) and chained like all that the log says. `datasetFolder` holds the dataset that it follows. Killed
 * in between, the dataset is what it was, and the run is still held. A run that found nothing new is not in the log.
 */
export async function recordRelease(run: Run, decision: ReleaseDecision, datasetFolder: string): Promise<void> {
  const folder = run.inFolder('dataset');
  if ((await lastRunIn(folder)) === (await lastRunIn(datasetFolder))) return;
  const dataset = await readDataset(folder);
  const last = dataset.runs.at(-1);
  if (!last) return;
  const { run: _name, who, why, ...rest } = decision;
  const released = { ...rest, who: maskText(who), why: maskText(why) };
  await writeDataset({ ...dataset, runs: [...dataset.runs.slice(0, -1), { ...last, released }] }, folder, {
    // Copies, since the dataset there must stay whole until it is replaced.
    pictures: await copyBeside(run, picturesFolder),
    months: await copyBeside(run, monthsFolder),
    previousFolder: datasetFolder,
  });
}

async function lastRunIn(folder: string): Promise<string | undefined> {
  const text = await readFile(path.join(folder, listFiles.runs.file), 'utf8').catch(() => '');
  return text.trimEnd().split('\n').at(-1);
}

async function copyBeside(run: Run, name: string): Promise<string> {
  const copy = path.join(run.folder, `released-${name}`);
  await cp(path.join(run.inFolder('dataset'), name), copy, { recursive: true });
  return copy;
}
