import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as pagefind from 'pagefind';
import type { Dataset } from '../../src/domain/dataset.ts';
import { lineageOf } from '../../src/domain/area.ts';
import { currentTime } from '../../src/io/clock.ts';
import { readDataset } from '../../src/io/read-dataset.ts';
import { readEnvironment } from '../../src/settings.ts';
import { buildPages } from '../build/build-pages.ts';
import { indexPages } from '../build/index-pages.ts';
import { writeSearch } from '../build/write-search.ts';
import { runData } from '../data.ts';
import { decodeFiles } from '../data/decode-files.ts';
import { makeSample } from '../sample/make-sample.ts';

/** A site of a sample of so many activities, and beside its search Pagefind's own, in `pagefind/as-it-comes`, whose worker may compile. */
export interface ReportSite {
  folder: string;
  dataset: Dataset;
}

/** Makes the sample, its dataset and its pages, unless an earlier report left them; the indexes are always made anew. */
export async function makeSite(options: { activities: number; today: string; folder: string }): Promise<ReportSite> {
  const dataset = await makeSampleDataset(options);
  const folder = path.join(options.folder, 'site');
  const datasetFolder = path.join(options.folder, 'dataset');
  await buildPages(readEnvironment(currentTime, { today: options.today, outFolder: folder, datasetFolder }));
  await writeSearch(folder, dataset, path.join(options.folder, 'index'));
  await indexPages(folder);
  await indexAsItComes(folder, dataset);
  return { folder, dataset };
}

/** The dataset of a sample, without pictures; the same options give the same one. */
export async function makeSampleDataset({
  activities,
  today,
  folder,
}: {
  activities: number;
  today: string;
  folder: string;
}): Promise<Dataset> {
  const datasetFolder = path.join(folder, 'dataset');
  if (!existsSync(path.join(datasetFolder, 'manifest.json'))) {
    const out = path.join(folder, 'exports');
    await mkdir(out, { recursive: true });
    await makeSample({ out, today, activities, photos: false });
    const settings = await readFile('data/portal.yaml', 'utf8');
    const sources = (await readFile(path.join(out, 'sources.yaml'), 'utf8')).replace(/^ *photos:.*\n/gm, '');
    const settingsFile = path.join(out, 'portal.yaml');
    await writeFile(settingsFile, `${settings.replace(/^sources: \[\]$/m, '')}\nsources:\n${sources}`);
    const { exitCode, reasons } = await runData({
      settingsFile,
      datasetFolder,
      today,
      now: currentTime(),
      sample: false,
      release: true,
      // The sample is our own: nobody means to break its reader.
      decode: decodeFiles,
    });
    if (exitCode !== 0) throw new Error(reasons.join('\n'));
  }
  return readDataset(datasetFolder);
}

/** Pagefind's index of the same activities, areas and agencies, a page each, in Thai, with nothing of ours done to it. */
async function indexAsItComes(siteFolder: string, dataset: Dataset): Promise<void> {
  const { index } = await pagefind.createIndex({ forceLanguage: 'th' });
  const areas = new Map(dataset.areas.map((area) => [area.code, area]));
  const agencies = new Map(dataset.agencies.map(({ id, name }) => [id, name]));
  const nameOf = (code: string) => `${areas.get(code)?.nameTh ?? ''} ${areas.get(code)?.nameEn ?? ''}`;
  const add = (url: string, title: string, content: string) =>
    index!.addCustomRecord({ url, content: `${title}\n${content}`, language: 'th', meta: { title } });
  for (const { id, title, description = '', place, result, start, agencyId, subtype = '' } of dataset.activities) {
    const code = place.villageCode ?? place.tambonCode ?? place.districtCode;
    const moo = place.villageNo ? `หมู่ ${place.villageNo}` : '';
    const [year, month, day] = start.split('-').map(Number) as [number, number, number];
    const date = new Intl.DateTimeFormat('th-TH-u-ca-buddhist', { dateStyle: 'long', timeZone: 'UTC' }).format(
      Date.UTC(year, month - 1, day),
    );
    const texts = [
      place.venue ?? '',
      moo,
      ...lineageOf(code).map(nameOf),
      agencies.get(agencyId ?? '') ?? '',
      date,
      start,
      subtype,
      description,
      result?.narrative ?? '',
    ];
    await add(`/activities/${id}`, title, texts.join('\n'));
  }
  for (const { code } of dataset.areas) await add(`/area/${code}`, nameOf(code), lineageOf(code).map(nameOf).join(' '));
  for (const { id, name } of dataset.agencies) await add(`/agencies/${id}`, name, '');
  await index!.writeFiles({ outputPath: path.join(siteFolder, 'pagefind', 'as-it-comes') });
  await pagefind.close();
}
