import { cp } from 'node:fs/promises';
import path from 'node:path';
import type { Dataset } from '../src/domain/dataset.ts';
import { toSummary } from '../src/exports/to-explanation.ts';
import { currentTime } from '../src/io/clock.ts';
import { monthsFolder, picturesFolder } from '../src/io/dataset-files.ts';
import { recoverFolder, replaceFolder } from '../src/io/write-atomically.ts';
import { routes } from '../src/routes.ts';
import { readEnvironment, readSettings, type Environment } from '../src/settings.ts';
import { buildPages } from './build/build-pages.ts';
import { indexPages } from './build/index-pages.ts';
import { renderSite } from './build/render-site.ts';
import { resolveOutFolder } from './build/out-folder.ts';
import { findOwnBasemap } from './build/own-basemap.ts';
import { writeSearch } from './build/write-search.ts';
import { writeSitemap } from './build/write-sitemap.ts';
import { printReasons, runData, type DataRun } from './data.ts';
import { readPictureStyle } from './draw/picture-style.ts';
import { toDrawings } from './draw/to-drawings.ts';
import { readArguments } from './read-arguments.ts';
import { reportErrors } from './report-errors.ts';

// npm run build [-- --sample] [--today YYYY-MM-DD] [--out FOLDER] [--settings FILE]

export interface BuildOptions {
  environment: Environment;
  now: Date;
  sample: boolean;
  release: boolean;
}

/**
 * Exports → dataset → the whole site in `environment.outFolder`, built beside it and swapped in. A run that is held, that
 * fails or that is killed leaves the folder as it was.
 * @throws {PortalError} where the folder is none that a build may replace, and for whatever else stops it.
 */
export async function build({ environment, now, sample, release }: BuildOptions): Promise<DataRun> {
  const outFolder = await resolveOutFolder(environment);
  // A map that is missing is told before the long work.
  await findOwnBasemap(environment.settingsFile, readSettings(environment.settingsFile).basemap);
  await recoverFolder(outFolder);
  const run = await runData({ ...environment, now, sample, release });
  for (const line of toSummary(run.dataset)) console.log(line);
  printReasons(run);
  if (run.exitCode !== 0) return run;
  for (const line of await buildSite({ ...environment, outFolder }, run.dataset, now)) console.log(line);
  return run;
}

/** Builds the site of a dataset that is written, beside its folder and swapped in. Returns lines about what was made. */
export async function buildSite(environment: Environment, dataset: Dataset, now: Date): Promise<string[]> {
  const { outFolder } = environment;
  const settings = readSettings(environment.settingsFile);
  const { portal, basemap } = settings;
  const ownBasemap = await findOwnBasemap(environment.settingsFile, basemap);
  const lines: string[] = [];
  await replaceFolder(outFolder, async (fresh) => {
    await buildPages({ ...environment, outFolder: fresh });
    await cp(path.join(environment.datasetFolder, picturesFolder), path.join(fresh, 'photos'), { recursive: true });
    await cp(path.join(environment.datasetFolder, monthsFolder), path.join(fresh, 'data', 'months'), {
      recursive: true,
    });
    if (ownBasemap !== undefined) await cp(ownBasemap, path.join(fresh, routes.basemapFile()), { dereference: true });
    // Before the index and the sitemap: pages that are there only for their picture are removed.
    const style = await readPictureStyle();
    const drawings = () => toDrawings(dataset, environment.today, settings, style);
    lines.push(...(await renderSite(fresh, { now, toDrawings: drawings })));
    await indexPages(fresh);
    const { records, changed, files, bytes } = await writeSearch(fresh, dataset);
    lines.push(
      `ค้นหา/search: ${records} กิจกรรม/activities, ${changed} อ่านใหม่/read anew, ${files} ไฟล์/files, ${Math.round(bytes / 1000)} kB`,
    );
    await writeSitemap(fresh, portal.address);
  });
  return lines;
}

async function main(): Promise<void> {
  const { values } = readArguments({
    sample: { type: 'boolean', default: false },
    release: { type: 'boolean', default: false },
    today: { type: 'string' },
    out: { type: 'string' },
    settings: { type: 'string' },
  });
  const environment = readEnvironment(currentTime, {
    today: values.today,
    outFolder: values.out,
    settingsFile: values.settings,
    // A site built elsewhere keeps its dataset beside it, so that two builds never share one.
    datasetFolder: values.out === undefined ? undefined : `${path.resolve(values.out)}.dataset`,
  });
  const run = await build({ environment, now: currentTime(), sample: values.sample, release: values.release });
  process.exitCode = run.exitCode;
  if (run.exitCode === 0) console.log(`เสร็จแล้ว / Built: ${path.relative('.', environment.outFolder)}`);
}

if (import.meta.main) await reportErrors(main);
