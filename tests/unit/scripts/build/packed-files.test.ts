import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { PackedFiles } from '../../../../scripts/build/packed-files.ts';

const scratch = await mkdtemp(path.join(tmpdir(), 'packed-files-'));
after(() => rm(scratch, { recursive: true }));
const cache = path.join(scratch, 'cache');
const bytes = (text: string) => ({ make: () => new TextEncoder().encode(text) });
const read = async (name: string) => gunzipSync(await readFile(path.join(scratch, name))).toString();

test('what did not change is the same file again, what changed is another, and what is no longer asked for is removed', async () => {
  const first = await PackedFiles.open(cache);
  const size = await first.put(path.join(scratch, 'a1'), bytes('same'));
  await first.put(path.join(scratch, 'b1'), bytes('before'));
  await first.prune();
  const second = await PackedFiles.open(cache);
  assert.equal(await second.put(path.join(scratch, 'a2'), bytes('same')), size);
  await second.put(path.join(scratch, 'b2'), bytes('after'));
  await second.prune();
  assert.deepEqual([await read('a2'), await read('b1'), await read('b2')], ['same', 'before', 'after']);
  const [one, other] = [await stat(path.join(scratch, 'a1')), await stat(path.join(scratch, 'a2'))];
  assert.equal(one.ino, other.ino);
  assert.equal(size, other.size);
  assert.equal((await readdir(cache)).length, 2);
});

test('two files of one build may hold the same, and a cache that is emptied meanwhile is only slower', async () => {
  const packed = await PackedFiles.open(cache);
  await rm(cache, { recursive: true });
  await packed.put(path.join(scratch, 'c1'), bytes('same'));
  await packed.put(path.join(scratch, 'c2'), bytes('same'));
  await packed.prune();
  assert.deepEqual([await read('c1'), await read('c2')], ['same', 'same']);
});

test('a file whose key is known is not even made', async () => {
  let made = 0;
  const file = { key: 'r1', make: () => (made++, new TextEncoder().encode('rows')) };
  const first = await PackedFiles.open(cache);
  await first.put(path.join(scratch, 'd1'), file);
  const second = await PackedFiles.open(cache);
  await second.put(path.join(scratch, 'd2'), file);
  assert.equal(made, 1);
  assert.deepEqual([await read('d1'), await read('d2')], ['rows', 'rows']);
});
