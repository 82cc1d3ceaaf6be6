import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { unpack } from '../../../src/islands/unpack.ts';

const text = 'กิจกรรมจิตอาสา '.repeat(5000);
const toBytes = (body: Uint8Array) => new Response(new Uint8Array(body));

test('a packed file is unpacked, one the browser has unpacked stays as it is', async () => {
  const plain = Buffer.from(text);
  assert.deepEqual(Buffer.from(await unpack(toBytes(gzipSync(plain)))), plain);
  assert.deepEqual(Buffer.from(await unpack(toBytes(plain))), plain);
  assert.equal((await unpack(toBytes(Buffer.from([])))).length, 0);
  assert.equal((await unpack(toBytes(gzipSync(Buffer.from([]))))).length, 0);
});

test('a file that was cut or changed is refused', async () => {
  const packed = gzipSync(Buffer.from(text));
  await assert.rejects(unpack(toBytes(packed.subarray(0, packed.length / 2))));
  const changed = Buffer.from(packed);
  changed[packed.length - 6]! ^= 255;
  await assert.rejects(unpack(toBytes(changed)));
});
