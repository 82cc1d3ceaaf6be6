import { SourceError } from '../../domain/errors.ts';
import { tooLarge } from '../local-files.ts';
import { fileNameOf } from './file-name.ts';
import { type Resolve, resolveBySystem } from './guarded-lookup.ts';
import { type Answer, RequestFailed, requestOnce } from './request-once.ts';
import { type Patience, patience as usualPatience, pause, pauseBefore } from './retry.ts';
import { toExportAddress } from './sheet-address.ts';

export interface FetchedFile {
  file: string;
  bytes: Uint8Array;
  /** Last-Modified, where the server says it. */
  changed: Date | undefined;
  etag: string | undefined;
}

export interface FetchOptions {
  /** What the server called the copy that is here, if there is one. */
  etag?: string | undefined;
  /** When that copy was last changed, by the server's own word. */
  changed?: Date | undefined;
  /** Most megabytes of the file. */
  megabytes: number;
  /** Hosts that may lie anywhere, such as one of the operator's own network. */
  allowHosts?: readonly string[];
  /** Seconds that a file may take, all tries together. */
  seconds?: number;
  patience?: Patience;
  resolve?: Resolve;
}

const hopsAllowed = 3;

/**
 * Fetches one file over http(s), following at most three redirects by hand and trying again where that may help; undefined
 * where the server says that the file has not changed. Only hosts of the public internet are asked, unless allowed.
 * @throws {SourceError} naming the address without its query, which may hold a key.
 */
export async function fetchFile(address: string, options: FetchOptions): Promise<FetchedFile | undefined> {
  const { seconds = 60, patience = usualPatience } = options;
  const signal = AbortSignal.timeout(seconds * 1000);
  const start = toExportAddress(checkAddress(address));
  for (let attempt = 1; ; attempt++) {
    const { url, outcome } = await tryOnce(start, options, signal);
    const isLast = attempt >= patience.attempts || signal.aborted;
    if (outcome instanceof RequestFailed) {
      if (isLast || !outcome.again) throw toSourceError(url, outcome, options);
      await pause(pauseBefore(attempt + 1, patience), signal);
      continue;
    }
    const { status, headers, bytes } = outcome;
    if (status === 304 && (options.etag !== undefined || options.changed !== undefined)) return undefined;
    if (isPassing(status) && !isLast) {
      await pause(pauseBefore(attempt + 1, patience, headers['retry-after']), signal);
      continue;
    }
    if (status < 200 || status >= 300) throw unreachable(url, `status ${status}`);
    if (looksLikePage(bytes)) throw webPage(url);
    const modified = Date.parse(headers['last-modified'] ?? '');
    return {
      file: fileNameOf(url, headers['content-disposition']),
      bytes,
      changed: Number.isNaN(modified) ? undefined : new Date(modified),
      etag: headers.etag,
    };
  }
}

/** Where a source comes from as receipts may say it: a path as the settings name it, an address as `showAddress` does. */
export function showOrigin(from: string): string {
  const url = isAddress(from) ? URL.parse(from) : null;
  return url ? showAddress(url) : from;
}

/** True for an http(s) address; everything else is a path or glob. */
export function isAddress(from: string): boolean {
  return /^https?:/i.test(from);
}

/** An address as it may be shown: without credentials and without its query, which may hold a key. */
function showAddress({ protocol, host, pathname, search }: URL): string {
  return `${protocol}//${host}${pathname}${search === '' ? '' : '?…'}`;
}

/** Asks once, redirects included; `url` is whom the outcome comes from. */
async function tryOnce(
  start: URL,
  options: FetchOptions,
  signal: AbortSignal,
): Promise<{ url: URL; outcome: Answer | RequestFailed }> {
  const { etag, changed, megabytes, allowHosts = [], resolve = resolveBySystem } = options;
  const headers: Record<string, string> = {};
  if (etag !== undefined) headers['If-None-Match'] = etag;
  else if (changed !== undefined) headers['If-Modified-Since'] = changed.toUTCString();
  let url = start;
  for (let hop = 0; hop <= hopsAllowed; hop++) {
    const allowed = allowHosts.includes(url.hostname);
    const answer = await requestOnce(url, { headers, mostBytes: megabytes * 1e6, signal, resolve, allowed }).catch(
      (error: unknown) => {
        if (error instanceof RequestFailed) return error;
        throw error;
      },
    );
    if (answer instanceof RequestFailed) return { url, outcome: answer };
    const target = answer.headers.location;
    if (answer.status < 300 || answer.status >= 400 || target === undefined) return { url, outcome: answer };
    url = checkAddress(target, url);
  }
  throw unreachable(url, `more than ${hopsAllowed} redirects`);
}

function checkAddress(address: string, base?: URL): URL {
  const url = URL.parse(address, base);
  // What is no address may still hold a key: it isn't repeated.
  if (!url) throw base ? unreachable(base, 'redirects to no address') : noAddress();
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw unreachable(url, `${url.protocol} is not http(s)`);
  if (url.username !== '' || url.password !== '') throw unreachable(url, 'the address holds a password');
  return url;
}

/** True for what a server says when it is only busy. */
const isPassing = (status: number): boolean => status === 408 || status === 429 || status >= 500;

/** True for a web page, which is no export whatever its type is said to be: a sign-in, or a notice. */
function looksLikePage(bytes: Uint8Array): boolean {
  return /^\uFEFF?\s*<(?:!doctype\s+html|html)\b/i.test(Buffer.from(bytes.subarray(0, 500)).toString('utf8'));
}

function noAddress(): SourceError {
  return new SourceError('ที่อยู่เว็บไม่ถูกต้อง / not a web address', 'Check "from" in data/portal.yaml: https://…');
}

function webPage(url: URL): SourceError {
  return new SourceError(
    `${showAddress(url)}: ได้หน้าเว็บแทนไฟล์ / answered with a web page, not with a file`,
    'Share the file so that it opens without signing in, and give the address that downloads it.',
  );
}

function toSourceError(url: URL, { kind, message }: RequestFailed, { megabytes }: FetchOptions): SourceError {
  if (kind === 'too-large') return tooLarge(showAddress(url), megabytes);
  if (kind === 'broken') return unreachable(url, message);
  return new SourceError(
    `${showAddress(url)}: ไม่ดึงจากที่อยู่ภายใน / not fetched: ${message}`,
    `If it is a host of your own network, list it: network: { allowHosts: ["${url.hostname}"] } in data/portal.yaml.`,
  );
}

function unreachable(url: URL, reason: string): SourceError {
  return new SourceError(
    `${showAddress(url)}: ดึงข้อมูลไม่ได้ / could not be fetched (${reason})`,
    'Check that the address opens in a browser without signing in.',
  );
}
