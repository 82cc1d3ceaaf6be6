import { SourceError } from '../domain/errors.ts';
import { tooLarge } from './local-files.ts';

export interface FetchedFile {
  file: string;
  bytes: Uint8Array;
  /** Last-Modified, where the server says it. */
  changed: Date | undefined;
  etag: string | undefined;
}

const hopsAllowed = 3;
const patienceSeconds = 60;

/**
 * Fetches one file over http(s), following at most three redirects by hand; undefined where the server says that the file
 * with this ETag has not changed.
 * @throws {SourceError} naming the address without its query, which may hold a key.
 */
export async function fetchFile(
  address: string,
  { etag, megabytes }: { etag: string | undefined; megabytes: number },
): Promise<FetchedFile | undefined> {
  const signal = AbortSignal.timeout(patienceSeconds * 1000);
  let url = checkAddress(address);
  for (let hop = 0; hop <= hopsAllowed; hop++) {
    const headers: Record<string, string> = etag === undefined ? {} : { 'If-None-Match': etag };
    const response = await fetch(url, { headers, redirect: 'manual', signal }).catch((error: Error) => {
      throw unreachable(url, error.name === 'TimeoutError' ? `no answer in ${patienceSeconds} s` : 'no connection');
    });
    if (response.status === 304 && etag !== undefined) return undefined;
    const target = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && target !== null) {
      await response.body?.cancel();
      url = checkAddress(target, url);
      continue;
    }
    if (!response.ok) throw unreachable(url, `status ${response.status}`);
    const bytes = await readBody(response, url, megabytes).catch((error: unknown) => {
      throw error instanceof SourceError ? error : unreachable(url, 'the answer broke off');
    });
    const modified = Date.parse(response.headers.get('last-modified') ?? '');
    return {
      file: fileNameOf(url),
      bytes,
      changed: Number.isNaN(modified) ? undefined : new Date(modified),
      etag: response.headers.get('etag') ?? undefined,
    };
  }
  throw unreachable(url, `more than ${hopsAllowed} redirects`);
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

function checkAddress(address: string, base?: URL): URL {
  const url = URL.parse(address, base);
  // What is no address may still hold a key: it isn't repeated.
  if (!url) throw base ? unreachable(base, 'redirects to no address') : noAddress();
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw unreachable(url, `${url.protocol} is not http(s)`);
  if (url.username !== '' || url.password !== '') throw unreachable(url, 'the address holds a password');
  return url;
}

async function readBody(response: Response, url: URL, megabytes: number): Promise<Uint8Array> {
  const most = megabytes * 1e6;
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > most) throw tooLarge(showAddress(url), megabytes);
    parts.push(part);
  }
  const promised = Number(response.headers.get('content-length') ?? length);
  // A compressed answer is longer once it is opened, so only a plain one can be measured.
  if (!response.headers.has('content-encoding') && promised !== length) throw unreachable(url, 'the answer broke off');
  return Buffer.concat(parts);
}

function fileNameOf(url: URL): string {
  const last = url.pathname.split('/').filter(Boolean).at(-1) ?? 'export';
  try {
    return decodeURIComponent(last).replace(/[/\\\0]/g, '-');
  } catch {
    return last;
  }
}

function noAddress(): SourceError {
  return new SourceError('ที่อยู่เว็บไม่ถูกต้อง / not a web address', 'Check "from" in data/portal.yaml: https://…');
}

function unreachable(url: URL, reason: string): SourceError {
  return new SourceError(
    `${showAddress(url)}: ดึงข้อมูลไม่ได้ / could not be fetched (${reason})`,
    'Check that the address opens in a browser without signing in.',
  );
}
