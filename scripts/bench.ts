import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import Papa from 'papaparse';
import { Settings } from '../src/domain/settings.ts';
import { hashText } from '../src/io/hash.ts';
import { otherProvinceNames, readAreas } from '../src/io/read-areas.ts';
import { assembleDataset } from '../src/pipeline/assemble.ts';
import { decodeTables } from '../src/pipeline/decode/decode-table.ts';
import { writeBenchExport } from './bench/write-bench-export.ts';
import { readArguments } from './read-arguments.ts';
import { reportErrors } from './report-errors.ts';

// npm run bench: rows a second and peak memory, each measured in a process of its own on exports made by seed.
// Seconds are of the processor, all threads together: a machine that others use as well does not change them much.
// Beside our decoder stands what a user would pick instead: PapaParse on the decoded text, headers as keys.

const sizes = [25_000, 50_000, 100_000, 200_000];
const folder = path.resolve('.cache/bench');

const tasks = {
  'papaparse alone': async (file: string) => {
    const text = await readFile(file, 'utf8');
    return Papa.parse(text, { header: true, skipEmptyLines: true }).data.length;
  },
  decode: async (file: string) => {
    const tables = await decodeTables(
      await readFile(file),
      { source: 'bench', kind: 'activities', file: 'bench.csv' },
      options,
    );
    return tables.reduce((rows, table) => rows + table.rows.length, 0);
  },
  'decode to dataset': async (file: string) => {
    const tables = await decodeTables(
      await readFile(file),
      { source: 'bench', kind: 'activities', file: 'bench.csv' },
      options,
    );
    const dataset = assembleDataset({
      tables,
      receipts: [],
      issues: [],
      decisions: { corrections: [], takedowns: [], aliases: [] },
      areas: await readAreas('49'),
      otherProvinces: await otherProvinceNames('49'),
      settings,
      sample: true,
      today: '2026-11-24',
      hash: hashText,
    });
    return dataset.manifest.counts.rows ?? 0;
  },
} as const;

const settings = Settings.parse({
  portal: { name: 'bench', nameEn: 'bench', province: '49', address: 'https://example.org', owner: 'bench' },
  thresholds: { firstDate: '2000-01-01' },
});
const options = { limits: settings.limits, columns: settings.columns };

async function measure(task: string, file: string): Promise<void> {
  const start = process.cpuUsage();
  const rows = await tasks[task as keyof typeof tasks](file);
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  process.send!({ rows, seconds, megabytes: process.resourceUsage().maxRSS / 1024 });
}

async function compare(): Promise<void> {
  await mkdir(folder, { recursive: true });
  console.log('rows      task                 rows/s    CPU s     peak MB   (median of 3)');
  for (const size of sizes) {
    const file = await writeBenchExport(path.join(folder, `${size}.csv`), size);
    for (const task of Object.keys(tasks)) {
      const runs: { rows: number; seconds: number; megabytes: number }[] = [];
      for (let run = 0; run < 3; run++) {
        const child = fork(import.meta.filename, [task, file]);
        const [result] = (await once(child, 'message')) as [{ rows: number; seconds: number; megabytes: number }];
        runs.push(result);
      }
      const { rows, seconds, megabytes } = runs.toSorted((a, b) => a.seconds - b.seconds)[1]!;
      const cells = [size, task, Math.round(rows / seconds), seconds.toFixed(2), Math.round(megabytes)];
      console.log(cells.map((cell, index) => String(cell).padEnd([10, 21, 10, 10, 8][index]!)).join(''));
    }
  }
}

await reportErrors(async () => {
  // A process of its own is given its task and the file.
  const [task, file] = readArguments({}, { most: process.send ? 2 : 0 }).positionals;
  if (task !== undefined && file !== undefined) await measure(task, file);
  else await compare();
});
