import { existsSync, realpathSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PortalError } from '../src/domain/errors.ts';
import { currentTime } from '../src/io/clock.ts';
import { readEnvironment, readSettings } from '../src/settings.ts';
import { readArguments, toWholeNumber } from './read-arguments.ts';
import { reportErrors } from './report-errors.ts';
import { answer, type ServedSite } from './serve/answer.ts';
import { readBasePath } from './serve/base-path.ts';
import type { HeaderSettings } from './serve/headers.ts';

// npm run serve [-- FOLDER] [--port N]: shows a built site on this machine, as a plain web server would.

/** A server that runs until `close` is called. */
export interface SiteServer {
  /** Where the site is, without a slash at the end, such as `http://localhost:4321` or `http://localhost:4321/portal`. */
  address: string;
  close(): Promise<void>;
}

/**
 * Serves the files of `folder` to this machine only, below the path that the site is made for. Takes the next free port
 * where `port` is busy; 0 takes any. `settings` are those that the site was built with: whom pages may ask is sent with
 * each.
 * @throws {PortalError} where there is no such folder; {Error} where twenty ports in a row are busy.
 */
export async function serve(folder: string, port = 4321, settings?: HeaderSettings): Promise<SiteServer> {
  if (!existsSync(folder)) throw new PortalError(`${folder}: no such folder`, 'Build the site first: npm run build');
  const site: ServedSite = { folder: realpathSync(folder), base: await readBasePath(folder), settings };
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
  const port = toWholeNumber('port', values.port, 0, 65_535);
  const settings = readSettings(readEnvironment(currentTime).settingsFile);
  const { address } = await serve(positionals[0] ?? 'dist', port, settings);
  console.log(address);
}

if (import.meta.main) await reportErrors(main);
