import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { lookAtLive } from '../../../../../scripts/publish/stages/smoke.ts';
import { makeKeyFile } from '../../../../../src/io/signature.ts';
import { builtStatus, writeRelease } from '../../../../support/publish/release.ts';

const run = '20261124T000000Z';

describe('what readers see', () => {
  let folder: string;
  const inSite = (name: string) => path.join(folder, 'site', name);
  const look = (address?: string) => lookAtLive(path.join(folder, 'site'), run, address);
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'smoke-'));
    await makeKeyFile(path.join(folder, 'key'));
    await writeRelease(path.join(folder, 'site'), run, path.join(folder, 'key'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('is well as it was signed, and without any signature', async () => {
    assert.deepEqual(await look(), []);
    rmSync(inSite('site-manifest.json.sig'));
    rmSync(inSite('site-key.pem'));
    assert.deepEqual(await look(), []);
  });

  test('is another run, or has no manifest, or one that cannot be read', async () => {
    assert.deepEqual(await lookAtLive(path.join(folder, 'site'), '20261125T000000Z'), [
      `site-manifest.json: of the run ${run}`,
    ]);
    writeFileSync(inSite('site-manifest.json'), '{"schema');
    assert.deepEqual(await look(), ['site-manifest.json: site-manifest.json: not a manifest']);
    rmSync(inSite('site-manifest.json'));
    assert.deepEqual(await look(), ['site-manifest.json: missing']);
  });

  test('differs in a file, one that is missing or one too many', async () => {
    writeFileSync(inSite('index.html'), 'x');
    rmSync(inSite('404.html'));
    writeFileSync(inSite('more.html'), 'x');
    assert.deepEqual(await look(), [
      '404.html: missing',
      'more.html: not in the manifest',
      'index.html: another file than the manifest names',
    ]);
  });

  test('is signed by nobody: half a signature, or one of other bytes', async () => {
    const fault = ['site-manifest.json.sig: not the signature of site-manifest.json by the owner of site-key.pem'];
    const signature = readFileSync(inSite('site-manifest.json.sig'), 'utf8');
    writeFileSync(
      inSite('site-manifest.json.sig'),
      signature.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A')),
    );
    assert.deepEqual(await look(), fault);
    rmSync(inSite('site-manifest.json.sig'));
    assert.deepEqual(await look(), fault);
    writeFileSync(inSite('site-manifest.json.sig'), signature);
    writeFileSync(inSite('site-key.pem'), 'no key');
    assert.deepEqual(await look(), fault);
    rmSync(inSite('site-key.pem'));
    assert.deepEqual(await look(), fault);
  });

  test('has a status that is missing, torn, of a build, of another run or of another manifest', async () => {
    const status = JSON.parse(readFileSync(inSite('status.json'), 'utf8')) as {
      publication: { run: string; manifest: string };
    };
    const withStatus = async (text: string) => {
      writeFileSync(inSite('status.json'), text);
      return look();
    };
    const withPublication = (change: object) =>
      withStatus(JSON.stringify({ ...status, publication: { ...status.publication, ...change } }));
    assert.deepEqual(await withStatus('{"schema'), ['status.json: missing, or not a status']);
    assert.deepEqual(await withStatus(JSON.stringify(builtStatus)), ['status.json: of a build']);
    assert.deepEqual(await withPublication({ run: '20261125T000000Z' }), ['status.json: of 20261125T000000Z']);
    assert.deepEqual(await withPublication({ manifest: 'x' }), ['status.json: names another manifest']);
    rmSync(inSite('status.json'));
    assert.deepEqual(await look(), ['status.json: missing, or not a status']);
  });

  test('is asked for at the address too, where the web server must show this run', async () => {
    let says = readFileSync(inSite('status.json'), 'utf8');
    const server = createServer((_, response) => response.end(says)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      assert.deepEqual(await look(address), []);
      says = JSON.stringify(builtStatus);
      assert.deepEqual(await look(address), [`${address}/status.json: shows another run`]);
      says = '<html>';
      assert.deepEqual(await look(address), [`${address}/status.json: did not answer with the status`]);
      // What is wrong here need not be asked for there.
      writeFileSync(inSite('index.html'), 'x');
      assert.equal((await look(address)).length, 1);
    } finally {
      server.close();
    }
    rmSync(inSite('index.html'));
  });
});
