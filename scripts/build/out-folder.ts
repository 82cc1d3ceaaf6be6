import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { PortalError } from '../../src/domain/errors.ts';
import { packageName } from '../../src/exports/to-datapackage.ts';
import type { Environment } from '../../src/settings.ts';

/** Folders of the project in which no site is ever built. */
const kept = ['.ci', '.git', '.github', 'data', 'node_modules', 'public', 'scripts', 'src', 'tests'];

/**
 * The folder that a site is built into, links on the way resolved. It is replaced as a whole, so it must be new, empty
 * or a site of this program, and hold nothing else that is needed.
 * @throws {PortalError} where it isn't so, or where it lies on another disk, to which nothing can be renamed.
 */
export async function resolveOutFolder(environment: Environment, project = path.resolve('.')): Promise<string> {
  const [out, home, settings, dataset] = await Promise.all(
    [environment.outFolder, project, environment.settingsFile, environment.datasetFolder].map(toRealPath),
  );
  const refuse = (why: string, hint = 'Give another folder (--out; --folder for publish).') =>
    new PortalError(`${environment.outFolder}: ${why}`, hint);
  const needed = [home!, settings!, dataset!].find((place) => isInside(place, out!));
  if (needed !== undefined) throw refuse(`สร้างทับไม่ได้ / cannot be replaced: it is or holds ${needed}`);
  const around = [dataset!, ...kept.map((name) => path.join(home!, name))].find((folder) => isInside(out!, folder));
  if (around !== undefined) throw refuse(`สร้างในนี้ไม่ได้ / no site is built inside of ${around}`);
  const entries = await readdir(out!).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (entries.length > 0 && !(await isOwnSite(out!))) {
    throw refuse(
      'มีไฟล์อื่นอยู่ จึงไม่เขียนทับ / holds files, and is no site that this program built',
      'Remove it yourself if nobody needs it, or give another folder (--out; --folder for publish).',
    );
  }
  if ((await deviceOf(out!)) !== (await deviceOf(home!))) {
    throw refuse('อยู่คนละดิสก์กับโปรแกรม / is on another disk than this program; build on this one, then copy');
  }
  return out!;
}

/** True for a site that this program built: every one has its data package. */
async function isOwnSite(folder: string): Promise<boolean> {
  const text = await readFile(path.join(folder, 'data/datapackage.json'), 'utf8').catch(() => '');
  try {
    return (JSON.parse(text) as { name?: unknown }).name === packageName;
  } catch {
    return false;
  }
}

/** True for `folder` itself and whatever is in it. */
function isInside(place: string, folder: string): boolean {
  const relative = path.relative(folder, place);
  return relative.split(path.sep)[0] !== '..' && !path.isAbsolute(relative);
}

/** The real path of a place, of which the end need not be there yet. */
async function toRealPath(place: string): Promise<string> {
  const existing = await nearestExisting(place);
  return path.join(await realpath(existing), path.relative(existing, place));
}

async function deviceOf(place: string): Promise<number> {
  return (await stat(await nearestExisting(place))).dev;
}

async function nearestExisting(place: string): Promise<string> {
  const isThere = await stat(place).then(
    () => true,
    () => false,
  );
  return isThere || place === path.dirname(place) ? place : nearestExisting(path.dirname(place));
}
