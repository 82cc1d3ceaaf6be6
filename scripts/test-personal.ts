import { findPlanted } from '../tests/support/personal/find-planted.ts';
import { plant, plantedSources } from '../tests/support/personal/plant-exports.ts';
import { plantedItems } from '../tests/support/personal/planted-items.ts';
import { OperatorSite } from '../tests/support/site/operator-site.ts';
import { readArguments, toWholeNumber } from './read-arguments.ts';
import { reportErrors } from './report-errors.ts';

// npm run test:personal [-- --items N] [--rows N]
// Plants numbers and addresses of people who do not exist, in all spellings, in every text of exports of every format, in
// names of files, sheets and columns, in comments, pictures and decisions, and looks for them in every byte of the site.

await reportErrors(async () => {
  const { values } = readArguments({
    items: { type: 'string', default: '500' },
    rows: { type: 'string', default: '20' },
  });
  const items = plantedItems(toWholeNumber('items', values.items, 1));
  const rows = toWholeNumber('rows', values.rows, 1);
  const started = performance.now();
  const site = new OperatorSite('personal');
  await site.start({ ...plantedSources, one: { kind: 'activities', from: 'planted-one.csv' } });
  const planted = await plant(site, items, rows);
  site.build('2026-11-24', { pictures: true });
  const { files, bytes, found } = findPlanted(site.siteFolder, items);
  for (const each of found) console.log(`✖ ${each}`);
  console.log(
    `\n${items.length} items planted in ${planted} places: ${found.length} found in ${files} files, ` +
      `${(bytes / 1e6).toFixed(0)} MB unpacked (${((performance.now() - started) / 1000).toFixed(0)} s)`,
  );
  if (found.length > 0 || files === 0) process.exitCode = 1;
});
