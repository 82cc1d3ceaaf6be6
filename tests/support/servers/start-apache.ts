import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { toHeaderRules } from '../../../scripts/headers/header-rules.ts';
import { toApache } from '../../../scripts/headers/to-server-files.ts';
import { hasProgram, runServer, type WebServer } from './run-server.ts';

/** Where Debian has it, which is not on the way of users that are not root. */
const program = '/usr/sbin/apache2';
const modules = ['mpm_event', 'authz_core', 'mime', 'dir', 'alias', 'rewrite', 'headers', 'deflate', 'filter'];

export const hasApache = (): boolean => hasProgram(program, '-v');

/** Starts a real Apache on a folder, by the file that operators are given, with the headers that `npm run headers` writes. */
export function startApache(root: string): Promise<WebServer> {
  return runServer('apache', (scratch, port) => {
    const headers = path.join(scratch, 'apache-headers.conf');
    writeFileSync(headers, toApache(toHeaderRules(), ''));
    const given = readFileSync('scripts/headers/servers/apache.conf', 'utf8')
      .replace('/srv/jitasa-portal/headers/apache-headers.conf', headers)
      .replace('/srv/jitasa-portal/releases/current', root)
      .replace('/srv/jitasa-portal/releases', root)
      .replace('*:443', `127.0.0.1:${port}`);
    const file = path.join(scratch, 'apache.conf');
    writeFileSync(
      file,
      `${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so\n`).join('')}
ServerRoot ${scratch}
ServerName 127.0.0.1
PidFile ${scratch}/pid
DefaultRuntimeDir ${scratch}
Mutex posixsem
ErrorLog ${scratch}/error.log
LogLevel error
Listen 127.0.0.1:${port}
TypesConfig /etc/mime.types
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data\n' : ''}
<Directory />
  Require all denied
</Directory>
${given}`,
    );
    return [program, '-D', 'FOREGROUND', '-f', file];
  });
}
