import { rm } from 'node:fs/promises';
import path from 'node:path';
import { writeSearch } from '../build/write-search.ts';
import { makeSampleDataset } from './make-site.ts';

// The process that `measure-indexing.ts` starts and measures.

const [folder, activities, today] = process.argv.slice(2) as [string, string, string];
const dataset = await makeSampleDataset({ folder, activities: Number(activities), today });
const site = path.join(folder, 'site');
const cache = path.join(folder, 'index');
// Where another build puts its index, as each does.
const next = path.join(folder, 'next-site');
for (const left of [cache, next]) await rm(left, { recursive: true, force: true });
const before = performance.now();
const { records, files, bytes } = await writeSearch(site, dataset, cache);
const seconds = (performance.now() - before) / 1000;
const megabytes = process.resourceUsage().maxRSS / 1024;
const step = Math.floor(dataset.activities.length / 10);
const changed = dataset.activities.map((one, place) =>
  place % step === 0 && place / step < 10 ? { ...one, title: `${one.title} เพิ่มเติม` } : one,
);
const again = performance.now();
await writeSearch(next, { ...dataset, activities: changed }, cache);
const round = (value: number) => Number(value.toFixed(2));
process.send!({
  records,
  seconds: round(seconds),
  megabytes: Math.round(megabytes),
  changedSeconds: round((performance.now() - again) / 1000),
  files,
  kilobytes: Math.round(bytes / 1000),
});
