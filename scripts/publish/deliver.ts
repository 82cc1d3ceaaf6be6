import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PortalError } from '../../src/domain/errors.ts';
import type { Target } from '../../src/domain/operation-settings.ts';
import { siteKeyFile, siteManifestFile, siteSignatureFile, statusFile } from '../../src/domain/site-manifest.ts';
import { withoutSlashAtEnd } from '../../src/routes.ts';
import { listReleases, makeLive } from './releases.ts';

// A release goes elsewhere by the tool of the place it goes to, and always in the order in which readers may meet it:
// what pages ask for, data, the pages, and at last what names the release.

/** A command with its arguments; never a line for a shell. */
export type Command = readonly [program: string, ...args: string[]];

/** Takes a release, a folder that is live here, to each target; returns a line about it. */
export async function deliverTo(targets: readonly Target[], release: string): Promise<string> {
  const pointers = await mkdtemp(path.join(tmpdir(), 'pointer-'));
  try {
    await makeLive(pointers, `releases/${path.basename(release)}`);
    await mkdir(path.join(pointers, 'nothing'));
    const kept = await listReleases(path.dirname(release));
    for (const target of targets) {
      for (const command of commandsFor(target, { release, kept, pointers })) await runTool(command);
    }
  } finally {
    await rm(pointers, { recursive: true });
  }
  return `ส่งไปแล้ว / delivered to ${targets.map((target) => ('to' in target ? target.to : target.project)).join(', ')}`;
}

/** What is delivered. */
export interface Delivery {
  /** The release's folder. */
  release: string;
  /** Names of the releases that are kept here, and so there. */
  kept: readonly string[];
  /** A folder with the link `current`, to be put there under its own name, and an empty folder, `nothing`. */
  pointers: string;
}

/** The commands that take a release to a target, in their order. */
export function commandsFor(target: Target, delivery: Delivery): Command[] {
  const { release } = delivery;
  switch (target.kind) {
    case 'rsync':
      return toRsync(withoutSlashAtEnd(target.to), delivery);
    case 'rclone':
      return toRclone(withoutSlashAtEnd(target.to), release);
    case 'cloudflare-pages':
      // It uploads what is new and swaps by itself.
      return [['npx', '--no-install', 'wrangler', 'pages', 'deploy', release, `--project-name=${target.project}`]];
  }
}

/**
 * A folder of releases there too: readers see the new one once the link is replaced, which rsync does by a rename. What is
 * no longer kept here is removed there after that.
 */
function toRsync(to: string, { release, kept, pointers }: Delivery): Command[] {
  const name = path.basename(release);
  // A line that died without a word would hold the run, and the lock, for ever.
  const rsync = ['rsync', '--timeout=300'] as const;
  return [
    // What did not change is linked, not sent: the link is relative to the place it is copied to.
    [
      ...rsync,
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
    [...rsync, '--links', path.join(pointers, 'current'), `${to}/`],
    [
      ...rsync,
      '--recursive',
      '--delete',
      // P protects from being removed.
      ...[...new Set([...kept, name])].map((each) => `--filter=P /${each}/`),
      `${path.join(pointers, 'nothing')}/`,
      `${to}/releases/`,
    ],
  ];
}

/** Names of what comes last: they say which release this is. */
const pointers = [statusFile, siteManifestFile, siteSignatureFile, siteKeyFile];

/** What pages and scripts ask for by names that come from content. */
const assets = ['/_astro/**', '/photos/**', '/pagefind/**', '/map/data/**', '/search/data/**'];

/** Storage without links: assets, data, pages, pointers; then what no release of these has any more is removed. */
function toRclone(to: string, release: string): Command[] {
  // By itself rclone asks a storage that is gone for many minutes, and holds the run and the lock so long.
  const rclone = (command: 'copy' | 'sync') =>
    ['rclone', command, '--checksum', '--low-level-retries=5', '--retries=3'] as const;
  // The first filter that fits decides.
  const copy = (...filters: string[]): Command => [
    ...rclone('copy'),
    ...filters.map((filter) => `--filter=${filter}`),
    release,
    to,
  ];
  const of = (sign: '+' | '-', names: readonly string[]) => names.map((name) => `${sign} ${name}`);
  const last = pointers.map((name) => `/${name}`);
  return [
    copy(...of('+', assets), '- *'),
    copy(...of('-', last), ...of('+', ['/data/**', '*.ics', '*.xml', '*.csv', '*.json', '*.geojson']), '- *'),
    copy(...of('-', [...last, ...assets])),
    copy(...of('+', last), '- *'),
    [...rclone('sync'), release, to],
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
