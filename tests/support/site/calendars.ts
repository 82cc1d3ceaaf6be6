import { globSync } from 'node:fs';
import path from 'node:path';
import { siteFolder } from './built-site.ts';

/** Every calendar file of the built site. */
export function calendarFiles(): string[] {
  return globSync('**/*.ics', { cwd: siteFolder })
    .toSorted()
    .map((name) => path.join(siteFolder, name));
}
