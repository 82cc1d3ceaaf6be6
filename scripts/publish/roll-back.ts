import { appendFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { PortalError } from '../../src/domain/errors.ts';
import { readSiteManifest } from '../../src/io/site-tree.ts';
import { takeLock } from './lock.ts';
import { listReleases, liveRelease, makeLive } from './releases.ts';
import { runsFolder } from './run-folder.ts';

/**
 * Makes the release before the live one live, by one rename, and notes it; one that is damaged is passed over.
 * @throws {PortalError} where there is none before.
 */
export async function rollBack(releases: string, now: Date): Promise<{ from: string; to: string }> {
  const lock = await takeLock(releases);
  try {
    const from = await liveRelease(releases);
    const before = (await listReleases(releases)).filter((name) => from !== undefined && name < from);
    const to = await newestWhole(releases, before);
    if (from === undefined || to === undefined) {
      throw new PortalError('ไม่มีรุ่นก่อนหน้า / There is no release before', 'Run npm run publish.');
    }
    await makeLive(releases, to);
    await mkdir(runsFolder(releases), { recursive: true });
    await appendFile(
      path.join(runsFolder(releases), 'went-back.ndjson'),
      `${JSON.stringify({ at: now.toISOString(), from, to })}\n`,
    );
    return { from, to };
  } finally {
    await lock.release();
  }
}

/** The newest of these releases whose manifest can be read. */
async function newestWhole(releases: string, names: readonly string[]): Promise<string | undefined> {
  for (const name of names.toReversed()) {
    if (await readSiteManifest(path.join(releases, name)).catch(() => undefined)) return name;
  }
  return undefined;
}
