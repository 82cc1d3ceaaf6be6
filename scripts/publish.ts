import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { currentTime } from '../src/io/clock.ts';
import { readEnvironment } from '../src/settings.ts';
import { build } from './build.ts';
import { keepHashedFiles, liveRelease, makeLive, releaseName, removeOldReleases } from './publish/releases.ts';
import { readArguments } from './read-arguments.ts';
import { reportErrors } from './report-errors.ts';

// npm run publish [-- --folder releases] [--release]: builds a fresh release and swaps it in, so that readers never
// see half a site. A web server's root is <folder>/current. Exit codes as of `npm run data`.

const releasesKept = 3;

await reportErrors(async () => {
  const { values } = readArguments({
    folder: { type: 'string', default: 'releases' },
    release: { type: 'boolean', default: false },
  });
  const now = currentTime();
  const folder = path.resolve(values.folder);
  const name = releaseName(now);
  await mkdir(folder, { recursive: true });

  const live = await liveRelease(folder);
  const environment = readEnvironment(currentTime, { outFolder: path.join(folder, name) });
  const { exitCode } = await build({ environment, now, sample: false, release: values.release });
  if (exitCode !== 0) {
    console.error(`\nไม่ได้เผยแพร่ / Not published. Readers still see ${live ?? 'nothing: this was the first release'}.`);
    process.exitCode = exitCode;
    return;
  }
  if (live !== undefined) await keepHashedFiles(folder, live, environment.outFolder);
  await makeLive(folder, name);
  const removed = await removeOldReleases(folder, releasesKept);

  console.log(`\nเผยแพร่แล้ว / Published: ${path.relative('.', folder)}/current → ${name}`);
  if (live !== undefined) console.log(`  ก่อนหน้า / before: ${live}`);
  if (removed.length > 0) console.log(`  ลบรุ่นเก่า / removed: ${removed.join(', ')}`);
});
