import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { PortalError } from '../src/domain/errors.ts';
import { currentTime } from '../src/io/clock.ts';
import { readEnvironment } from '../src/settings.ts';
import { launchBrowser } from './browser/launch-browser.ts';
import { buildPages } from './build/build-pages.ts';
import { findPaperPages } from './build/print-pages.ts';
import { findPicturePages } from './build/take-pictures.ts';
import { readArguments, toWholeNumber } from './read-arguments.ts';
import { PageInputs } from './render/page-inputs.ts';
import { picture } from './render/photograph.ts';
import { pdf } from './render/print.ts';
import { type RenderForm, renderPages } from './render/render-pages.ts';
import { RenderedFiles } from './render/rendered-files.ts';
import { reportErrors } from './report-errors.ts';
import { readBasePath } from './serve/base-path.ts';

// npm run bench:pictures [-- --files N] [--dataset FOLDER] [--today YYYY-MM-DD]: how many pictures for sharing and PDFs a
// second a build makes of the last dataset, and how many it finds again. The start of the browser is counted.

const benchFolder = path.resolve('.cache', 'bench-pictures');
const folder = path.join(benchFolder, 'site');

await reportErrors(async () => {
  const { values } = readArguments(
    { files: { type: 'string', default: '200' }, dataset: { type: 'string' }, today: { type: 'string' } },
    { most: 0 },
  );
  const most = toWholeNumber('files', values.files, 1, 100_000);
  const { dataset: datasetFolder, today } = values;
  const environment = readEnvironment(currentTime, { datasetFolder, today, outFolder: folder });
  if (!existsSync(environment.datasetFolder)) {
    throw new PortalError(`${environment.datasetFolder}: no dataset`, 'Make one: npm run data -- --sample');
  }
  await rm(benchFolder, { recursive: true, force: true });
  await buildPages(environment);
  console.log('           files  seconds  a second  at least');
  await report('png cold', await findPicturePages(folder), picture, most, 8);
  await report('png warm', await findPicturePages(folder), picture, most);
  await report('pdf cold', await findPaperPages(folder), pdf, most);
  await report('pdf warm', await findPaperPages(folder), pdf, most);
});

async function report(name: string, all: string[], form: RenderForm, most: number, limit?: number): Promise<void> {
  const pages = all.slice(0, most);
  let browser: ReturnType<typeof launchBrowser> | undefined;
  const started = performance.now();
  const cache = await RenderedFiles.open(path.join(benchFolder, 'rendered'), currentTime());
  const inputs = new PageInputs(folder, await readBasePath(folder));
  await renderPages(pages, form, { folder, cache, inputs, browser: () => (browser ??= launchBrowser()) });
  await (await browser)?.close();
  const seconds = (performance.now() - started) / 1000;
  const cells = [pages.length, seconds.toFixed(1), (pages.length / seconds).toFixed(1), limit ?? ''];
  console.log([name, ...cells.map((cell) => String(cell).padStart(7))].join(' '));
}
