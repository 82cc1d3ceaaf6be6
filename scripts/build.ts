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
import { removePicturePages } from './build/take-pictures.ts';
import { findOwnBasemap } from './build/own-basemap.ts';
import { writeSearch } from './build/write-search.ts';
import { writeSitemap } from './build/write-sitemap.ts';
import { printReasons, runData, type DataRun } from './data.ts';
import { readPictureStyle } from './draw/picture-style.ts';
import { toDrawings } from './draw/to-drawings.ts';
import { readArguments } from './read-arguments.ts';
import { reportErrors } from './report-errors.ts';

// npm run build [-- --sample] [--today YYYY-MM-DD] [--out FOLDER] [--settings FILE] [--without-pictures]

export interface BuildOptions {
  environment: Environment;
  now: Date;
  sample: boolean;
  release: boolean;
  pictures?: WhenPictures;
}

/**
 * When pictures for sharing and PDFs are made: with the site; later, by `renderPictures`, so that the site can be seen
 * minutes earlier; or not at all, for a quick look.
 */
export type WhenPictures = 'now' | 'later' | 'never';

/**
 * Exports → dataset → the whole site in `environment.outFolder`, built beside it and swapped in. A run that is held, that
 * fails or that is killed leaves the folder as it was.
 * @throws {PortalError} where the folder is none that a build may replace, and for whatever else stops it.
 */
export async function build({ environment, now, sample, release, pictures = 'now' }: BuildOptions): Promise<DataRun> {
  const outFolder = await resolveOutFolder(environment);
  // A map that is missing is told before the long work.
  await findOwnBasemap(environment.settingsFile, readSettings(environment.settingsFile).basemap);
  await recoverFolder(outFolder);
  const run = await runData({ ...environment, now, sample, release });
  for (const line of toSummary(run.dataset)) console.log(line);
  printReasons(run);
  if (run.exitCode !== 0) return run;
  const lines = await buildSite({ ...environment, outFolder }, run.dataset, now, pictures);
  for (const line of lines) console.log(line);
  return run;
}

/** Builds the site of a dataset that is written, beside its folder and swapped in. Returns lines about what was made. */
export async function buildSite(
  environment: Environment,
  dataset: Dataset,
  now: Date,
  pictures: WhenPictures = 'now',
): Promise<string[]> {
  const { outFolder } = environment;
  const { portal, basemap } = readSettings(environment.settingsFile);
  const ownBasemap = await findOwnBasemap(environment.settingsFile, basemap);
  const lines: string[] = [];
  await replaceFolder(outFolder, async (fresh) => {
    await buildPages({ ...environment, outFolder: fresh });
    await cp(path.join(environment.datasetFolder, picturesFolder), path.join(fresh, 'photos'), { recursive: true });
    await cp(path.join(environment.datasetFolder, monthsFolder), path.join(fresh, 'data', 'months'), {
      recursive: true,
    });
    if (ownBasemap !== undefined) await cp(ownBasemap, path.join(fresh, routes.basemapFile()), { dereference: true });
    if (pictures === 'never') await removePicturePages(fresh);
    if (pictures === 'now') lines.push(...(await renderPictures({ ...environment, outFolder: fresh }, dataset, now)));
    await indexPages(fresh);
    const { records, changed, files, bytes } = await writeSearch(fresh, dataset);
    lines.push(
      `ค้นหา/search: ${records} กิจกรรม/activities, ${changed} อ่านใหม่/read anew, ${files} ไฟล์/files, ${Math.round(bytes / 1000)} kB`,
    );
    await writeSitemap(fresh, portal.address);
  });
  return lines;
}

/**
 * Makes the pictures for sharing and the PDFs of a site that is built, in its folder. Returns lines about what was made.
 * Until then the site holds the pages that are there only for their pictures, which ask not to be found.
 */
export async function renderPictures(environment: Environment, dataset: Dataset, now: Date): Promise<string[]> {
  const { outFolder, today } = environment;
  const settings = readSettings(environment.settingsFile);
  const style = await readPictureStyle();
  return renderSite(outFolder, { now, toDrawings: () => toDrawings(dataset, today, settings, style) });
}

async function main(): Promise<void> {
  const { values } = readArguments({
    sample: { type: 'boolean', default: false },
    release: { type: 'boolean', default: false },
    today: { type: 'string' },
    out: { type: 'string' },
    settings: { type: 'string' },
    'without-pictures': { type: 'boolean', default: false },
  });
  const environment = readEnvironment(currentTime, {
    today: values.today,
    outFolder: values.out,
    settingsFile: values.settings,
    // A site built elsewhere keeps its dataset beside it, so that two builds never share one.
    datasetFolder: values.out === undefined ? undefined : `${path.resolve(values.out)}.dataset`,
  });
  const { sample, release, 'without-pictures': without } = values;
  const run = await build({ environment, now: currentTime(), sample, release, pictures: without ? 'never' : 'now' });
  process.exitCode = run.exitCode;
  if (run.exitCode === 0) console.log(`เสร็จแล้ว / Built: ${path.relative('.', environment.outFolder)}`);
}

if (import.meta.main) await reportErrors(main);
