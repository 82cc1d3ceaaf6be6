import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { PortalError } from '../../../src/domain/errors.ts';
import { isSignatureOf, makeKeyFile, publicKeyOf, readKeyFile, signBytes } from '../../../src/io/signature.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'signature-'));
after(() => rmSync(folder, { recursive: true }));
const inFolder = (name: string) => path.join(folder, name);
const bytes = Buffer.from('รายการไฟล์');

test('what a key signed is known by its public key, and by no other key, bytes or signature', async () => {
  const publicPem = await makeKeyFile(inFolder('a.pem'));
  const otherPem = await makeKeyFile(inFolder('b.pem'));
  const key = await readKeyFile(inFolder('a.pem'));
  assert.equal(publicKeyOf(key), publicPem);
  const signature = signBytes(bytes, key);
  assert.match(signature, /^[A-Za-z0-9+/]{86}==\n$/);
  assert.ok(isSignatureOf(signature, bytes, publicPem));
  assert.ok(!isSignatureOf(signature, bytes, otherPem));
  assert.ok(!isSignatureOf(signature, Buffer.from('รายการอื่น'), publicPem));
  assert.ok(!isSignatureOf(signBytes(bytes, await readKeyFile(inFolder('b.pem'))), bytes, publicPem));
  for (const wrong of ['', 'x', '\n']) assert.ok(!isSignatureOf(wrong, bytes, publicPem), JSON.stringify(wrong));
});

test('what is no public key has signed nothing', async () => {
  await makeKeyFile(inFolder('c.pem'));
  const signature = signBytes(bytes, await readKeyFile(inFolder('c.pem')));
  const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ format: 'pem', type: 'spki' });
  for (const pem of ['', 'not a key', rsa.toString()]) assert.equal(isSignatureOf(signature, bytes, pem), false);
});

test('a key is its owner’s alone, and is never written over', async () => {
  const file = inFolder('d.pem');
  assert.match(await makeKeyFile(file), /^-----BEGIN PUBLIC KEY-----/);
  if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o777, 0o600);
  const before = readFileSync(file, 'utf8');
  assert.match(before, /^-----BEGIN PRIVATE KEY-----/);
  await assert.rejects(makeKeyFile(file), (error) => {
    assert.ok(error instanceof PortalError);
    assert.match(error.message, /d\.pem.*is there already/);
    assert.match(error.hint, /new file/);
    return true;
  });
  assert.equal(readFileSync(file, 'utf8'), before);
  await assert.rejects(makeKeyFile(inFolder('none/e.pem')), { code: 'ENOENT' });
});

test('a file that is there no more, holds no key or another kind of key is refused without a word of what it holds', async () => {
  writeFileSync(inFolder('text.pem'), 'hunter2');
  const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'pem', type: 'pkcs8' });
  writeFileSync(inFolder('ec.pem'), other);
  for (const name of ['none.pem', 'text.pem', 'ec.pem'])
    await assert.rejects(readKeyFile(inFolder(name)), (error) => {
      assert.ok(error instanceof PortalError);
      assert.ok(
        error.message.includes(`${name}: `) && error.message.includes('not a readable Ed25519 key'),
        error.message,
      );
      assert.doesNotMatch(`${error.message} ${error.hint}`, /hunter2/);
      assert.match(error.hint, /npm run key/);
      return true;
    });
});
