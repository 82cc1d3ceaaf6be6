import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { withoutSlashAtEnd } from '../../src/routes.ts';

/** What a web server does with an address: send a file, send the reader elsewhere, or say that there is nothing. */
export type Found = { file: string } | { redirect: string } | 'missing' | 'malformed';

/**
 * The file of `folder` that an address means: itself, then `<path>.html`, then `<path>/index.html`.
 * Addresses have no trailing slash, so `/x/` is sent to `/x`. Nothing outside of `folder` is ever found, also not by a link.
 * `target` is path and query as HTTP gives them.
 */
export async function findFile(folder: string, target: string): Promise<Found> {
  const [encoded = '', query] = splitOnce(target, '?');
  const decoded = decode(encoded);
  if (decoded === undefined || !decoded.startsWith('/')) return 'malformed';
  if (decoded.length > 1 && decoded.endsWith('/')) {
    // One slash at the start: a browser takes `//host` for another host.
    const clean = `/${withoutSlashAtEnd(encoded.replace(/^\/+/, ''))}`;
    return { redirect: query === undefined ? clean : `${clean}?${query}` };
  }
  const root = await realpath(folder);
  for (const candidate of [decoded, `${decoded}.html`, `${decoded}/index.html`]) {
    const file = await findInside(root, candidate);
    if (file !== undefined) return { file };
  }
  return 'missing';
}

async function findInside(root: string, address: string): Promise<string | undefined> {
  try {
    const file = await realpath(path.join(root, address));
    return file.startsWith(root + path.sep) && (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined; // nothing there, or a name too long: to the reader the same
  }
}

function decode(encoded: string): string | undefined {
  try {
    const decoded = decodeURIComponent(encoded);
    return /[\0\\]/.test(decoded) ? undefined : decoded;
  } catch {
    return undefined;
  }
}

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
