import assert from 'node:assert/strict';
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
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { deliverTo } from '../scripts/publish/deliver.ts';
import { siteKeyFile, siteManifestFile, siteSignatureFile, statusFile } from '../src/domain/site-manifest.ts';
import { type Sshd, startSshd } from './support/servers/start-sshd.ts';

// Releases are taken elsewhere by the tools of other places, tried here with places on this machine.

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
const first = {
  'index.html': 'one',
  '_astro/a.js': 'a',
  'data/x.csv': '1',
  'status.json': '{"run":1}',
  'gone.html': 'x',
};
const second = { 'index.html': 'two', '_astro/a.js': 'a', 'data/x.csv': '2', 'status.json': '{"run":2}' };
const names = ['20261124T000000Z', '20261125T000000Z'] as const;
const makeFirst = () => makeRelease(names[0], first);
const makeSecond = () => makeRelease(names[1], second);

test('rsync puts a release beside the last one there, what did not change as a link, and swaps', async () => {
  const to = path.join(scratch, 'there');
  const target = { kind: 'rsync' as const, to };
  await deliverTo([target], makeFirst());
  assert.equal(readlinkSync(path.join(to, 'current')), `releases/${names[0]}`);
  await deliverTo([target], makeSecond());
  assert.equal(readFileSync(path.join(to, 'current/index.html'), 'utf8'), 'two');
  assert.deepEqual(readdirSync(path.join(to, 'current')).toSorted(), ['_astro', 'data', 'index.html', 'status.json']);
  assert.equal(readFileSync(path.join(to, 'releases', names[0], 'index.html'), 'utf8'), 'one');
  const inode = (release: string) => statSync(path.join(to, 'releases', release, '_astro/a.js')).ino;
  assert.equal(inode(names[0]), inode(names[1]));
});

test('rsync removes there what is no longer kept here, and nothing else', async () => {
  const to = path.join(scratch, 'pruned');
  const target = { kind: 'rsync' as const, to };
  await deliverTo([target], makeFirst());
  mkdirSync(path.join(to, 'releases/20200101T000000Z/data'), { recursive: true });
  writeFileSync(path.join(to, 'other.txt'), 'not ours');
  await deliverTo([target], makeSecond());
  assert.deepEqual(readdirSync(path.join(to, 'releases')).toSorted(), [...names]);
  assert.equal(readFileSync(path.join(to, 'releases', names[0], 'index.html'), 'utf8'), 'one');
  assert.equal(readFileSync(path.join(to, 'other.txt'), 'utf8'), 'not ours');
});

describe('rsync over a real SSH', () => {
  let sshd: Sshd;
  const to = path.join(scratch, 'over-ssh');
  const deliver = (release: string) => deliverTo([{ kind: 'rsync', to: `${sshd.host}:${to}` }], release);
  before(async () => {
    sshd = await startSshd();
    process.env.RSYNC_RSH = sshd.shell;
  });
  after(async () => {
    delete process.env.RSYNC_RSH;
    await sshd?.stop();
  });

  test('the release goes first, then the link, which is never missing, then what is no longer kept', async () => {
    await deliver(makeFirst());
    sshd.asked();
    const delivery = { isOver: false };
    const seen = new Set<string>();
    const reader = (async () => {
      for (; !delivery.isOver; await setImmediate())
        seen.add(readFileSync(path.join(to, 'current/index.html'), 'utf8'));
    })();
    await deliver(makeSecond()).finally(() => (delivery.isOver = true));
    await reader;
    assert.deepEqual([...seen], ['one', 'two']);
    const places = sshd.asked().map((command) => command.split(' ').at(-1));
    assert.deepEqual(places, [`${to}/releases/${names[1]}/`, `${to}/`, `${to}/releases/`]);
  });

  test('a line that is cut in the middle changes nothing for readers, and the next try makes up for it', async () => {
    const big = Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [`data/${at}.bin`, randomBytes(250_000).toString('hex')]),
    );
    const third = makeRelease('20261126T000000Z', { ...second, ...big, 'index.html': 'three' });
    sshd.asked();
    sshd.cutNextAfter(3_000_000);
    await assert.rejects(deliver(third), /rsync: .*could not be delivered: .*(?:connection|closed|reset|broken)/is);
    assert.equal(sshd.asked().length, 1);
    assert.equal(readFileSync(path.join(to, 'current/index.html'), 'utf8'), 'two');
    const arrived = readdirSync(path.join(to, 'releases/20261126T000000Z'), { recursive: true }).length;
    assert.ok(arrived > 0 && arrived < 20, `${arrived}`);
    await deliver(third);
    assert.equal(readFileSync(path.join(to, 'current/index.html'), 'utf8'), 'three');
    for (const [name, text] of Object.entries(big)) {
      assert.equal(readFileSync(path.join(to, 'current', name), 'utf8'), text);
    }
    assert.deepEqual(
      readdirSync(path.join(to, 'current'), { recursive: true }).toSorted(),
      readdirSync(third, { recursive: true }).toSorted(),
    );
  });

  test('a host that nobody answers on is told, and readers keep what they had', async () => {
    const seen = () => readFileSync(path.join(to, 'current/index.html'), 'utf8');
    const before = seen();
    process.env.RSYNC_RSH = sshd.shell.replace(/-p \d+/, '-p 1');
    await assert.rejects(deliver(makeFirst()), /rsync: .*(?:refused|closed)/is);
    process.env.RSYNC_RSH = sshd.shell;
    assert.equal(seen(), before);
  });
});

