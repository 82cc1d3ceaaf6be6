import { createReadStream, existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { readRange } from './byte-range.ts';
import { findFile } from './find-file.ts';
import { type HeaderSettings, headersOf } from './headers.ts';
import { mediaTypeOf } from './media-types.ts';

/** What is served: the folder by its real path, where it is reached, and the base map that its pages may ask for. */
export interface ServedSite {
  folder: string;
  /** The path below which the site is reached, without a slash at its end; empty at the root of a host. */
  base: string;
  settings: HeaderSettings | undefined;
}

/** Answers one request with a file of the site, a part of it, or the reason why not. */
export async function answer(site: ServedSite, request: IncomingMessage, response: ServerResponse): Promise<void> {
  setHeaders(response, headersOf('', site.settings));
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const target = withoutBase(site.base, request.url ?? '/');
  const found = target === undefined ? 'missing' : await findFile(site.folder, target);
  if (found === 'malformed') response.writeHead(400).end();
  else if (found === 'missing') await sendMissing(site, request, response);
  else if ('redirect' in found) response.writeHead(308, { Location: site.base + found.redirect }).end();
  else await sendFile(site, found.file, request, response);
}

/** What an address below the site's base path means within it; undefined for one that isn't below it. */
function withoutBase(base: string, target: string): string | undefined {
  const rest = target.startsWith(base) ? target.slice(base.length) : undefined;
  if (rest === undefined || rest.startsWith('/')) return rest;
  return rest === '' || rest.startsWith('?') ? `/${rest}` : undefined;
}

async function sendMissing(site: ServedSite, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const page = path.join(site.folder, '404.html');
  if (!existsSync(page)) {
    response.writeHead(404).end();
    return;
  }
  const { size } = await stat(page);
  response.writeHead(404, { 'Content-Type': mediaTypeOf(page), 'Content-Length': size });
  sendBytes(page, undefined, request, response);
}

async function sendFile(
  { folder, settings }: ServedSite,
  file: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { size } = await stat(file);
  // What every other answer has must not stay on a file that others may frame.
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  setHeaders(response, headersOf(path.relative(folder, file).replaceAll(path.sep, '/'), settings));
  setHeaders(response, { 'Content-Type': mediaTypeOf(file), 'Accept-Ranges': 'bytes' });
  // A part is asked for by GET alone; If-Range names a version of the file, and this server names none.
  const isPart = request.method === 'GET' && request.headers['if-range'] === undefined;
  const range = readRange(isPart ? request.headers.range : undefined, size);
  if (range === 'beyond') {
    response.writeHead(416, { 'Content-Range': `bytes */${size}` }).end();
  } else if (range === 'whole') {
    response.writeHead(200, { 'Content-Length': size });
    sendBytes(file, undefined, request, response);
  } else {
    const { first, last } = range;
    response.writeHead(206, { 'Content-Length': last - first + 1, 'Content-Range': `bytes ${first}-${last}/${size}` });
    sendBytes(file, { start: first, end: last }, request, response);
  }
}

function sendBytes(
  file: string,
  part: { start: number; end: number } | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  // A reader who leaves in the middle is no fault of ours.
  createReadStream(file, part)
    .on('error', () => response.destroy())
    .pipe(response);
}

function setHeaders(response: ServerResponse, headers: Record<string, string>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}
