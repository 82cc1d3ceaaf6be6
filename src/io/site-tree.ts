import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { toCanonicalJson } from '../domain/canonical-json.ts';
import { PortalError } from '../domain/errors.ts';
import { SiteManifest, siteKeyFile, siteManifestFile, siteSignatureFile, statusFile } from '../domain/site-manifest.ts';
import { hashBytes } from './hash.ts';
import { writeFileAtomically } from './write-atomically.ts';

/** Files that a manifest does not list: itself, what vouches for it, and what changes. */
const unlisted = new Set([siteManifestFile, siteSignatureFile, siteKeyFile, statusFile]);

/** SHA-256 of every file of a site but those that say something of the manifest itself, by path, in the order of paths. */
export async function hashTree(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((name) => !unlisted.has(name))
    .toSorted();
  const sums = new Map<string, string>();
  let next = 0;
  const work = async (): Promise<void> => {
    for (let at = next++; at < names.length; at = next++)
      sums.set(names[at]!, await hashFile(path.join(folder, names[at]!)));
  };
  await Promise.all([work(), work(), work(), work()]);
  return Object.fromEntries(names.map((name) => [name, sums.get(name)!]));
}

async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(file)) hash.update(part as Buffer);
  return hash.digest('hex');
}

/** Writes a site's manifest; returns its bytes, which are what is signed. */
export async function writeSiteManifest(folder: string, manifest: SiteManifest): Promise<Buffer> {
  const bytes = Buffer.from(`${toCanonicalJson(manifest)}\n`);
  await writeFileAtomically(path.join(folder, siteManifestFile), bytes);
  return bytes;
}

/**
 * The manifest of a site, with the SHA-256 of its bytes; undefined where there is none.
 * @throws {PortalError} where it is none that can be understood.
 */
export async function readSiteManifest(
  folder: string,
): Promise<{ manifest: SiteManifest; bytes: Buffer; sha256: string } | undefined> {
  const bytes = await readFile(path.join(folder, siteManifestFile)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
  if (!bytes) return undefined;
  const parsed = SiteManifest.safeParse(tryJson(bytes.toString('utf8')));
  if (!parsed.success) throw new PortalError(`${siteManifestFile}: not a manifest`, 'Publish again.');
  return { manifest: parsed.data, bytes, sha256: hashBytes(bytes) };
}

/** Where a site differs from its manifest, one line a file; empty where it is exactly what was written. */
export async function compareWithManifest(folder: string, { files }: SiteManifest): Promise<string[]> {
  // Maps, since a file may be called like what every object has: "constructor".
  const found = new Map(Object.entries(await hashTree(folder)));
  const listed = new Map(Object.entries(files));
  return [
    ...[...listed.keys()].filter((name) => !found.has(name)).map((name) => `${name}: missing`),
    ...[...found.keys()].filter((name) => !listed.has(name)).map((name) => `${name}: not in the manifest`),
    ...[...listed]
      .filter(([name, sum]) => found.has(name) && found.get(name) !== sum)
      .map(([name]) => `${name}: another file than the manifest names`),
  ];
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
