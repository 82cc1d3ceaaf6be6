import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { liveRelease, makeLive, releaseName, removeOldReleases } from '../../../../scripts/publish/releases.ts';

describe('releases', () => {
  let folder: string;
  const put = (release: string, file: string, content: string) => {
    mkdirSync(path.dirname(path.join(folder, release, file)), { recursive: true });
    writeFileSync(path.join(folder, release, file), content);
  };
  const [first, second, third, fourth] = [1, 2, 3, 4].map((day) => `2026110${day}T000000Z`) as [
    string,
    string,
    string,
    string,
  ];
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'releases-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  test('are named by their time in UTC', () => {
    assert.equal(releaseName(new Date('2026-11-24T03:17:05.123Z')), '20261124T031705Z');
  });

  test('go live one after the other, by a link that any server can follow', async () => {
    assert.equal(await liveRelease(folder), undefined);
    put(first, 'index.html', 'one');
    put(second, 'index.html', 'two');
    await makeLive(folder, first);
    await makeLive(folder, second);
    assert.equal(await liveRelease(folder), second);
    assert.equal(readFileSync(path.join(folder, 'current/index.html'), 'utf8'), 'two');
    assert.deepEqual(readdirSync(folder).toSorted(), [first, second, 'current']);
  });

  test('a folder where the link should be is left alone', async () => {
    put('current', 'index.html', 'a person made this');
    await assert.rejects(liveRelease(folder));
    put(first, 'index.html', 'one');
    await assert.rejects(makeLive(folder, first));
    assert.ok(existsSync(path.join(folder, 'current/index.html')));
  });

  test('all but the last ones are removed, never the live one and nothing else', async () => {
    for (const name of [first, second, third, fourth]) put(name, 'index.html', name);
    put('notes', 'a.txt', 'of a person');
    await makeLive(folder, first);
    assert.deepEqual(await removeOldReleases(folder, 2), [second]);
    assert.deepEqual(readdirSync(folder).toSorted(), [first, third, fourth, 'current', 'notes']);
  });
});
