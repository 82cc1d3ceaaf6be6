import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandsFor } from '../../../../scripts/publish/deliver.ts';

const delivery = { release: '/r/20261124T000000Z', kept: [], pointers: '/p' };

test('storage gets what pages ask for, then data, then pages, and last what names the release', () => {
  const commands = commandsFor({ kind: 'rclone', to: 'storage:bucket' }, delivery);
  assert.deepEqual(
    commands.map((command) => command[1]),
    ['copy', 'copy', 'copy', 'copy', 'sync'],
  );
  assert.match(commands[0]!.join(' '), /_astro/);
  assert.match(commands[1]!.join(' '), /\/data\//);
  assert.match(commands[1]!.join(' '), /--filter=- \/status\.json .*--filter=\+ \*\.json/);
  assert.match(commands[2]!.join(' '), /--filter=- \/status\.json/);
  assert.match(commands[3]!.join(' '), /--filter=\+ \/status\.json/);
});

test('no part of a command is ever read as an option or by a shell', () => {
  const [command] = commandsFor({ kind: 'cloudflare-pages', project: 'portal' }, delivery);
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
