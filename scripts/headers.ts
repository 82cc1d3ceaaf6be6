import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { currentTime } from '../src/io/clock.ts';
import { writeFileAtomically } from '../src/io/write-atomically.ts';
import { withoutSlashAtEnd } from '../src/routes.ts';
import { readEnvironment, readSettings } from '../src/settings.ts';
import { toHeaderRules } from './headers/header-rules.ts';
import { toApache, toCaddy, toNginx, toUnderscoreHeaders } from './headers/to-server-files.ts';
import { readArguments } from './read-arguments.ts';
import { reportErrors } from './report-errors.ts';

// npm run headers [-- --out FOLDER]: writes the headers that a web server should send, for each server in its own words, by
// the settings: the base map's host is among them, and the site's base path.

await reportErrors(async () => {
  const { values } = readArguments({ out: { type: 'string', default: 'headers' } });
  const settings = readSettings(readEnvironment(currentTime).settingsFile);
  const base = withoutSlashAtEnd(new URL(settings.portal.address).pathname);
  const rules = toHeaderRules(settings);
  const { http, server } = toNginx(rules, base);
  const files: Record<string, string> = {
    'nginx-http.conf': http,
    'nginx-server.conf': server,
    'caddy-headers': toCaddy(rules, base),
    'apache-headers.conf': toApache(rules, base),
    _headers: toUnderscoreHeaders(rules, base),
  };
  const folder = path.resolve(values.out);
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFileAtomically(path.join(folder, name), text);
  console.log(
    `เขียนแล้ว / Written: ${Object.keys(files)
      .map((name) => path.relative('.', path.join(folder, name)))
      .join(', ')}`,
  );
});
