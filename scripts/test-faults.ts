import { jumpClocks } from '../tests/support/faults/clock.ts';
import { fillDisks } from '../tests/support/faults/disk-full.ts';
import { breakFolders } from '../tests/support/faults/folders.ts';
import { killRuns } from '../tests/support/faults/kills.ts';
import { breakNetworks } from '../tests/support/faults/network.ts';
import { overlapRuns } from '../tests/support/faults/overlap.ts';
import type { FaultReport } from '../tests/support/faults/report.ts';
import { readArguments, toWholeNumber } from './read-arguments.ts';
import { reportErrors } from './report-errors.ts';

// npm run test:faults [-- --seed N] [--kills N] [--only NAME]
// Makes faults around publishing, by all of the command but its builder of pages, which is a small one, so that hundreds of
// runs can be killed. After each, what readers see is exactly one signed manifest, and the next run succeeds unaided.

await reportErrors(async () => {
  const { values } = readArguments({
    seed: { type: 'string', default: '1' },
    kills: { type: 'string', default: '200' },
    only: { type: 'string' },
  });
  const seed = toWholeNumber('seed', values.seed, 0);
  const kills = toWholeNumber('kills', values.kills, 1);
  const suites: Record<string, () => Promise<FaultReport>> = {
    kills: () => killRuns(kills, seed),
    disks: () => fillDisks(2),
    network: () => breakNetworks(),
    overlap: () => overlapRuns(10),
    clock: jumpClocks,
    folders: breakFolders,
  };
  const reports: FaultReport[] = [];
  for (const [name, run] of Object.entries(suites)) {
    if (values.only !== undefined && values.only !== name) continue;
    const started = performance.now();
    const report = await run();
    reports.push(report);
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    console.log(`${report.name.padEnd(18)} ${report.made} made, ${report.failures.length} failed  (${seconds} s)`);
    if (report.note) console.log(`                   ${report.note}`);
    for (const failure of report.failures) console.log(`  ✖ ${failure}`);
  }
  const failed = reports.reduce((sum, { failures }) => sum + failures.length, 0);
  const counts = reports.map(({ name, made }) => `${made} ${name}`).join(', ');
  console.log(`\n${counts}; seed ${seed}; ${failed} failed`);
  if (failed > 0 || reports.length === 0) process.exitCode = 1;
});
