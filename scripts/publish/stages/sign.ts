import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { siteKeyFile, siteSignatureFile, statusFile } from '../../../src/domain/site-manifest.ts';
import { Status, type LastTry, type ReleaseDecision } from '../../../src/domain/status.ts';
import { hashBytes } from '../../../src/io/hash.ts';
import { publicKeyOf, readKeyFile, signBytes } from '../../../src/io/signature.ts';
import { hashTree, readSiteManifest, writeSiteManifest } from '../../../src/io/site-tree.ts';
import { removeFolder, writeFileAtomically } from '../../../src/io/write-atomically.ts';
import { keepFiles } from '../keep-files.ts';

export interface SignOptions {
  /** The site, whole but for what this stage adds. */
  site: string;
  run: string;
  today: string;
  /** `manifest.json` of the dataset that the site was made of. */
  datasetManifest: string;
  /** Folders of releases whose files are handed on, the newest first. */
  before: readonly string[];
  /** False where something was taken down since the last release. */
  keepActivities: boolean;
  /** The operator's private key; without one the manifest is not signed. */
  keyFile: string | undefined;
  at: string;
  decision: ReleaseDecision | undefined;
}

/** Hands files of releases before on, writes the manifest of all files and signs it; doing it again changes nothing. */
export async function signSite(options: SignOptions): Promise<{ files: number; kept: number; signed: boolean }> {
  const { site, run, today, before, keyFile } = options;
  for (const name of [siteSignatureFile, siteKeyFile]) await removeFolder(path.join(site, name));
  const noted = await readSiteManifest(site).catch(() => undefined);
  const fresh = await keepFiles(before, site, { activities: options.keepActivities });
  // Killed after some were put, this run finds them there; what it noted the first time says whose they are.
  const kept = [...new Set([...fresh, ...(noted?.manifest.kept ?? [])])].toSorted();
  const previous = before[0] === undefined ? undefined : await readSiteManifest(before[0]).catch(() => undefined);
  const manifest = {
    schemaVersion: 1 as const,
    run,
    today,
    dataset: hashBytes(await readFile(options.datasetManifest)),
    previous: previous?.sha256 ?? null,
    changing: [statusFile],
    files: await hashTree(site),
    kept,
  };
  const bytes = await writeSiteManifest(site, manifest);
  if (keyFile !== undefined) {
    const key = await readKeyFile(keyFile);
    await writeFile(path.join(site, siteKeyFile), publicKeyOf(key));
    await writeFile(path.join(site, siteSignatureFile), signBytes(bytes, key));
  }
  await completeStatus(site, { ...options, manifest: hashBytes(bytes), signed: keyFile !== undefined });
  return { files: Object.keys(manifest.files).length, kept: kept.length, signed: keyFile !== undefined };
}

async function completeStatus(
  site: string,
  { run, at, decision, manifest, signed }: SignOptions & { manifest: string; signed: boolean },
): Promise<void> {
  const file = path.join(site, statusFile);
  const status = Status.parse(JSON.parse(await readFile(file, 'utf8')));
  const lastTry: LastTry = { run, at, outcome: 'published', exitCode: 0, reasons: [] };
  const publication = {
    run,
    manifest,
    signed,
    lastSuccess: at,
    lastTry,
    ...(decision === undefined ? {} : { releasedBy: decision }),
  };
  await writeFileAtomically(file, `${JSON.stringify({ ...status, publication }, null, 1)}\n`);
}

/** Notes in the live release how a run ended that did not go live; what readers are told of the site stays as it is. */
export async function noteLastTry(site: string, lastTry: LastTry): Promise<void> {
  const file = path.join(site, statusFile);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const status = text === undefined ? undefined : Status.safeParse(JSON.parse(text)).data;
  if (!status?.publication) return;
  const publication = { ...status.publication, lastTry };
  await writeFileAtomically(file, `${JSON.stringify({ ...status, publication }, null, 1)}\n`);
}
