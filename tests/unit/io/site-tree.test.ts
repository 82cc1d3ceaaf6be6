import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { PortalError } from '../../../src/domain/errors.ts';
import type { SiteManifest } from '../../../src/domain/site-manifest.ts';
import { hashText } from '../../../src/io/hash.ts';
import { compareWithManifest, hashTree, readSiteManifest, writeSiteManifest } from '../../../src/io/site-tree.ts';

describe('a site’s files', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'site-'))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const put = (name: string, text = name) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  const manifestOf = (files: Record<string, string>): SiteManifest => ({
    schemaVersion: 1,
    run: '20261124T000000Z',
    today: '2026-11-24',
    dataset: 'a'.repeat(64),
    previous: null,
    changing: ['status.json'],
    files,
    kept: [],
  });

  test('are listed by path with their checksums, but for what vouches for the list and what changes', async () => {
    const names = ['b.html', '_astro/a.js', 'area/4904/index.html', 'data/status.json', 'หน้า.html', 'empty.txt'];
    for (const name of names) put(name, name === 'empty.txt' ? '' : name);
    for (const name of ['site-manifest.json', 'site-manifest.json.sig', 'site-key.pem', 'status.json']) put(name);
    mkdirSync(path.join(folder, 'nothing'));
    const sums = await hashTree(folder);
    assert.deepEqual(Object.keys(sums), names.toSorted());
    for (const [name, sum] of Object.entries(sums)) assert.equal(sum, hashText(name === 'empty.txt' ? '' : name), name);
  });

  test('each has its own checksum however many there are', async () => {
    for (let at = 0; at < 50; at++) put(`${at}.txt`, 'x'.repeat(at * 1000));
    const sums = await hashTree(folder);
    for (let at = 0; at < 50; at++) assert.equal(sums[`${at}.txt`], hashText('x'.repeat(at * 1000)));
  });

  test('a manifest is read as it was written, with the checksum of its bytes', async () => {
    put('a.html');
    const manifest = manifestOf(await hashTree(folder));
    const bytes = await writeSiteManifest(folder, manifest);
    assert.deepEqual(bytes, readFileSync(path.join(folder, 'site-manifest.json')));
    assert.equal(bytes.at(-1), '\n'.charCodeAt(0));
    assert.deepEqual(await readSiteManifest(folder), { manifest, bytes, sha256: hashText(bytes.toString()) });
    assert.deepEqual(await compareWithManifest(folder, manifest), []);
  });

  test('where there is no manifest there is none, and one that nobody understands is told', async () => {
    assert.equal(await readSiteManifest(folder), undefined);
    assert.equal(await readSiteManifest(path.join(folder, 'none')), undefined);
    put('file');
    assert.equal(await readSiteManifest(path.join(folder, 'file')), undefined);
    for (const text of ['', '{', '{}', JSON.stringify({ ...manifestOf({}), schemaVersion: 2 })]) {
      put('site-manifest.json', text);
      await assert.rejects(readSiteManifest(folder), (error) => {
        assert.ok(error instanceof PortalError);
        assert.deepEqual([error.message, error.hint], ['site-manifest.json: not a manifest', 'Publish again.']);
        return true;
      });
    }
    rmSync(path.join(folder, 'site-manifest.json'));
    mkdirSync(path.join(folder, 'site-manifest.json'));
    await assert.rejects(readSiteManifest(folder), { code: 'EISDIR' });
  });

  test('whatever is missing, more or another than the manifest names is told, whatever it is called', async () => {
    for (const name of ['a.html', 'b.html', 'c.html']) put(name);
    const manifest = manifestOf(await hashTree(folder));
    rmSync(path.join(folder, 'a.html'));
    put('b.html', 'another');
    for (const name of ['d.html', 'toString', 'constructor']) put(name);
    assert.deepEqual(await compareWithManifest(folder, manifest), [
      'a.html: missing',
      'constructor: not in the manifest',
      'd.html: not in the manifest',
      'toString: not in the manifest',
      'b.html: another file than the manifest names',
    ]);
    const gone = manifestOf({ valueOf: hashText('x') });
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    assert.deepEqual(await compareWithManifest(folder, gone), ['valueOf: missing']);
  });
});
