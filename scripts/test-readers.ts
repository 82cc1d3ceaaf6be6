import { readSwaps } from '../tests/support/servers/read-swaps.ts';
import { hasNginx } from '../tests/support/servers/start-nginx.ts';
import { readArguments, toWholeNumber } from './read-arguments.ts';
import { reportErrors } from './report-errors.ts';

// npm run test:readers [-- --reads N] [--swaps N]: reads a site through a real nginx while releases are swapped.

await reportErrors(async () => {
  const { values } = readArguments({
    reads: { type: 'string', default: '1000000' },
    swaps: { type: 'string', default: '200' },
  });
  if (!hasNginx()) {
    console.log('not run: nginx is not installed');
    return;
  }
  const { reads, swaps, readsOfKept, tooLate, seconds, failures } = await readSwaps({
    reads: toWholeNumber('reads', values.reads, 1),
    swaps: toWholeNumber('swaps', values.swaps, 1),
  });
  for (const failure of failures) console.log(`  ✖ ${failure}`);
  console.log(
    `\n${reads} reads over ${swaps} swaps in ${seconds.toFixed(0)} s, ${readsOfKept} of them of scripts of a release before, ${tooLate} of ones more than three before: ${failures.length} missing or torn`,
  );
  if (failures.length > 0) process.exitCode = 1;
});
