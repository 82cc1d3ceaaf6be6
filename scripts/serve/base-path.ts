import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { withoutSlashAtEnd } from '../../src/routes.ts';

/**
 * The path below which a built site is to be reached, such as "/portal", as its home page's canonical address says;
 * empty for a site at the root of its host, and for a folder that says nothing.
 */
export async function readBasePath(folder: string): Promise<string> {
  const home = await readFile(path.join(folder, 'index.html'), 'utf8').catch(() => '');
  const [, address = ''] = /<link rel="canonical" href="([^"]*)"/.exec(home) ?? [];
  return withoutSlashAtEnd(URL.parse(address)?.pathname ?? '');
}
