import { createReadStream, existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { Basemap } from '../../src/domain/basemap.ts';
import { findFile } from './find-file.ts';
import { headersOf } from './headers.ts';
import { mediaTypeOf } from './media-types.ts';

/** What is served: the folder by its real path, and the base map that its pages may ask for. */
export interface ServedSite {
  folder: string;
  basemap: Basemap | undefined;
}

/** Answers one request with a file of the site or the reason why not. */
export async function answer(site: ServedSite, request: IncomingMessage, response: ServerResponse): Promise<void> {
  setHeaders(response, headersOf('', site.basemap));
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const found = await findFile(site.folder, request.url ?? '/');
  if (found === 'malformed') response.writeHead(400).end();
  else if (found === 'missing') await sendMissing(site, request, response);
  else if ('redirect' in found) response.writeHead(308, { Location: found.redirect }).end();
  else await sendFile(site, found.file, request, response);
}

async function sendMissing(site: ServedSite, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const page = path.join(site.folder, '404.html');
  if (!existsSync(page)) {
    response.writeHead(404).end();
    return;
  }
  const { size } = await stat(page);
  response.writeHead(404, { 'Content-Type': mediaTypeOf(page), 'Content-Length': size });
  sendBytes(page, request, response);
}

async function sendFile(
  { folder, basemap }: ServedSite,
  file: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { size } = await stat(file);
  setHeaders(response, headersOf(path.relative(folder, file).replaceAll(path.sep, '/'), basemap));
  response.writeHead(200, { 'Content-Type': mediaTypeOf(file), 'Content-Length': size });
  sendBytes(file, request, response);
}

function sendBytes(file: string, request: IncomingMessage, response: ServerResponse): void {
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  // A reader who leaves in the middle is no fault of ours.
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

function setHeaders(response: ServerResponse, headers: Record<string, string>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}
