// `npm run lock`: completes package-lock.json for machines of every kind; `--check` only says what is missing.
// `npm install` drops these entries again, so this is run after every change of dependencies.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { completeLock, findHosts, findMissingPlatforms, type LockFile } from './lock/missing-platforms.ts';
import { readArguments } from './read-arguments.ts';
import { reportErrors } from './report-errors.ts';

await reportErrors(() => {
  const { values } = readArguments({ check: { type: 'boolean', default: false } });
  const file = path.resolve('package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8')) as LockFile;
  const missing = Object.keys(findMissingPlatforms(lock));
  const hosts = findHosts(lock);

  if (hosts.length > 0) {
    console.error(`package-lock.json names download hosts ("resolved") for ${hosts.length} packages: ${hosts[0]}, …`);
    console.error('Keep omit-lockfile-registry-resolved=true in .npmrc and run: npm install --package-lock-only');
    process.exitCode = 1;
  } else if (missing.length === 0) {
    console.log('package-lock.json is complete.');
  } else if (values.check) {
    console.error(`package-lock.json lacks ${missing.length} packages of other machines; npm ci would refuse it:`);
    console.error(missing.map((place) => `  ${place}`).join('\n'));
    console.error('Mend it with: npm run lock');
    process.exitCode = 1;
  } else {
    writeFileSync(`${file}.new`, `${JSON.stringify(completeLock(lock), null, 2)}\n`);
    renameSync(`${file}.new`, file);
    console.log(`package-lock.json: ${missing.length} entries added.`);
  }
});
