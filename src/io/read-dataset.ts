import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { Boundaries } from '../domain/boundaries.ts';
import type { Dataset } from '../domain/dataset.ts';
import { PortalError } from '../domain/errors.ts';
import { Manifest } from '../domain/manifest.ts';
import { Aliases, aliasesFile, boundariesFile, checksumsFile, listFiles, manifestFile } from './dataset-files.ts';
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
    issues: await read('issues'),
    revisions: await read('revisions'),
    withdrawals: await read('withdrawals'),
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
 * The manifest of the last run, for a new run to be compared with; absent in a first run. `damage` says in a few words
 * what is wrong where there is a dataset whose manifest cannot be trusted: that stops no run.
 */
export async function readPrevious(folder: string): Promise<{ manifest?: Manifest; damage?: string }> {
  try {
    const manifest = await readManifest(folder);
    if (manifest) return { manifest };
    const left = await readdir(folder).catch(() => []);
    return left.length > 0 ? { damage: `${manifestFile}: missing from the dataset` } : {};
  } catch (error) {
    if (error instanceof PortalError) return { damage: error.message };
    throw error;
  }
}

/**
 * The parts of the last run's dataset that the next run goes on from; undefined where an older program wrote it.
 * @throws {PortalError} where one of them is damaged.
 */
export async function readEarlier(
  folder: string,
  manifest: Manifest,
): Promise<Pick<Dataset, 'activities' | 'revisions' | 'withdrawals'> | undefined> {
  if (!(listFiles.revisions.file in manifest.files)) return undefined;
  return {
    activities: await readList(folder, 'activities', manifest),
    revisions: await readList(folder, 'revisions', manifest),
    withdrawals: await readList(folder, 'withdrawals', manifest),
  };
}

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
