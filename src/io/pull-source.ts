import type { Receipt } from '../domain/manifest.ts';
import type { Source } from '../domain/settings.ts';
import { fetchFile, isAddress, showOrigin } from './fetch/fetch-file.ts';
import { hashBytes } from './hash.ts';
import { readLocalFiles } from './local-files.ts';
import { toReceiptTime, type PulledFile, type PullOptions } from './pulled-file.ts';
import type { Snapshots } from './snapshots.ts';

/**
 * Pulls one source: the files of a path or glob, or one file from an address, which is asked only for what has changed.
 * @throws {SourceError} that names the file or address and what stood in the way.
 */
export async function pullSource(source: Source, snapshots: Snapshots, options: PullOptions): Promise<PulledFile[]> {
  return isAddress(source.from) ? [await pullAddress(source, snapshots, options)] : pullFolder(source, options);
}

async function pullFolder({ id, kind, format, from }: Source, options: PullOptions): Promise<PulledFile[]> {
  const files = await readLocalFiles(from, options);
  return files.map(({ file, bytes, changed }) => ({
    source: id,
    kind,
    format,
    file,
    bytes,
    receipt: toReceipt(id, from, file, bytes, changed),
  }));
}

async function pullAddress(
  source: Source,
  snapshots: Snapshots,
  { limits, network, now }: PullOptions,
): Promise<PulledFile> {
  const { id, kind, format, from } = source;
  const [kept] = (await snapshots.recall(source)) ?? [];
  const { etag, lastModified } = kept?.receipt ?? {};
  const fetched = await fetchFile(from, {
    etag,
    changed: lastModified === undefined ? undefined : new Date(lastModified),
    megabytes: limits.fileMegabytes,
    ...network,
  });
  if (!fetched) return kept!;
  const { file, bytes, changed } = fetched;
  const receipt = toReceipt(id, showOrigin(from), file, bytes, changed ?? now);
  if (fetched.etag !== undefined) receipt.etag = fetched.etag;
  if (changed !== undefined) receipt.lastModified = toReceiptTime(changed);
  return { source: id, kind, format, file, bytes, receipt };
}

function toReceipt(source: string, from: string, file: string, bytes: Uint8Array, time: Date): Receipt {
  return { source, from, file, time: toReceiptTime(time), sha256: hashBytes(bytes), bytes: bytes.length, stale: false };
}
