import { createReadStream, existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { PortalError } from '../src/domain/errors.ts';
import { readArguments, toWholeNumber } from './read-arguments.ts';
import { reportErrors } from './report-errors.ts';
import { readBasePath } from './serve/base-path.ts';
import { findFile } from './serve/find-file.ts';
import { mediaTypeOf } from './serve/media-types.ts';

// npm run serve [-- FOLDER] [--port N]: shows a built site on this machine, as a plain web server would.

/** A server that runs until `close` is called. */
export interface SiteServer {
  /** Where the site is, without a slash at the end, such as `http://localhost:4321` or `http://localhost:4321/portal`. */
  address: string;
  close(): Promise<void>;
}

// What a host should send too. Pagefind compiles WebAssembly; pictures of a basemap may come from where the operator says.
const headers = {
  'Content-Security-Policy': [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: https:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; '),
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-cache',
};

interface Site {
  root: string;
  /** The path below which it is reached, without a slash at its end; empty at the root of a host. */
  base: string;
}

/**
 * Serves the files of `folder` to this machine only, below the path that the site is made for.
 * Takes the next free port where `port` is busy; 0 takes any.
 * @throws {PortalError} where there is no such folder; {Error} where twenty ports in a row are busy.
 */
export async function serve(folder: string, port = 4321): Promise<SiteServer> {
  const root = path.resolve(folder);
  if (!existsSync(root)) throw new PortalError(`${folder}: no such folder`, 'Build the site first: npm run build');
  const site: Site = { root, base: await readBasePath(root) };
  const server = createServer((request, response) => {
    answer(site, request, response).catch((error: unknown) => {
      console.error(`${request.method} ${request.url}: ${String(error)}`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await listen(server, port, port === 0 ? 1 : 20);
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}${site.base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer({ root, base }: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...headers, Allow: 'GET, HEAD' }).end();
    return;
  }
  const target = withoutBase(base, request.url ?? '/');
  const found = target === undefined ? 'missing' : await findFile(root, target);
  if (found === 'malformed') response.writeHead(400, headers).end();
  else if (found === 'missing') await sendMissing(root, request, response);
  else if ('redirect' in found) response.writeHead(308, { ...headers, Location: base + found.redirect }).end();
  else await send(found.file, 200, request, response);
}

/** What an address below the site's base path means within it; undefined for one that isn't below it. */
function withoutBase(base: string, target: string): string | undefined {
  const rest = target.startsWith(base) ? target.slice(base.length) : undefined;
  if (rest === undefined || rest.startsWith('/')) return rest;
  return rest === '' || rest.startsWith('?') ? `/${rest}` : undefined;
}

async function sendMissing(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const page = path.join(root, '404.html');
  if (existsSync(page)) await send(page, 404, request, response);
  else response.writeHead(404, headers).end();
}

async function send(file: string, status: number, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { size } = await stat(file);
  response.writeHead(status, { ...headers, 'Content-Type': mediaTypeOf(file), 'Content-Length': size });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  // A reader who leaves in the middle is no fault of ours.
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

async function listen(server: Server, port: number, tries: number): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });
  } catch (error) {
    const busy = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
    if (!busy || tries <= 1) throw error;
    await listen(server, port + 1, tries - 1);
  }
}

async function main(): Promise<void> {
  const { values, positionals } = readArguments({ port: { type: 'string', default: '4321' } }, { most: 1 });
  const { address } = await serve(positionals[0] ?? 'dist', toWholeNumber('port', values.port, 0, 65_535));
  console.log(address);
}

if (import.meta.main) await reportErrors(main);
