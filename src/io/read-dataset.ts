import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { Boundaries } from '../domain/boundaries.ts';
import type { Dataset } from '../domain/dataset.ts';
import { PortalError } from '../domain/errors.ts';
import { MonthCopy } from '../domain/history.ts';
import { Manifest } from '../domain/manifest.ts';
import { OtherPortal } from '../domain/other-portal.ts';
import {
  Aliases,
  aliasesFile,
  boundariesFile,
  checksumsFile,
  listFiles,
  manifestFile,
  portalsFile,
} from './dataset-files.ts';
import { hashBytes, hashText } from './hash.ts';
import { recoverFolder } from './write-atomically.ts';

const hint = 'Run "npm run data" again; only it writes this folder.';

/**
 * Reads a dataset that `writeDataset` wrote, each file against its checksum and each line against its schema.
 * @throws {PortalError} naming file and line.
 */
export async function readDataset(folder: string): Promise<Dataset> {
  const manifest = await readManifest(folder);
  if (!manifest) throw new PortalError(`${folder}: no dataset`, 'Run "npm run data" first.');
  const read = <Name extends ListName>(name: Name) => readList(folder, name, manifest);
  return {
    activities: await read('activities'),
    training: await read('training'),
    agencies: await read('agencies'),
    actionPlans: await read('actionPlans'),
    channels: await read('channels'),
    photos: await read('photos'),
    areas: await read('areas'),
    ...(boundariesFile in manifest.files
      ? { boundaries: parseOrThrow(Boundaries, await readChecked(folder, boundariesFile, manifest), boundariesFile, 1) }
      : {}),
    ...(portalsFile in manifest.files ? { portals: await readPortalsOf(folder, manifest) } : {}),
    issues: await read('issues'),
    revisions: await read('revisions'),
    withdrawals: await read('withdrawals'),
    runs: await read('runs'),
    changes: await read('changes'),
    mended: await read('mended'),
    monthCopies: await read('monthCopies'),
    aliases: parseOrThrow(Aliases, await readChecked(folder, aliasesFile, manifest), aliasesFile, 1),
    manifest,
  };
}

/**
 * The manifest of a dataset, against its checksum; undefined where there is no dataset yet.
 * @throws {PortalError} where it is damaged.
 */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  await recoverFolder(folder);
  const text = await readFile(path.join(folder, manifestFile), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new PortalError(`${manifestFile}: could not be read (${error.code})`, hint);
  });
  if (text === undefined) return undefined;
  const manifest = parseOrThrow(Manifest, text, manifestFile, 1);
  const sums = await readFile(path.join(folder, checksumsFile), 'utf8').catch(() => '');
  if (!sums.split('\n').includes(`${hashText(text)}  ${manifestFile}`)) throw differs(manifestFile, checksumsFile);
  return manifest;
}

/**
 * The manifest of the last run, for a new run to be compared with; absent in a first run. `sha256` is the checksum of
 * its bytes, whatever they are. `damage` says in a few words
 * what is wrong where there is a dataset whose manifest cannot be trusted: that stops no run.
 */
export async function readPrevious(folder: string): Promise<PreviousManifest> {
  try {
    const manifest = await readManifest(folder);
    if (manifest) return { manifest, sha256: await hashManifest(folder) };
    const left = await readdir(folder).catch(() => []);
    return { sha256: null, ...(left.length > 0 ? { damage: `${manifestFile}: missing from the dataset` } : {}) };
  } catch (error) {
    if (error instanceof PortalError) return { damage: error.message, sha256: await hashManifest(folder) };
    throw error;
  }
}

interface PreviousManifest {
  manifest?: Manifest;
  sha256: string | null;
  damage?: string;
}

function hashManifest(folder: string): Promise<string | null> {
  return readFile(path.join(folder, manifestFile)).then(hashBytes, () => null);
}

/**
 * The frozen copies of months that a dataset names, though the rest of it be damaged: each is known by its own checksum.
 * Lines that cannot be read are passed over, and their months are frozen anew.
 */
export async function readMonthCopies(folder: string): Promise<MonthCopy[]> {
  const text = await readFile(path.join(folder, listFiles.monthCopies.file), 'utf8').catch(() => '');
  return text.split('\n').flatMap((line) => {
    try {
      return [MonthCopy.parse(JSON.parse(line))];
    } catch {
      return [];
    }
  });
}

/**
 * The parts of the last run's dataset that the next run goes on from; undefined where an older program wrote it.
 * @throws {PortalError} where one of them is damaged.
 */
export async function readEarlier(folder: string, manifest: Manifest): Promise<EarlierLists | undefined> {
  if (!(listFiles.revisions.file in manifest.files)) return undefined;
  // A program older than the history wrote none: the history then begins with the run to come.
  const read = async <Name extends ListName>(name: Name): Promise<Dataset[Name]> =>
    listFiles[name].file in manifest.files ? readList(folder, name, manifest) : ([] as unknown as Dataset[Name]);
  return {
    activities: await read('activities'),
    revisions: await read('revisions'),
    withdrawals: await read('withdrawals'),
    issues: await read('issues'),
    runs: await read('runs'),
    changes: await read('changes'),
    mended: await read('mended'),
  };
}

/**
 * What a dataset knows of portals of other provinces: the last good copies, for a run that cannot reach them. None where it
 * is damaged; they are fetched again anyway.
 */
export async function readPortals(folder: string, manifest: Manifest | undefined): Promise<OtherPortal[]> {
  if (manifest === undefined || !(portalsFile in manifest.files)) return [];
  return readPortalsOf(folder, manifest).catch((error: unknown) => {
    if (error instanceof PortalError) return [];
    throw error;
  });
}

const readPortalsOf = async (folder: string, manifest: Manifest): Promise<OtherPortal[]> =>
  parseOrThrow(z.array(OtherPortal), await readChecked(folder, portalsFile, manifest), portalsFile, 1);

/** What a run is told of the one before. */
export type EarlierLists = Pick<
  Dataset,
  'activities' | 'revisions' | 'withdrawals' | 'issues' | 'runs' | 'changes' | 'mended'
>;

type ListName = keyof typeof listFiles;

async function readList<Name extends ListName>(folder: string, name: Name, manifest: Manifest): Promise<Dataset[Name]> {
  const { file, schema } = listFiles[name];
  const text = await readChecked(folder, file, manifest);
  return parseLines(text, file, schema as z.ZodType) as Dataset[Name];
}

async function readChecked(folder: string, file: string, manifest: Manifest): Promise<string> {
  const bytes = await readFile(path.join(folder, file)).catch(() => {
    throw new PortalError(`${file}: missing from the dataset`, hint);
  });
  if (hashBytes(bytes) !== manifest.files[file]) {
    throw differs(file, manifestFile);
  }
  return bytes.toString('utf8');
}

function differs(file: string, by: string): PortalError {
  return new PortalError(`${file}: not the file that ${by} names (its checksum differs)`, hint);
}

function parseLines(text: string, file: string, schema: z.ZodType): unknown[] {
  const values: unknown[] = [];
  for (let start = 0, line = 1; start < text.length; line++) {
    const end = text.indexOf('\n', start);
    values.push(parseOrThrow(schema, text.slice(start, end < 0 ? undefined : end), file, line));
    start = end < 0 ? text.length : end + 1;
  }
  return values;
}

function parseOrThrow<Value>(schema: z.ZodType<Value>, text: string, file: string, line: number): Value {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new PortalError(`${file}:${line}: not JSON`, hint);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [fault] = parsed.error.issues;
  throw new PortalError(`${file}:${line}: ${fault?.path.join('.')}: ${fault?.message}`, hint);
}
