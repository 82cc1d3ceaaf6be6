import { copyFile, link, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readSiteManifest } from '../../src/io/site-tree.ts';

// A reader may hold a page of a release before while the link moves, and that page's scripts ask for files by names that
// come from their content. So releases hand those files on. Styles and scripts are handed on for three releases. Files
// that show activities, the map's and the search's, are handed on by the last release alone, and not where something was
// taken down since: what is taken down is gone at once.

/** Folders of which `version.txt` names the one that is the release's own: the map's files and the search's. */
const versioned = ['map/data', 'search/data'];

/**
 * Puts files of releases before into the new one, `next`, as further names of the same bytes where the disk allows.
 * `before` are folders of releases, the newest first; returns the paths of what was kept, sorted.
 */
export async function keepFiles(
  before: readonly string[],
  next: string,
  { activities }: { activities: boolean },
): Promise<string[]> {
  const kept = new Set<string>();
  for (const [at, folder] of before.entries()) {
    const patterns = [/^_astro\//, ...(at === 0 && activities ? await activityFiles(folder) : [])];
    for (const name of await ownFiles(folder, patterns)) {
      if (await putUnlessThere(path.join(folder, name), path.join(next, name))) kept.add(name);
    }
  }
  return [...kept].toSorted();
}

/** What a release brought itself, of the files that are asked for by content. */
async function ownFiles(folder: string, patterns: readonly RegExp[]): Promise<string[]> {
  const read = await readSiteManifest(folder).catch(() => undefined);
  if (!read) return [];
  const handedOn = new Set(read.manifest.kept);
  return Object.keys(read.manifest.files).filter(
    (name) => !handedOn.has(name) && patterns.some((pattern) => pattern.test(name)),
  );
}

async function activityFiles(folder: string): Promise<RegExp[]> {
  const patterns = [/^pagefind\/(?:fragment|index|filter)\//];
  for (const name of versioned) {
    const version = await readFile(path.join(folder, name, 'version.txt'), 'utf8').catch(() => '');
    if (/^[0-9a-f]+$/.test(version)) patterns.push(new RegExp(`^${name}/${version}/`));
  }
  return patterns;
}

/** False where the place is taken: what the new release brings itself is never replaced. */
async function putUnlessThere(from: string, to: string): Promise<boolean> {
  await mkdir(path.dirname(to), { recursive: true });
  try {
    await link(from, to);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    // Another disk, or one without links.
    await copyFile(from, to);
    return true;
  }
}
