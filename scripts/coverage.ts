import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { run } from 'node:test';
import { measured } from './coverage/measured.ts';
import { readArguments, toWholeNumber } from './read-arguments.ts';
import { reportErrors } from './report-errors.ts';

// npm run coverage [-- --branches N] [--all]
// Which branches and lines of the pipeline, of pulling and of publishing the tests go through, file by file; those below the
// wanted share are listed with the lines that nothing goes through.

interface FileCoverage {
  path: string;
  totalBranchCount: number;
  coveredBranchCount: number;
  totalLineCount: number;
  coveredLineCount: number;
  lines: { line: number; count: number }[];
  branches: { line: number; count: number }[];
}

await reportErrors(async () => {
  const { values } = readArguments({
    branches: { type: 'string', default: '95' },
    all: { type: 'boolean', default: false },
  });
  const wanted = toWholeNumber('branches', values.branches, 0, 100);
  const { files, failed } = await measure();
  const parts = Map.groupBy(files, ({ path: file }) => partOf(path.relative('.', file)));
  for (const file of files.toSorted((a, b) => share(a) - share(b))) {
    if (share(file) >= wanted && !values.all) continue;
    const open = [...new Set(file.branches.filter(({ count }) => count === 0).map(({ line }) => line))];
    console.log(`${shown(share(file))}  ${path.relative('.', file.path)}  ${open.slice(0, 30).join(', ')}`);
  }
  console.log('');
  for (const [part, of] of [...parts].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    console.log(
      `${part.padEnd(10)} branches ${shown(shareOf(of, 'Branch'))}  lines ${shown(shareOf(of, 'Line'))}  (${of.length} files)`,
    );
  }
  const all = shareOf(files, 'Branch');
  const counted = files.reduce((sum, { totalBranchCount }) => sum + totalBranchCount, 0);
  console.log(`\n${shown(all)} of ${counted} branches in ${files.length} files; ${failed} tests failed`);
  if (all < wanted || failed > 0 || files.length === 0) process.exitCode = 1;
});

/** Runs the unit and golden tests and a share of the faults, and collects what they went through. */
async function measure(): Promise<{ files: FileCoverage[]; failed: number }> {
  const stream = run({
    files: globSync(['tests/unit/**/*.test.ts', 'tests/golden.test.ts', 'tests/faults.test.ts']).toSorted(),
    concurrency: availableParallelism(),
    coverage: true,
    coverageIncludeGlobs: measured,
  });
  let failed = 0;
  let files: FileCoverage[] = [];
  for await (const { type, data } of stream) {
    if (type === 'test:fail' && data.details.type !== 'suite') {
      failed += 1;
      console.log(`✖ ${data.name}  ${path.relative('.', data.file ?? '')}`);
    }
    if (type === 'test:coverage') files = data.summary.files;
  }
  return { files, failed };
}

function partOf(file: string): string {
  if (file.startsWith('src/pipeline')) return 'pipeline';
  return file.startsWith('scripts/publish') ? 'publish' : 'pull';
}

function share({ coveredBranchCount, totalBranchCount }: FileCoverage): number {
  return totalBranchCount === 0 ? 100 : (coveredBranchCount / totalBranchCount) * 100;
}

function shareOf(files: readonly FileCoverage[], what: 'Branch' | 'Line'): number {
  const sum = (key: `total${typeof what}Count` | `covered${typeof what}Count`): number =>
    files.reduce((all, file) => all + file[key], 0);
  return (sum(`covered${what}Count`) / sum(`total${what}Count`)) * 100;
}

function shown(percent: number): string {
  return `${percent.toFixed(1)} %`.padStart(7);
}
