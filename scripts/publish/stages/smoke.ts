import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { siteKeyFile, siteManifestFile, siteSignatureFile, statusFile } from '../../../src/domain/site-manifest.ts';
import { Status } from '../../../src/domain/status.ts';
import { isSignatureOf } from '../../../src/io/signature.ts';
import { compareWithManifest, readSiteManifest } from '../../../src/io/site-tree.ts';

const secondsAllowed = 20;

/**
 * Looks at what readers see now, in lines of what is wrong with it: every file behind the link against the manifest, the
 * manifest against its signature and, where an address is given, what the web server says of the run. A file that cannot
 * be understood is such a line too, so that a damaged release is taken back.
 */
export async function lookAtLive(current: string, run: string, address?: string): Promise<string[]> {
  let read: Awaited<ReturnType<typeof readSiteManifest>>;
  try {
    read = await readSiteManifest(current);
  } catch (error) {
    return [`${siteManifestFile}: ${(error as Error).message}`];
  }
  if (!read) return [`${siteManifestFile}: missing`];
  if (read.manifest.run !== run) return [`${siteManifestFile}: of the run ${read.manifest.run}`];
  const faults = [
    ...(await compareWithManifest(current, read.manifest)),
    ...(await checkSignature(current, read.bytes)),
  ];
  const said = await readStatus(current);
  if (!said) faults.push(`${statusFile}: missing, or not a status`);
  else if (said.publication?.run !== run) faults.push(`${statusFile}: of ${said.publication?.run ?? 'a build'}`);
  else if (said.publication.manifest !== read.sha256) faults.push(`${statusFile}: names another manifest`);
  if (address !== undefined && faults.length === 0) faults.push(...(await askServer(address, run)));
  return faults;
}

async function readStatus(folder: string): Promise<Status | undefined> {
  try {
    return Status.parse(JSON.parse(await readFile(path.join(folder, statusFile), 'utf8')));
  } catch {
    return undefined;
  }
}

/** What is wrong with the signature of a manifest; nothing where there is neither key nor signature. */
export async function checkSignature(folder: string, manifest: Uint8Array): Promise<string[]> {
  const read = (name: string) => readFile(path.join(folder, name), 'utf8').catch(() => undefined);
  const [signature, key] = [await read(siteSignatureFile), await read(siteKeyFile)];
  if (signature === undefined && key === undefined) return [];
  if (signature !== undefined && key !== undefined && isSignatureOf(signature, manifest, key)) return [];
  return [`${siteSignatureFile}: not the signature of ${siteManifestFile} by the owner of ${siteKeyFile}`];
}

async function askServer(address: string, run: string): Promise<string[]> {
  const place = `${address}/${statusFile}`;
  try {
    const answer = await fetch(place, { cache: 'no-store', signal: AbortSignal.timeout(secondsAllowed * 1000) });
    const status = Status.safeParse(await answer.json());
    return status.data?.publication?.run === run ? [] : [`${place}: shows another run`];
  } catch {
    return [`${place}: did not answer with the status`];
  }
}
