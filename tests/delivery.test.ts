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
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { deliverTo } from '../scripts/publish/deliver.ts';

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

test('rclone copies a release, and what no release has any more is gone', async () => {
  process.env.RCLONE_CONFIG_HERE_TYPE = 'local';
  const target = { kind: 'rclone' as const, to: `here:${path.join(scratch, 'bucket')}` };
  await deliverTo([target], makeFirst());
  await deliverTo([target], makeSecond());
  const read = (name: string) => readFileSync(path.join(scratch, 'bucket', name), 'utf8');
  for (const [name, text] of Object.entries(second)) assert.equal(read(name), text);
  assert.ok(!readdirSync(path.join(scratch, 'bucket')).includes('gone.html'));
});

test('a tool that fails is told with its words', async () => {
  await assert.rejects(deliverTo([{ kind: 'rsync', to: '/proc/nowhere' }], makeFirst()), /rsync/);
});
