import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { serve, type SiteServer } from '../serve.ts';

const pack = promisify(gzip);

/** Serves a built site with its texts packed by gzip, as hosts do; `change` is applied to pages. */
export async function servePacked(folder: string, change = (html: string): string => html): Promise<SiteServer> {
  const site = await serve(folder, 0);
  const { origin } = new URL(site.address);
  const server = createServer((request, response) => {
    void (async () => {
      const answer = await fetch(origin + request.url!, { redirect: 'manual' });
      const type = answer.headers.get('content-type') ?? '';
      let body = Buffer.from(await answer.arrayBuffer());
      if (type.startsWith('text/html')) body = Buffer.from(change(body.toString()));
      const isText = /^text\/|javascript|json|xml|svg/.test(type);
      if (isText) body = Buffer.from(await pack(body));
      response.writeHead(answer.status, { 'Content-Type': type, ...(isText ? { 'Content-Encoding': 'gzip' } : {}) });
      response.end(body);
    })();
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { pathname } = new URL(site.address);
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}${pathname.replace(/\/$/, '')}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await site.close();
    },
  };
}
