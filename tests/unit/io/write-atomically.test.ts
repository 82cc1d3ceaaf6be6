import assert from 'node:assert/strict';
import promises from 'node:fs/promises';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { installFolder } from '../../../src/io/write-atomically.ts';

describe('a folder that takes the place of another', () => {
  let root: string;
  let fresh: string;
  let place: string;
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'install-'));
    [fresh, place] = [path.join(root, 'run/dataset'), path.join(root, 'data/dataset')];
    mkdirSync(path.join(fresh, 'photos'), { recursive: true });
    writeFileSync(path.join(fresh, 'photos/1.txt'), 'new');
    mkdirSync(place, { recursive: true });
    writeFileSync(path.join(place, 'old.txt'), 'old');
  });
  afterEach(() => {
    mock.restoreAll();
    syncBuiltinESMExports();
    rmSync(root, { recursive: true });
  });

  /** Makes every folder a disk of its own: nothing is renamed from one into another. */
  function partDisks(): void {
    const { rename } = promises;
    mock.method(promises, 'rename', async (from: string, to: string) => {
      if (path.dirname(from) === path.dirname(to)) return rename(from, to);
      throw Object.assign(new Error('EXDEV: cross-device link not permitted'), { code: 'EXDEV' });
    });
    syncBuiltinESMExports();
  }
  const assertInstalled = () => {
    assert.equal(readFileSync(path.join(place, 'photos/1.txt'), 'utf8'), 'new');
    assert.deepEqual(readdirSync(path.dirname(place)), ['dataset']);
    assert.equal(existsSync(path.join(place, 'old.txt')), false);
    assert.equal(existsSync(fresh), false);
  };

  test('is there whole, and nothing is left where it was made', async () => {
    await installFolder(fresh, place);
    assertInstalled();
  });

  test('may come from another disk, as the mounted folders of a container are', async () => {
    partDisks();
    await installFolder(fresh, place);
    assertInstalled();
  });

  test('may come from another disk to a place where nothing was', async () => {
    partDisks();
    rmSync(path.dirname(place), { recursive: true });
    await installFolder(fresh, place);
    assertInstalled();
  });

  test('leaves what was there where it cannot be had', async () => {
    rmSync(fresh, { recursive: true });
    await assert.rejects(installFolder(fresh, place), { code: 'ENOENT' });
    assert.equal(readFileSync(path.join(place, 'old.txt'), 'utf8'), 'old');
  });
});
