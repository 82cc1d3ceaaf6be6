import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import {
  listReleases,
  liveRelease,
  makeLive,
  nextReleaseName,
  releaseName,
  removeOldReleases,
} from '../../../../scripts/publish/releases.ts';

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

  test('are listed oldest first, without a folder whose name only holds such a time', async () => {
    for (const name of [third, first, `kept-${second}`, `${second}.bak`]) mkdirSync(path.join(folder, name));
    assert.deepEqual(await listReleases(folder), [first, third]);
  });

  test('a new one is named by its time', async () => {
    const now = new Date('2026-11-02T00:00:00Z');
    assert.equal(await nextReleaseName(folder, now, []), second);
    mkdirSync(path.join(folder, first));
    assert.equal(await nextReleaseName(folder, now, []), second);
  });

  test('a new one comes a second after the last, if that is not over or the clock was set back', async () => {
    mkdirSync(path.join(folder, first));
    mkdirSync(path.join(folder, '20261231T235959Z'));
    for (const now of ['2026-12-31T23:59:59.900Z', '2026-11-02T08:30:00Z'])
      assert.equal(await nextReleaseName(folder, new Date(now), []), '20270101T000000Z');
  });

  test('a new one takes no name that is taken but has no folder yet', async () => {
    mkdirSync(path.join(folder, first));
    const name = await nextReleaseName(folder, new Date('2026-11-02T00:00:00Z'), [third, second]);
    assert.equal(name, '20261103T000001Z');
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

  test('go live although a run was killed halfway to it', async () => {
    put(first, 'index.html', 'one');
    symlinkSync(first, path.join(folder, '.next'), 'dir');
    put(second, 'index.html', 'two');
    await makeLive(folder, second);
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

  test('none is removed while there are fewer than are kept', async () => {
    for (const name of [first, second]) mkdirSync(path.join(folder, name));
    assert.deepEqual(await removeOldReleases(folder, 3), []);
    assert.deepEqual(readdirSync(folder).toSorted(), [first, second]);
  });
});
