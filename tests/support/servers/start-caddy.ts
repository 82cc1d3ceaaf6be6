import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { toHeaderRules } from '../../../scripts/headers/header-rules.ts';
import { toCaddy } from '../../../scripts/headers/to-server-files.ts';
import { hasProgram, runServer, type WebServer } from './run-server.ts';

export const hasCaddy = (): boolean => hasProgram('caddy', 'version');

/** Starts a real Caddy on a folder, by the file that operators are given, with the headers that `npm run headers` writes. */
export function startCaddy(root: string): Promise<WebServer> {
  return runServer('caddy', (scratch, port) => {
    const headers = path.join(scratch, 'caddy-headers');
    writeFileSync(headers, toCaddy(toHeaderRules(), ''));
    const given = readFileSync('scripts/headers/servers/Caddyfile', 'utf8')
      .replace('/srv/jitasa-portal/headers/caddy-headers', headers)
      .replace('/srv/jitasa-portal/releases/current', root)
      .replace('jitasa.example.org {', `http://127.0.0.1:${port} {`);
    const file = path.join(scratch, 'Caddyfile');
    // Without its own door for changes, which is on one port for all of a machine.
    writeFileSync(file, `{\n\tadmin off\n}\n${given}`);
    return ['caddy', 'run', '--config', file, '--adapter', 'caddyfile'];
  });
}
