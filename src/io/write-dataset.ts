import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { toCanonicalJson } from '../domain/canonical-json.ts';
import type { Dataset } from '../domain/dataset.ts';
import { PortalError } from '../domain/errors.ts';
import type { Manifest } from '../domain/manifest.ts';
import {
  aliasesFile,
  boundariesFile,
  checksumsFile,
  listFiles,
  manifestFile,
  monthsFolder,
  picturesFolder,
  portalsFile,
} from './dataset-files.ts';
import { hashBytes, hashText } from './hash.ts';
import { recoverFolder, replaceFolder } from './write-atomically.ts';

/**
 * Writes a dataset as one folder, whole or not at all: a list a file, one value a line in canonical JSON, so that the
 * same dataset gives the same bytes. The manifest is given each file's checksum and that of the manifest it follows,
 * and is returned as written. `pictures` and `months` are folders that become part of the dataset; the manifest that this
 * one follows is in `previousFolder`, `folder` itself unless given.
 * @throws {PortalError} where something else than a dataset is in the folder's place.
 */
export async function writeDataset(
  dataset: Dataset,
  folder: string,
  { pictures, months, previousFolder = folder }: { pictures?: string; months?: string; previousFolder?: string } = {},
): Promise<Manifest> {
  await recoverFolder(folder);
  await assertReplaceable(folder);
  const before = await readFile(path.join(previousFolder, manifestFile)).catch(() => undefined);
  let manifest = dataset.manifest;
  await replaceFolder(folder, async (fresh) => {
    const files: Record<string, string> = {};
    for (const [name, { file }] of Object.entries(listFiles)) {
      files[file] = await writeLines(path.join(fresh, file), dataset[name as keyof typeof listFiles]);
    }
    const wholes = {
      [aliasesFile]: dataset.aliases,
      [boundariesFile]: dataset.boundaries,
      [portalsFile]: dataset.portals,
    };
    for (const [file, value] of Object.entries(wholes)) {
      if (value !== undefined) files[file] = await writeLines(path.join(fresh, file), [value]);
    }
    manifest = { ...manifest, files, previous: await followed(before, { ...manifest, files }) };
    const text = `${toCanonicalJson(manifest)}\n`;
    await writeFile(path.join(fresh, manifestFile), text);
    await writeFile(path.join(fresh, checksumsFile), toChecksums({ ...files, [manifestFile]: hashText(text) }));
    await take(pictures, path.join(fresh, picturesFolder));
    await take(months, path.join(fresh, monthsFolder));
  });
  return manifest;
}

/** Puts a folder at its place in the dataset; an empty one where there is none. */
async function take(folder: string | undefined, place: string): Promise<void> {
  if (folder === undefined) await mkdir(place);
  else await rename(folder, place);
}

/** A dataset may be damaged and is replaced all the same; what was never one is somebody else's. */
async function assertReplaceable(folder: string): Promise<void> {
  const entries: string[] = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const lists = Object.values(listFiles).map(({ file }) => file);
  if (entries.length === 0 || lists.some((file) => entries.includes(file))) return;
  throw new PortalError(
    `${path.relative('.', folder)}: ไม่ใช่โฟลเดอร์ชุดข้อมูลของโปรแกรมนี้ จึงไม่เขียนทับ / not a dataset of this program, so it is not replaced`,
    'Give another folder, or empty this one.',
  );
}

/**
 * Checksum of the manifest that this one follows. A run over unchanged exports follows what its like followed:
 * otherwise the same input would never give the same bytes twice.
 */
async function followed(before: Buffer | undefined, manifest: Manifest): Promise<string | null> {
  if (!before) return null;
  const previous = previousIn(before);
  const isSame = before.toString('utf8') === `${toCanonicalJson({ ...manifest, previous })}\n`;
  return isSame ? previous : hashBytes(before);
}

/** What an earlier manifest follows; one that was damaged is followed all the same, by its checksum. */
function previousIn(manifest: Buffer): string | null {
  try {
    return (JSON.parse(manifest.toString('utf8')) as Partial<Manifest>).previous ?? null;
  } catch {
    return null;
  }
}

/** Writes one value a line and returns the file's checksum; never holds the whole text. */
async function writeLines(file: string, values: readonly unknown[]): Promise<string> {
  const hash = createHash('sha256');
  const handle = await open(file, 'w');
  try {
    for (let start = 0; start < values.length; start += 1000) {
      const text = values
        .slice(start, start + 1000)
        .map((value) => `${toCanonicalJson(value)}\n`)
        .join('');
      hash.update(text);
      await handle.write(text);
    }
  } finally {
    await handle.close();
  }
  return hash.digest('hex');
}

/** Lines as `sha256sum --check` reads them, by file name. */
function toChecksums(files: Readonly<Record<string, string>>): string {
  const names = Object.keys(files).toSorted();
  return names.map((name) => `${files[name]}  ${name}\n`).join('');
}
