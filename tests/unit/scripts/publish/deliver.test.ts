import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { commandsFor, deliverTo } from '../../../../scripts/publish/deliver.ts';

const scratch = mkdtempSync(path.join(tmpdir(), 'deliver-'));
after(() => rmSync(scratch, { recursive: true }));

/** A release of a few files; returns its folder. */
function makeRelease(name: string, files: Record<string, string>): string {
  const folder = path.join(scratch, 'here', name);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return folder;
}
const has = (tool: string) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).status === 0;
const first = {
  'index.html': 'one',
  '_astro/a.js': 'a',
  'data/x.csv': '1',
  'status.json': '{"run":1}',
  'gone.html': 'x',
};
const second = { 'index.html': 'two', '_astro/a.js': 'a', 'data/x.csv': '2', 'status.json': '{"run":2}' };

test('storage gets what pages ask for, then data, then pages, and last what names the release', () => {
  const commands = commandsFor({ kind: 'rclone', to: 'storage:bucket' }, '/r/20261124T000000Z', '/p/current');
  assert.deepEqual(
    commands.map((command) => command[1]),
    ['copy', 'copy', 'copy', 'copy', 'sync'],
  );
  assert.match(commands[0]!.join(' '), /_astro/);
  assert.match(commands[1]!.join(' '), /\/data\//);
  assert.match(commands[2]!.join(' '), /--exclude=\/status\.json/);
  assert.match(commands[3]!.join(' '), /--include=\/status\.json/);
});

test('no part of a command is ever read as an option or by a shell', () => {
  const [command] = commandsFor({ kind: 'cloudflare-pages', project: 'portal' }, '/r/20261124T000000Z', '/p/current');
  assert.deepEqual(command, [
    'npx',
    '--no-install',
    'wrangler',
    'pages',
    'deploy',
    '/r/20261124T000000Z',
    '--project-name=portal',
  ]);
});

test(
  'rsync puts a release beside the last one there, what did not change as a link, and swaps',
  { skip: !has('rsync') },
  async () => {
    const to = path.join(scratch, 'there');
    const target = { kind: 'rsync' as const, to };
    await deliverTo([target], makeRelease('20261124T000000Z', first));
    assert.equal(readlinkSync(path.join(to, 'current')), 'releases/20261124T000000Z');
    await deliverTo([target], makeRelease('20261125T000000Z', second));
    assert.equal(readFileSync(path.join(to, 'current/index.html'), 'utf8'), 'two');
    assert.deepEqual(readdirSync(path.join(to, 'current')).toSorted(), ['_astro', 'data', 'index.html', 'status.json']);
    assert.equal(readFileSync(path.join(to, 'releases/20261124T000000Z/index.html'), 'utf8'), 'one');
    const inode = (release: string) => statSync(path.join(to, 'releases', release, '_astro/a.js')).ino;
    assert.equal(inode('20261124T000000Z'), inode('20261125T000000Z'));
  },
);

test('a tool that fails is told with its words', async () => {
  const release = makeRelease('20261124T000000Z', first);
  await assert.rejects(deliverTo([{ kind: 'rsync', to: '/proc/nowhere' }], release), /rsync/);
});
