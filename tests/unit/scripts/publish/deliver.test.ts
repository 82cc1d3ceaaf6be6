import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { PortalError } from '../../../../src/domain/errors.ts';
import { commandsFor, deliverTo } from '../../../../scripts/publish/deliver.ts';

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

test('a folder of releases elsewhere gets the release, then the link, and loses last what is no longer kept', () => {
  const kept = ['20261122T000000Z', '20261123T000000Z'];
  const [copy, link, clean] = commandsFor({ kind: 'rsync', to: 'host:/srv/' }, { ...delivery, kept });
  // Of a release all files, its links as links, by content, and what did not change linked to the one before.
  for (const option of ['--recursive', '--links', '--checksum', '--mkpath', '--link-dest=../../current/'])
    assert.ok(copy!.includes(option), option);
  assert.deepEqual(copy!.slice(-2), ['/r/20261124T000000Z/', 'host:/srv/releases/20261124T000000Z/']);
  assert.ok(link!.includes('--links'));
  assert.deepEqual(link!.slice(-2), ['/p/current', 'host:/srv/']);
  for (const option of [
    '--recursive',
    '--delete',
    ...[...kept, '20261124T000000Z'].map((name) => `--filter=P /${name}/`),
  ])
    assert.ok(clean!.includes(option), option);
  assert.deepEqual(clean!.slice(-2), ['/p/nothing/', 'host:/srv/releases/']);
});

test('storage gets nothing in a step that belongs to another', () => {
  const [assets, data, pages, names] = commandsFor({ kind: 'rclone', to: 'storage:bucket' }, delivery);
  for (const step of [assets!, data!, names!]) assert.ok(step.includes('--filter=- *'));
  for (const folder of ['_astro', 'photos', 'pagefind', 'map/data', 'search/data']) {
    assert.ok(assets!.includes(`--filter=+ /${folder}/**`), folder);
    assert.ok(pages!.includes(`--filter=- /${folder}/**`), folder);
  }
  for (const ending of ['ics', 'xml', 'csv', 'json', 'geojson'])
    assert.ok(data!.includes(`--filter=+ *.${ending}`), ending);
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

describe('the tools of other places', () => {
  let folder: string;
  const paths = process.env.PATH;
  const release = () => path.join(folder, 'releases/20261124T000000Z');
  /** Puts a program in the place of all others, which notes how it is called. */
  const put = (name: string, ending: string) => {
    writeFileSync(path.join(folder, name), `#!/bin/sh\necho "${name} $*" >> ${folder}/called\n${ending}\n`);
    chmodSync(path.join(folder, name), 0o755);
  };
  const called = () => readFileSync(path.join(folder, 'called'), 'utf8').trim().split('\n');
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'tools-'));
    mkdirSync(release(), { recursive: true });
    mkdirSync(path.join(folder, 'releases/20261123T000000Z'));
    process.env.PATH = folder;
  });
  afterEach(() => {
    process.env.PATH = paths;
    rmSync(folder, { recursive: true });
  });

  test('are called one after the other, and it is told where the release went', async () => {
    for (const name of ['rsync', 'npx']) put(name, '');
    const line = await deliverTo(
      [
        { kind: 'rsync', to: 'host:/srv/site/' },
        { kind: 'cloudflare-pages', project: 'portal' },
      ],
      release(),
    );
    assert.match(line, /delivered to host:\/srv\/site\/, portal$/);
    assert.deepEqual(
      called().map((text) => text.split(' ').at(-1)),
      [
        'host:/srv/site/releases/20261124T000000Z/',
        'host:/srv/site/',
        'host:/srv/site/releases/',
        '--project-name=portal',
      ],
    );
    const protectedNames = called()[2]!.match(/P \/\w+\//g);
    assert.deepEqual(protectedNames, ['P /20261123T000000Z/', 'P /20261124T000000Z/']);
  });

  test('are told with their last words where they fail, and what comes after them is not begun', async () => {
    put('rsync', 'echo "no room left" >&2; exit 11');
    await assert.rejects(deliverTo([{ kind: 'rsync', to: '/srv' }], release()), {
      message: 'rsync: ส่งไม่สำเร็จ / the release could not be delivered: no room left',
    });
    assert.equal(called().length, 1);
  });

  test('are told with no more than a thousand letters, and with what readers see and what to do', async () => {
    put('rsync', 'for i in 1 2 3 4 5 6 7 8 9 10 11 12; do printf "%0120d\\n" "$i" >&2; done; exit 1');
    await assert.rejects(deliverTo([{ kind: 'rsync', to: '/srv' }], release()), (error: PortalError) => {
      assert.ok(error.message.length < 1100, String(error.message.length));
      assert.ok(error.message.endsWith('0012'), error.message);
      assert.match(error.hint, /still see the release before/);
      return true;
    });
  });

  test('are told to be missing where they are', async () => {
    await assert.rejects(deliverTo([{ kind: 'cloudflare-pages', project: 'portal' }], release()), {
      message: 'npx: ส่งไม่สำเร็จ / the release could not be delivered: npx is not installed',
    });
  });

  test('leave nothing behind in the folder for passing things', async () => {
    put('rsync', 'exit 1');
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('pointer-'));
    await assert.rejects(deliverTo([{ kind: 'rsync', to: '/srv' }], release()));
    assert.deepEqual(
      readdirSync(tmpdir()).filter((name) => name.startsWith('pointer-')),
      before,
    );
  });
});
