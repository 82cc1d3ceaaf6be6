import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { takeLock } from '../../../../scripts/publish/lock.ts';

describe('the lock of a folder of releases', () => {
  let folder: string;
  const paths = process.env.PATH;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'lock-'))));
  afterEach(() => {
    process.env.PATH = paths;
    rmSync(folder, { recursive: true });
  });

  test('is one run at a time, the others are told whose it is, and it is free once given back', async () => {
    const releases = path.join(folder, 'not/there/yet');
    const first = await takeLock(releases);
    assert.equal(first.isReal, true);
    assert.equal(readFileSync(path.join(releases, '.lock'), 'utf8'), `${process.pid}\n`);
    const busy = (process: string) => ({
      stage: 'lock',
      exitCode: 5,
      message: `มีการเผยแพร่อื่นทำงานอยู่ / another run is under way (process ${process})`,
    });
    await assert.rejects(takeLock(releases), busy(String(process.pid)));
    truncateSync(path.join(releases, '.lock'));
    await assert.rejects(takeLock(releases), busy('?'));
    await first.release();
    await (await takeLock(releases)).release();
  });

  test('says of a run that is long over nothing', async () => {
    writeFileSync(path.join(folder, '.lock'), '999999999\n');
    const lock = await takeLock(folder);
    assert.equal(readFileSync(path.join(folder, '.lock'), 'utf8'), `${process.pid}\n`);
    await lock.release();
  });

  test('is none where the machine has no flock, or one that does not work, and says so', async () => {
    process.env.PATH = path.join(folder, 'bin');
    for (const program of [undefined, '#!/bin/sh\nexit 1\n']) {
      if (program !== undefined) {
        mkdirSync(process.env.PATH);
        writeFileSync(path.join(folder, 'bin/flock'), program);
        chmodSync(path.join(folder, 'bin/flock'), 0o755);
      }
      const lock = await takeLock(folder);
      assert.equal(lock.isReal, false);
      await lock.release();
    }
  });
});
