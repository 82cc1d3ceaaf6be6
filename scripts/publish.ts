import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { currentTime } from '../src/io/clock.ts';
import { readEnvironment } from '../src/settings.ts';
import { build } from './build.ts';
import {
  buildingFolder,
  keepHashedFiles,
  liveRelease,
  makeLive,
  releaseName,
  removeBrokenOff,
  removeOldReleases,
} from './publish/releases.ts';
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

  await removeBrokenOff(folder, now);

  const live = await liveRelease(folder);
  const building = buildingFolder(folder, name);
  if (!(await buildRelease(building, now, values.release))) {
    console.error(`\nไม่ได้เผยแพร่ / Not published. Readers still see ${live ?? 'nothing: this was the first release'}.`);
    return;
  }
  if (live !== undefined) await keepHashedFiles(folder, live, building);
  await rename(building, path.join(folder, name));
  await makeLive(folder, name);
  const removed = await removeOldReleases(folder, releasesKept);

  console.log(`\nเผยแพร่แล้ว / Published: ${path.relative('.', folder)}/current → ${name}`);
  if (live !== undefined) console.log(`  ก่อนหน้า / before: ${live}`);
  if (removed.length > 0) console.log(`  ลบรุ่นเก่า / removed: ${removed.join(', ')}`);
});

/** True where the release is whole. What is half built is removed. */
async function buildRelease(outFolder: string, now: Date, release: boolean): Promise<boolean> {
  try {
    const environment = readEnvironment(currentTime, { outFolder });
    const { exitCode } = await build({ environment, now, sample: false, release });
    process.exitCode = exitCode;
    return exitCode === 0;
  } catch (error) {
    await rm(outFolder, { recursive: true, force: true });
    throw error;
  }
}
