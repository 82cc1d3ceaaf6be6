import { availableParallelism } from 'node:os';
import { tryInputs } from '../tests/support/inputs/try-inputs.ts';
import { readArguments, toWholeNumber } from './read-arguments.ts';
import { reportErrors } from './report-errors.ts';

// npm run test:inputs [-- --seed N] [--every N] [--batches N] [--groups NAME,NAME]
// Gives the program everything bad that has a name (every field, format, setting, decision, boundary and picture) and what
// chance makes of good files. Nothing may crash, take over ten seconds or over 512 MB, or go untold.

await reportErrors(async () => {
  const { values } = readArguments({
    seed: { type: 'string', default: '1' },
    every: { type: 'string', default: '1' },
    batches: { type: 'string', default: '40' },
    groups: { type: 'string', default: '' },
  });
  const seed = toWholeNumber('seed', values.seed, 0);
  const every = toWholeNumber('every', values.every, 1);
  const batches = toWholeNumber('batches', values.batches, 0);
  const started = performance.now();
  const { tried, failures, slowest, heaviest } = await tryInputs({
    seed,
    every,
    batches,
    groups: values.groups.split(',').filter(Boolean),
    programs: Math.min(4, availableParallelism()),
  });
  for (const failure of failures) console.log(`✖ ${failure}`);
  const named = [...tried].filter(([group]) => group !== 'random');
  const sum = named.reduce((all, [, count]) => all + count, 0);
  console.log(
    `\n${sum} named bad inputs (${named.map(([group, count]) => `${count} ${group}`).join(', ')}) and ` +
      `${tried.get('random') ?? 0} random ones, seed ${seed}: ${failures.length} failed; slowest ` +
      `${(slowest.milliseconds / 1000).toFixed(1)} s (${slowest.name}), most memory ${Math.round(heaviest.megabytes)} MB ` +
      `(${heaviest.name}) (${((performance.now() - started) / 1000).toFixed(0)} s)`,
  );
  if (failures.length > 0 || sum === 0) process.exitCode = 1;
});
