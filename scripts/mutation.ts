import { existsSync, globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { PortalError } from '../src/domain/errors.ts';
import { measured } from './coverage/measured.ts';
import { KnownResults, type ModuleResult } from './mutation/known-results.ts';
import { readArguments, toWholeNumber } from './read-arguments.ts';
import { reportErrors } from './report-errors.ts';

// npm run mutation [-- --files N] [--seed N] [--modules PATH,PATH] [--score N]
// Changes the code of a sample of modules, or of those that are named, one place after the other, and sees whether the unit
// test beside each module notices (Stryker). A module without a test of its own is tried by the one that bears its
// folder's name, tests/unit/pipeline/rules/rules.test.ts for those of src/pipeline/rules. Of the pipeline, of pulling and
// of publishing, those modules are drawn from that have either; the others are tried by golden cases and faults, which
// take too long to run for every change. Results are kept in .cache/mutation.json for as long as module and test stay what
// they are, and the table is of all that are known.

await reportErrors(async () => {
  const { values } = readArguments({
    files: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    modules: { type: 'string' },
    score: { type: 'string', default: '85' },
  });
  const wanted = toWholeNumber('score', values.score, 0, 100);
  const all = globSync(measured)
    .filter((file) => existsSync(testOf(file)))
    .toSorted();
  const files =
    values.modules === undefined
      ? draw(all, toWholeNumber('files', values.files, 1), toWholeNumber('seed', values.seed, 0))
      : values.modules.split(',');
  const unknown = files.find((file) => !all.includes(file));
  if (unknown !== undefined)
    throw new PortalError(`${unknown}: not a module with a unit test`, `Known: ${all.join(', ')}`);
  const known = await KnownResults.read('.cache/mutation.json');
  for (const file of files) {
    if (await known.get(file, testOf(file))) continue;
    await known.set(file, testOf(file), await tryModule(file));
  }
  const rows: [string, ModuleResult][] = [];
  for (const file of all) {
    const result = await known.get(file, testOf(file));
    if (result) rows.push([file, result]);
  }
  for (const [file, { lived }] of rows) {
    for (const { line, status, replacement } of lived) console.log(`${file}:${line}  ${status}: ${replacement}`);
  }
  console.log('\n  score  noticed  lived  module');
  for (const [file, { killed, lived }] of rows.toSorted(([, one], [, other]) => shareOf([one]) - shareOf([other]))) {
    console.log(
      `${shown([{ killed, lived }])} ${String(killed).padStart(8)} ${String(lived.length).padStart(6)}  ${file}`,
    );
  }
  const results = rows.map(([, result]) => result);
  const changes = results.reduce((sum, { killed, lived }) => sum + killed + lived.length, 0);
  console.log(
    `\n${shown(results)} of ${changes} changes noticed, in ${rows.length} of ${all.length} modules with a unit test`,
  );
  if (!(shareOf(results) >= wanted)) process.exitCode = 1;
});

/** Changes one module in every place that Stryker knows, and runs its test for each. */
async function tryModule(file: string): Promise<Omit<ModuleResult, 'of'>> {
  // The test is loaded once for each change: what was compiled for one is kept for the next.
  process.env.NODE_COMPILE_CACHE = path.resolve('.cache/mutation-compiled');
  const outcomes = await new Stryker({
    mutate: [file],
    testRunner: 'tap',
    tap: { testFiles: [testOf(file)], nodeArgs: ['--test-reporter=tap', '-r', '{{hookFile}}', '{{testFile}}'] },
    plugins: ['@stryker-mutator/tap-runner'],
    coverageAnalysis: 'perTest',
    concurrency: availableParallelism(),
    timeoutMS: 10_000,
    reporters: [],
    logLevel: 'warn',
    tempDirName: '.cache/mutation',
    ignorePatterns: [
      '.cache',
      '.astro',
      'dist',
      'releases',
      'data/dataset',
      'data/exports',
      'sbom',
      'headers',
      'tests/golden',
    ],
  } as unknown as ConstructorParameters<typeof Stryker>[0]).runMutationTest();
  const lived = outcomes
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .map(({ status, location, replacement }) => ({
      line: location.start.line,
      status,
      replacement: replacement?.replaceAll(/\s+/g, ' ').slice(0, 100) ?? '',
    }));
  const killed = outcomes.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  return { killed, lived };
}

/** The unit test beside a module; of one that has none that of its folder, whether there is one or not. */
function testOf(file: string): string {
  const own = `tests/unit/${file.replace(/^src\//, '').replace(/\.ts$/, '.test.ts')}`;
  const folder = path.dirname(own);
  return existsSync(own) ? own : `${folder}/${path.basename(folder)}.test.ts`;
}

/** So many of a list, by a seed; the same ones for the same seed. */
function draw(list: readonly string[], count: number, seed: number): string[] {
  const left = [...list];
  const drawn: string[] = [];
  let state = seed + 1;
  while (left.length > 0 && drawn.length < count) {
    // A linear congruential generator (Numerical Recipes): chance enough to draw by.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    drawn.push(...left.splice(state % left.length, 1));
  }
  return drawn.toSorted();
}

type Counted = Pick<ModuleResult, 'killed' | 'lived'>;

function shareOf(results: readonly Counted[]): number {
  const killed = results.reduce((sum, one) => sum + one.killed, 0);
  return (killed / results.reduce((sum, { lived }) => sum + lived.length, killed)) * 100;
}

function shown(results: readonly Counted[]): string {
  return `${shareOf(results).toFixed(1)} %`.padStart(7);
}
