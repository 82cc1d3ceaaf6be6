import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { serve, type SiteServer } from '../serve.ts';

const pack = promisify(gzip);

/** Bytes of bodies that were sent, and of those that are scripts. Headers are left out: HTTP/2 sends once what they share. */
export interface SentBytes {
  all: number;
  scripts: number;
}

/** A server that counts what it sends. */
export interface CountingServer extends SiteServer {
  /** What was sent since this was last asked. */
  sent(): SentBytes;
}

/** Serves a built site with its texts packed by gzip, as hosts do; `change` is applied to pages. */
export async function servePacked(folder: string, change = (html: string): string => html): Promise<CountingServer> {
  const site = await serve(folder, 0);
  let count: SentBytes = { all: 0, scripts: 0 };
  const { origin } = new URL(site.address);
  const server = createServer((request, response) => {
    void (async () => {
      const answer = await fetch(origin + request.url!, { redirect: 'manual' });
      const type = answer.headers.get('content-type') ?? '';
      let body = Buffer.from(await answer.arrayBuffer());
      if (type.startsWith('text/html')) body = Buffer.from(change(body.toString()));
      const isText = /^text\/|javascript|json|xml|svg/.test(type);
      if (isText) body = Buffer.from(await pack(body));
      count.all += body.length;
      if (type.includes('javascript')) count.scripts += body.length;
      response.writeHead(answer.status, { 'Content-Type': type, ...(isText ? { 'Content-Encoding': 'gzip' } : {}) });
      response.end(body);
    })();
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { pathname } = new URL(site.address);
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}${pathname.replace(/\/$/, '')}`,
    sent: () => {
      const counted = count;
      count = { all: 0, scripts: 0 };
      return counted;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await site.close();
    },
  };
}
