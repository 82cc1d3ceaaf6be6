import type { Receipt } from '../domain/manifest.ts';
import type { Source } from '../domain/settings.ts';
import type { FetchOptions } from './fetch/fetch-file.ts';
import type { SourceKind } from '../domain/source-ref.ts';

/** One file of a source, as it was pulled. */
export interface PulledFile {
  /** The source's id. */
  source: string;
  kind: SourceKind;
  format?: Source['format'];
  /** File name without its folder. */
  file: string;
  bytes: Uint8Array;
  receipt: Receipt;
}

/** All files of one source, as they were pulled. */
export interface PulledSource {
  source: Source;
  files: PulledFile[];
}

export interface PullOptions {
  /** Folder that paths start from and may not leave. */
  baseFolder: string;
  limits: { fileMegabytes: number };
  /** Hosts that may lie anywhere, and the patience with all; the usual ones unless given. */
  network?: Pick<FetchOptions, 'allowHosts' | 'seconds' | 'patience'>;
  now: Date;
}

/** ISO 8601 UTC in whole seconds, as receipts keep it. */
export function toReceiptTime(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, 'Z');
}
