import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { toHeaderRules } from '../../../scripts/headers/header-rules.ts';
import { toNginx } from '../../../scripts/headers/to-server-files.ts';
import { hasProgram, runServer, type WebServer } from './run-server.ts';

export const hasNginx = (): boolean => hasProgram('nginx', '-v');

/**
 * Starts a real nginx on a folder, set up as the README says, with the headers that `npm run headers` writes. With a base
 * path, such as `/portal`, the site is below it.
 */
export function startNginx(root: string, base = ''): Promise<WebServer> {
  return runServer('nginx', (scratch, port) => {
    const inScratch = (name: string) => path.join(scratch, name);
    const { http, server } = toNginx(toHeaderRules(), base);
    mkdirSync(inScratch('temp'));
    writeFileSync(inScratch('http.conf'), http);
    writeFileSync(inScratch('server.conf'), server);
    const temps = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    const location = base
      ? `location ${base}/ { rewrite ^${base}(/.*)$ $1 break; try_files $uri $uri.html $uri/index.html =404; error_page 404 ${base}/404.html; }`
      : 'location / { try_files $uri $uri.html $uri/index.html =404; } error_page 404 /404.html;';
    writeFileSync(
      inScratch('nginx.conf'),
      `daemon off; pid ${inScratch('pid')}; error_log stderr error; worker_processes 1; ${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 512; }
http {
  access_log off; sendfile on; keepalive_requests 1000000;
  ${temps.map((name) => `${name}_temp_path ${inScratch('temp')};`).join(' ')}
  include ${inScratch('http.conf')};
  server {
    listen 127.0.0.1:${port};
    root ${root};
    ${location}
    include /etc/nginx/mime.types;
    types { image/avif avif; text/calendar ics; text/csv csv; application/geo+json geojson; application/ld+json jsonld; application/x-ndjson ndjson; application/manifest+json webmanifest; application/vnd.pmtiles pmtiles; }
    charset utf-8;
    charset_types text/plain text/css text/csv text/calendar application/javascript;
    include ${inScratch('server.conf')};
  }
}
`,
    );
    return ['nginx', '-c', inScratch('nginx.conf'), '-e', 'stderr'];
  });
}
