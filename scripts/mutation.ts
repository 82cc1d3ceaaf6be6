import { existsSync, globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Stryker } from '@stryker-mutator/core';
import { measured } from './coverage/measured.ts';
import { readArguments, toWholeNumber } from './read-arguments.ts';
import { reportErrors } from './report-errors.ts';

// npm run mutation [-- --files N] [--seed N] [--score N]
// Changes the code of a sample of modules, one place after the other, and sees whether the unit test beside each module
// notices (Stryker). Of the pipeline, of pulling and of publishing, those modules are drawn from that have a test of their
// own; the others are tried by golden cases and faults, which take too long to run for every change.

await reportErrors(async () => {
  const { values } = readArguments({
    files: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    score: { type: 'string', default: '85' },
  });
  const wanted = toWholeNumber('score', values.score, 0, 100);
  const all = globSync(measured)
    .filter((file) => existsSync(testOf(file)))
    .toSorted();
  const files = draw(all, toWholeNumber('files', values.files, 1), toWholeNumber('seed', values.seed, 0));
  const results = await new Stryker({
    mutate: files,
    testRunner: 'tap',
    tap: { testFiles: files.map(testOf), nodeArgs: ['--test-reporter=tap', '-r', '{{hookFile}}', '{{testFile}}'] },
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
  const counts = new Map<string, { killed: number; lived: number }>();
  for (const { fileName, status, location, replacement } of results) {
    const file = files.find((each) => fileName.endsWith(each)) ?? fileName;
    const count = counts.get(file) ?? { killed: 0, lived: 0 };
    counts.set(file, count);
    if (status === 'Killed' || status === 'Timeout') count.killed += 1;
    if (status !== 'Survived' && status !== 'NoCoverage') continue;
    count.lived += 1;
    console.log(`${file}:${location.start.line}  ${status}: ${replacement?.replaceAll(/\s+/g, ' ').slice(0, 100)}`);
  }
  console.log('');
  for (const [file, count] of [...counts].toSorted()) console.log(`${shown(count)}  ${file}`);
  const sum = { killed: 0, lived: 0 };
  for (const { killed, lived } of counts.values()) {
    sum.killed += killed;
    sum.lived += lived;
  }
  const score = (sum.killed / (sum.killed + sum.lived)) * 100;
  console.log(
    `\n${shown(sum)} of ${sum.killed + sum.lived} changes noticed, in ${files.length} of ${all.length} modules ` +
      `with a test of their own, seed ${values.seed}`,
  );
  if (!(score >= wanted)) process.exitCode = 1;
});

/** The unit test beside a module. */
function testOf(file: string): string {
  return `tests/unit/${file.replace(/^src\//, '').replace(/\.ts$/, '.test.ts')}`;
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

function shown({ killed, lived }: { killed: number; lived: number }): string {
  return `${((killed / (killed + lived)) * 100).toFixed(1)} %`.padStart(7);
}
