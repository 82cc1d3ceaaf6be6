import { allPatterns, checkPatterns } from '../tests/support/patterns/check-patterns.ts';
import { knownGrowth } from '../tests/support/patterns/known-growth.ts';
import { readArguments } from './read-arguments.ts';
import { reportErrors } from './report-errors.ts';

// npm run test:patterns: no regular expression takes time that grows faster than the text, where others choose the text.

await reportErrors(async () => {
  readArguments({});
  const started = performance.now();
  const { checked, failures, outdated } = checkPatterns(await allPatterns());
  for (const failure of failures) console.log(`✖ ${failure}`);
  for (const file of outdated) console.log(`✖ ${file}: known to grow, and does not any more`);
  console.log(
    `\n${checked} regular expressions checked, those of ${Object.keys(knownGrowth).length} files read only what is ours: ` +
      `${failures.length + outdated.length} failed (${((performance.now() - started) / 1000).toFixed(0)} s)`,
  );
  if (failures.length + outdated.length > 0 || checked === 0) process.exitCode = 1;
});