test('rclone writes assets, then data, then pages, and last what names the release', async () => {
  process.env.RCLONE_CONFIG_HERE_TYPE = 'local';
  const groups = [
    ['_astro/a.js', 'photos/1.webp', 'map/data/1.bin', 'search/data/terms.json'],
    ['data/x.csv', 'area/49.ics', 'kinds/feed.xml', 'area/49/map.geojson', 'manifest.json'],
    ['index.html', 'area/49.html', 'og.png', 'area/49/map.svg'],
    [statusFile, siteManifestFile, siteSignatureFile, siteKeyFile],
  ];
  const files = Object.fromEntries(groups.flat().map((name) => [name, `of ${name}`]));
  const bucket = path.join(scratch, 'in-order');
  await deliverTo([{ kind: 'rclone', to: `here:${bucket}` }], makeRelease('20261127T000000Z', files));
  const at = (name: string) => statSync(path.join(bucket, name), { bigint: true }).birthtimeNs;
  for (const [before, next] of groups.slice(1).map((group, index) => [groups[index]!, group] as const)) {
    for (const late of next) for (const early of before) assert.ok(at(early) < at(late), `${early} before ${late}`);
  }
});

test('rclone copies a release, and what no release has any more is gone', async () => {
  process.env.RCLONE_CONFIG_HERE_TYPE = 'local';
  const target = { kind: 'rclone' as const, to: `here:${path.join(scratch, 'bucket')}` };
  await deliverTo([target], makeFirst());
  await deliverTo([target], makeSecond());
  const read = (name: string) => readFileSync(path.join(scratch, 'bucket', name), 'utf8');
  for (const [name, text] of Object.entries(second)) assert.equal(read(name), text);
  assert.ok(!readdirSync(path.join(scratch, 'bucket')).includes('gone.html'));
});

test('storage that nobody answers at is given up within a minute, and told', async () => {
  Object.assign(process.env, {
    RCLONE_CONFIG_GONE_TYPE: 's3',
    RCLONE_CONFIG_GONE_PROVIDER: 'Other',
    RCLONE_CONFIG_GONE_ENDPOINT: 'http://127.0.0.1:1',
    RCLONE_CONFIG_GONE_ACCESS_KEY_ID: 'x',
    RCLONE_CONFIG_GONE_SECRET_ACCESS_KEY: 'x',
    // What machines of some organisations set, and rclone cannot read beside its own transport.
    AWS_CA_BUNDLE: '',
  });
  const many = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`_astro/${at}.js`, String(at)]));
  const started = performance.now();
  const release = makeRelease('20261128T000000Z', many);
  await assert.rejects(deliverTo([{ kind: 'rclone', to: 'gone:site' }], release), /rclone: .*refused/is);
  assert.ok(performance.now() - started < 60_000);
});

test('a tool that fails is told with its words', async () => {
  await assert.rejects(deliverTo([{ kind: 'rsync', to: '/proc/nowhere' }], makeFirst()), /rsync/);
});
