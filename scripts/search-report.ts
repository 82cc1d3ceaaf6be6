import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { currentTime } from '../src/io/clock.ts';
import { launchBrowser } from './browser/launch-browser.ts';
import { readArguments, toWholeNumber } from './read-arguments.ts';
import { reportErrors } from './report-errors.ts';
import { measureBytes } from './search-report/measure-bytes.ts';
import { measureIndexing } from './search-report/measure-indexing.ts';
import { askPages, askPagefind } from './search-report/ask-pages.ts';
import { type Query } from './search-report/judge.ts';
import { makeSite } from './search-report/make-site.ts';
import { readQueries } from './search-report/read-queries.ts';
import { compareAnswers, printReport, type Report, summarise } from './search-report/summarise.ts';
import { servePacked } from './serve/serve-packed.ts';

// npm run search:report [-- --activities 2600] [--seed 1] [--store] [--quick]: how well the search answers, scored on the page
// as a reader sees it in Chromium, per type of question, beside Pagefind as it comes, in the same run; with Intl.Segmenter
// and without it; what is loaded, and how long it takes. --store keeps the figures for the page that tells of them.

const today = '2026-11-24';
const storedFile = path.resolve('data', 'reference', 'search-report.json');

await reportErrors(async () => {
  const { values } = readArguments({
    activities: { type: 'string', default: '2600' },
    seed: { type: 'string', default: '1' },
    store: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
  });
  const activities = toWholeNumber('activities', values.activities, 100);
  const site = await makeSite({
    activities,
    today,
    folder: path.resolve('.cache', 'search-report', String(activities)),
  });
  const queries: Query[] = await readQueries(site.dataset, toWholeNumber('seed', values.seed, 1));
  const server = await servePacked(site.folder);
  const browser = await launchBrowser();
  try {
    console.log(`${site.dataset.activities.length} activities, ${queries.length} questions`);
    const ours = await askPages(browser, server.address, queries);
    const report: Report = {
      day: currentTime().toISOString().slice(0, 10),
      activities: site.dataset.activities.length,
      questions: queries.length,
      ours: summarise(site.dataset, queries, ours),
      bytes: await measureBytes(browser, server, queries),
    };
    if (!values.quick) {
      console.log(
        `recall ${report.ours.all.recall}, precision ${report.ours.all.precision}; Pagefind is asked the same`,
      );
      report.pagefind = summarise(site.dataset, queries, await askPagefind(browser, server.address, queries));
      // Nothing of ours asks for Intl.Segmenter in a browser; every fourth question shows it.
      const isAsked = (_: unknown, place: number) => place % 4 === 0;
      const without = await askPages(browser, server.address, queries.filter(isAsked), { segmenter: false });
      report.differentWithoutSegmenter = compareAnswers(ours.filter(isAsked), without);
      report.indexing = await measureIndexing(20_500, today);
    }
    printReport(report);
    if (values.store) await writeFile(storedFile, `${JSON.stringify(report, null, 2)}\n`);
  } finally {
    await browser.close();
    await server.close();
  }
});
