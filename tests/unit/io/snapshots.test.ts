import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { Source } from '../../../src/domain/settings.ts';
import { hashText } from '../../../src/io/hash.ts';
import type { PulledFile } from '../../../src/io/pulled-file.ts';
import { Snapshots } from '../../../src/io/snapshots.ts';

describe('last good copies', () => {
  let folder: string;
  let store: string;
  let snapshots: Snapshots;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'snapshots-'));
    store = path.join(folder, 'store');
    snapshots = new Snapshots(store);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const source = (id: string, from = `https://example.org/${id}?key=hunter2`): Source => ({
    id,
    kind: 'activities',
    from,
  });
  const file = (id: string, text: string, name = `${id}.csv`): PulledFile => ({
    source: id,
    kind: 'activities',
    format: undefined,
    file: name,
    bytes: Buffer.from(text),
    receipt: {
      source: id,
      from: 'example.org',
      file: name,
      time: '2026-11-24T01:02:03Z',
      sha256: hashText(text),
      bytes: text.length,
      stale: false,
    },
  });
  const pulled = (id: string, ...texts: string[]) => ({
    source: source(id),
    files: texts.map((text, at) => file(id, text, `${at}.csv`)),
  });
  const textsOf = (files: PulledFile[] | undefined) => files?.map(({ bytes }) => Buffer.from(bytes).toString());
  const placeOf = (text: string) => path.join(store, hashText(text));

  test('are given back as they were pulled, each source’s its own', async () => {
    await snapshots.keep([pulled('a', 'one', 'two'), pulled('b', 'three')]);
    const files = await new Snapshots(store).recall(source('a'));
    assert.deepEqual(files, pulled('a', 'one', 'two').files);
    assert.deepEqual(textsOf(await snapshots.recall(source('b'))), ['three']);
    assert.equal(await snapshots.recall(source('c')), undefined);
    assert.equal(await new Snapshots(path.join(folder, 'none')).recall(source('a')), undefined);
  });

  test('are another’s where the settings name another address; the address itself is written down nowhere', async () => {
    await snapshots.keep([pulled('a', 'one')]);
    assert.equal(await snapshots.recall(source('a', 'https://example.org/other')), undefined);
    for (const name of readdirSync(store))
      assert.doesNotMatch(readFileSync(path.join(store, name), 'utf8'), /hunter2|https/);
  });

  test('are replaced by newer ones, and bytes that none names any more are removed', async () => {
    await snapshots.keep([pulled('a', 'one', 'shared'), pulled('b', 'shared')]);
    await snapshots.keep([pulled('a', 'two')]);
    assert.deepEqual(textsOf(await snapshots.recall(source('a'))), ['two']);
    assert.deepEqual(textsOf(await snapshots.recall(source('b'))), ['shared']);
    assert.equal(existsSync(placeOf('one')), false);
    writeFileSync(path.join(store, 'read-me.txt'), '');
    await snapshots.keep([]);
    assert.ok(existsSync(path.join(store, 'read-me.txt')), 'what is no copy is none of ours');
  });

  test('are none where bytes are gone or no longer what they were, and are whole again once they are kept anew', async () => {
    await snapshots.keep([pulled('a', 'one', 'two')]);
    writeFileSync(placeOf('two'), 'tw0');
    assert.equal(await snapshots.recall(source('a')), undefined);
    await snapshots.keep([pulled('a', 'one', 'two')]);
    assert.deepEqual(textsOf(await snapshots.recall(source('a'))), ['one', 'two']);
    rmSync(placeOf('one'));
    assert.equal(await snapshots.recall(source('a')), undefined);
  });

  test('are none where their note is damaged, or names no file', async () => {
    for (const text of [
      '',
      '{',
      '{"origin":1}',
      JSON.stringify({ origin: hashText(source('a').from), receipts: [{}] }),
    ]) {
      await snapshots.keep([pulled('a', 'one')]);
      writeFileSync(path.join(store, 'a.json'), text);
      assert.equal(await snapshots.recall(source('a')), undefined, text);
    }
    await snapshots.keep([pulled('a')]);
    assert.equal(await snapshots.recall(source('a')), undefined);
    assert.equal(existsSync(placeOf('one')), false);
  });

  test('of another store are taken over, beside those that it has none of', async () => {
    const other = path.join(folder, 'other');
    await snapshots.keep([pulled('a', 'one'), pulled('b', 'three')]);
    await new Snapshots(other).keep([pulled('a', 'two')]);
    writeFileSync(path.join(other, 'read-me.txt'), '');
    writeFileSync(path.join(other, `x${hashText('x')}`), '');
    mkdirSync(path.join(other, 'nothing'));
    await snapshots.adopt(other);
    assert.deepEqual(textsOf(await snapshots.recall(source('a'))), ['two']);
    assert.deepEqual(textsOf(await snapshots.recall(source('b'))), ['three']);
    assert.deepEqual(
      readdirSync(store).toSorted(),
      ['a.json', 'b.json', hashText('two'), hashText('three')].toSorted(),
    );
  });

  test('stay where the other store is not there, and are taken over by a store that is new', async () => {
    await snapshots.keep([pulled('a', 'one')]);
    await snapshots.adopt(path.join(folder, 'none'));
    assert.deepEqual(textsOf(await snapshots.recall(source('a'))), ['one']);
    const fresh = new Snapshots(path.join(folder, 'deep', 'fresh'));
    await fresh.adopt(store);
    assert.deepEqual(textsOf(await fresh.recall(source('a'))), ['one']);
  });
});
