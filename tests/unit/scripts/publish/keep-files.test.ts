import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { keepFiles } from '../../../../scripts/publish/keep-files.ts';
import { hashTree, writeSiteManifest } from '../../../../src/io/site-tree.ts';

describe('files that a release hands on', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'keep-files-'))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const place = (release: string, name: string) => path.join(folder, release, name);
  const put = (release: string, name: string, text = `${release}:${name}`) => {
    mkdirSync(path.dirname(place(release, name)), { recursive: true });
    writeFileSync(place(release, name), text);
  };
  /** A release of these files; those of `kept` it was handed on itself. */
  const release = async (name: string, files: readonly string[], kept: readonly string[] = []) => {
    for (const file of [...files, ...kept]) put(name, file, file.endsWith('version.txt') ? 'ab12' : undefined);
    await writeSiteManifest(path.join(folder, name), {
      schemaVersion: 1,
      run: '20261124T000000Z',
      today: '2026-11-24',
      dataset: 'a'.repeat(64),
      previous: null,
      changing: [],
      files: await hashTree(path.join(folder, name)),
      kept: [...kept],
    });
  };
  const keep = (before: readonly string[], activities = true) =>
    keepFiles(
      before.map((name) => path.join(folder, name)),
      path.join(folder, 'next'),
      { activities },
    );
  const shown = [
    'map/data/version.txt',
    'map/data/ab12/points.bin',
    'map/data/cd34/points.bin',
    'search/data/version.txt',
    'search/data/ab12/a.bin',
    'pagefind/fragment/a.pf',
    'pagefind/index/b.pf',
    'pagefind/filter/c.pf',
    'pagefind/pagefind.js',
    'data/activities.csv',
    'index.html',
  ];
  const ofLast = [
    'map/data/ab12/points.bin',
    'pagefind/filter/c.pf',
    'pagefind/fragment/a.pf',
    'pagefind/index/b.pf',
    'search/data/ab12/a.bin',
  ];

  test('are styles and scripts of every release, and of the last what shows its activities, by their sorted paths', async () => {
    await release('last', ['_astro/b.js', '_astro/a.css', 'x/_astro/c.js', ...shown]);
    await release('older', ['_astro/old.js', ...shown.map((name) => name.replace('ab12', 'ab12/old'))]);
    assert.deepEqual(await keep(['last', 'older']), ['_astro/a.css', '_astro/b.js', '_astro/old.js', ...ofLast]);
    assert.equal(readFileSync(place('next', '_astro/old.js'), 'utf8'), 'older:_astro/old.js');
    assert.ok(!existsSync(place('next', 'index.html')) && !existsSync(place('next', 'map/data/cd34')));
  });

  test('are none that show activities where something was taken down', async () => {
    await release('last', ['_astro/a.js', ...shown]);
    assert.deepEqual(await keep(['last'], false), ['_astro/a.js']);
    assert.ok(!existsSync(place('next', 'map')) && !existsSync(place('next', 'pagefind')));
  });

  test('are a release’s own: what it was handed on goes no further', async () => {
    await release('last', ['_astro/a.js'], ['_astro/handed-on.js']);
    assert.deepEqual(await keep(['last']), ['_astro/a.js']);
  });

  test('never replace what the new release brings itself; of two releases the newer one’s stays', async () => {
    await release('last', ['_astro/a.js', '_astro/b.js']);
    await release('older', ['_astro/b.js']);
    put('next', '_astro/a.js', 'new');
    assert.deepEqual(await keep(['last', 'older']), ['_astro/b.js']);
    assert.equal(readFileSync(place('next', '_astro/a.js'), 'utf8'), 'new');
    assert.equal(readFileSync(place('next', '_astro/b.js'), 'utf8'), 'last:_astro/b.js');
    assert.deepEqual(await keep(['last', 'older']), [], 'nothing is put twice');
  });

  test('take no room of their own where the disk allows', async () => {
    await release('last', ['_astro/a.js']);
    await keep(['last']);
    assert.equal(statSync(place('next', '_astro/a.js')).ino, statSync(place('last', '_astro/a.js')).ino);
  });

  test('are passed over where they are gone, and a release without a readable manifest hands nothing on', async () => {
    await release('last', ['_astro/a.js', '_astro/gone.js']);
    rmSync(place('last', '_astro/gone.js'));
    put('damaged', 'site-manifest.json', '{');
    put('damaged', '_astro/x.js');
    put('none', '_astro/y.js');
    assert.deepEqual(await keep(['last', 'damaged', 'none']), ['_astro/a.js']);
    assert.deepEqual(await keep([]), []);
  });

  test('are of the version that is named, and of none where the name is no version', async () => {
    for (const version of ['', '.*', 'ab12\n', '../ab12', 'xab12']) {
      await release('last', shown);
      put('last', 'map/data/version.txt', version);
      assert.ok(!(await keep(['last'])).some((name) => name.startsWith('map/')), JSON.stringify(version));
      rmSync(path.join(folder, 'next'), { recursive: true });
    }
  });
});
