import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { currentTime } from '../src/io/clock.ts';
import { encodePictures } from '../src/io/pictures/encode-pictures.ts';
import { copyWidths } from '../src/io/pictures/recipe.ts';
import { makeOriginals } from './bench-photos/make-originals.ts';
import { processorSeconds, watchMemory } from './bench-photos/tree-usage.ts';
import { readArguments, toWholeNumber } from './read-arguments.ts';
import { reportErrors } from './report-errors.ts';

// npm run bench:photos [-- --photos N]: photographs of 12 megapixels a second, and the most memory of all processes together,
// new and found again. Beside it stands what a user would write instead: sharp with its default settings, the same sizes.
// The rate is of two processors, from their own seconds: a machine that others use as well does not change it much. Linux.

const folder = path.resolve('.cache/bench-photos');
const originals = path.join(folder, 'originals');
const cacheFolder = path.join(folder, 'cache');

const encode = (names: string[]) =>
  encodePictures([{ names, folder: originals, hosts: [] }], {
    cacheFolder,
    megapixels: 50,
    now: currentTime(),
    boxesOf: () => [],
  });

const tasks: Record<string, (names: string[]) => Promise<unknown>> = {
  new: encode,
  'found again': encode,
  'sharp alone': async (names) => {
    const queue = names.values();
    const work = async () => {
      for (const name of queue) {
        const bytes = await readFile(path.join(originals, name));
        for (const width of copyWidths) {
          await sharp(bytes).rotate().resize({ width }).avif().toBuffer();
          await sharp(bytes).rotate().resize({ width }).webp().toBuffer();
        }
      }
    };
    await Promise.all([work(), work()]);
  },
};

/** What a task's own process tells of it. */
interface Measured {
  seconds: number;
  processor: number;
  megabytes: number;
}

const task = process.env.BENCH_TASK;
if (task) await measure(tasks[task]!, process.argv.slice(2));
else await reportErrors(main);

async function main(): Promise<void> {
  const { values } = readArguments({ photos: { type: 'string', default: '24' } });
  const names = await makeOriginals(originals, toWholeNumber('photos', values.photos, 1, 100_000));
  await rm(cacheFolder, { recursive: true, force: true });
  console.log('             photos  seconds  a second  most MB');
  for (const name of Object.keys(tasks)) {
    // What takes seconds a picture is measured on a few.
    const given = name === 'sharp alone' ? names.slice(0, 6) : names;
    const child = fork(import.meta.filename, given, { env: { ...process.env, BENCH_TASK: name } });
    const [measured] = (await once(child, 'message')) as [Measured];
    const rate = (given.length * 2) / measured.processor;
    const cells = [given.length, measured.seconds.toFixed(1), rate.toFixed(1), Math.round(measured.megabytes)];
    console.log([name.padEnd(11), ...cells.map((cell) => String(cell).padStart(8))].join(' '));
  }
}

async function measure(run: (names: string[]) => Promise<unknown>, names: string[]): Promise<void> {
  const [started, memory] = [performance.now(), watchMemory()];
  await run(names);
  const seconds = (performance.now() - started) / 1000;
  process.send!({ seconds, processor: processorSeconds(), megabytes: memory.stop() } satisfies Measured);
}
