import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { toHeaderRules } from '../../../scripts/headers/header-rules.ts';
import { toNginx } from '../../../scripts/headers/to-server-files.ts';

export interface Nginx {
  port: number;
  address: string;
  stop: () => Promise<void>;
}

export const hasNginx = (): boolean => spawnSync('nginx', ['-v'], { stdio: 'ignore' }).status === 0;

/** Starts a real nginx on a folder, set up as the README says, with the headers that `npm run headers` writes. */
export async function startNginx(root: string): Promise<Nginx> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'nginx-'));
  const inScratch = (name: string) => path.join(scratch, name);
  const port = await freePort();
  const { http, server } = toNginx(toHeaderRules(), '');
  mkdirSync(inScratch('temp'));
  writeFileSync(inScratch('http.conf'), http);
  writeFileSync(inScratch('server.conf'), server);
  const temps = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  writeFileSync(
    inScratch('nginx.conf'),
    `daemon off; pid ${inScratch('pid')}; error_log stderr error; worker_processes 1; ${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 512; }
http {
  access_log off; sendfile on; keepalive_requests 1000000;
  ${temps.map((name) => `${name}_temp_path ${inScratch('temp')};`).join(' ')}
  include /etc/nginx/mime.types;
  include ${inScratch('http.conf')};
  server {
    listen 127.0.0.1:${port};
    root ${root};
    types { text/calendar ics; text/csv csv; application/geo+json geojson; application/vnd.pmtiles pmtiles; }
    include /etc/nginx/mime.types;
    charset utf-8;
    charset_types text/plain text/css text/csv text/calendar application/javascript;
    location / { try_files $uri $uri.html $uri/index.html =404; }
    error_page 404 /404.html;
    include ${inScratch('server.conf')};
  }
}
`,
  );
  const child = spawn('nginx', ['-c', inScratch('nginx.conf'), '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let words = '';
  child.stderr.on('data', (part: Buffer) => (words += part.toString()));
  const address = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 100; attempt++) {
    if (child.exitCode !== null) throw new Error(`nginx ended: ${words}`);
    const isUp = await fetch(address).then(
      () => true,
      () => false,
    );
    if (isUp) break;
    await wait(50);
  }
  return {
    port,
    address,
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'close');
      rmSync(scratch, { recursive: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
