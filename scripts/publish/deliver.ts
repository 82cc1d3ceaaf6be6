import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PortalError } from '../../src/domain/errors.ts';
import type { Target } from '../../src/domain/operation-settings.ts';
import { siteKeyFile, siteManifestFile, siteSignatureFile, statusFile } from '../../src/domain/site-manifest.ts';
import { withoutSlashAtEnd } from '../../src/routes.ts';
import { makeLive } from './releases.ts';

// A release goes elsewhere by the tool of the place it goes to, and always in the order in which readers may meet it:
// what pages ask for, data, the pages, and at last what names the release.

/** A command with its arguments; never a line for a shell. */
export type Command = readonly [program: string, ...args: string[]];

/** Takes a release, a folder that is live here, to each target; returns a line about it. */
export async function deliverTo(targets: readonly Target[], release: string): Promise<string> {
  const pointers = await mkdtemp(path.join(tmpdir(), 'pointer-'));
  try {
    await makeLive(pointers, `releases/${path.basename(release)}`);
    for (const target of targets) {
      for (const command of commandsFor(target, release, path.join(pointers, 'current'))) await runTool(command);
    }
  } finally {
    await rm(pointers, { recursive: true });
  }
  return `ส่งไปแล้ว / delivered to ${targets.map((target) => ('to' in target ? target.to : target.project)).join(', ')}`;
}

/** The commands that take a release to a target. `pointer` is a link to be put there under its own name, `current`. */
export function commandsFor(target: Target, release: string, pointer: string): Command[] {
  switch (target.kind) {
    case 'rsync':
      return toRsync(withoutSlashAtEnd(target.to), release, pointer);
    case 'rclone':
      return toRclone(withoutSlashAtEnd(target.to), release);
    case 'cloudflare-pages':
      // It uploads what is new and swaps by itself.
      return [['npx', '--no-install', 'wrangler', 'pages', 'deploy', release, `--project-name=${target.project}`]];
  }
}

/** A folder of releases there too: readers see the new one once the link is replaced, which rsync does by a rename. */
function toRsync(to: string, release: string, pointer: string): Command[] {
  const name = path.basename(release);
  return [
    // What did not change is linked, not sent: the link is relative to the place it is copied to.
    [
      'rsync',
      '--recursive',
      '--links',
      '--perms',
      // By content: a release is built anew, and its files' times with it.
      '--checksum',
      '--mkpath',
      '--delete',
      '--link-dest=../../current/',
      `${release}/`,
      `${to}/releases/${name}/`,
    ],
    ['rsync', '--links', pointer, `${to}/`],
  ];
}

/** Names of what comes last: they say which release this is. */
const pointers = [statusFile, siteManifestFile, siteSignatureFile, siteKeyFile];

/** Storage without links: assets, data, pages, pointers; then what no release of these has any more is removed. */
function toRclone(to: string, release: string): Command[] {
  const copy = (...filters: string[]): Command => ['rclone', 'copy', '--checksum', ...filters, release, to];
  const include = (...patterns: string[]) => patterns.map((pattern) => `--include=${pattern}`);
  const last = pointers.map((name) => `/${name}`);
  return [
    copy(...include('/_astro/**', '/photos/**', '/pagefind/**', '/map/data/**', '/search/data/**')),
    copy(...include('/data/**', '*.ics', '*.xml', '*.csv', '*.json', '*.geojson')),
    copy(
      ...[...last, '/_astro/**', '/photos/**', '/pagefind/**', '/map/data/**', '/search/data/**'].map(
        (name) => `--exclude=${name}`,
      ),
    ),
    copy(...include(...last)),
    ['rclone', 'sync', '--checksum', release, to],
  ];
}

/** @throws {PortalError} with the tool's last words where it fails, or where it is not installed. */
async function runTool([program, ...args]: Command): Promise<void> {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const words: Buffer[] = [];
  child.stderr.on('data', (part: Buffer) => words.push(part));
  const [code] = (await once(child, 'close').catch(() => [undefined])) as [number | null | undefined];
  if (code === 0) return;
  const said = code === undefined ? `${program} is not installed` : Buffer.concat(words).toString().slice(-1000).trim();
  throw new PortalError(
    `${program}: ส่งไม่สำเร็จ / the release could not be delivered: ${said}`,
    'Readers there still see the release before. Try the command by hand, then publish again.',
  );
}
