import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { toCanonicalJson } from '../../../../src/domain/canonical-json.ts';
import { hashText } from '../../../../src/io/hash.ts';
import { manifest } from '../../../support/builders.ts';

describe('npm run verify', () => {
  let folder: string;
  const data = (name: string) => path.join(folder, 'data', name);
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'verify-'));
    await mkdir(data('months'), { recursive: true });
    const files: Record<string, string> = {
      'activities.ndjson': '',
      'runs.ndjson': `${toCanonicalJson({
        number: 1,
        asOf: '2022-04-20T02:00:00.000Z',
        today: '2022-04-20',
        follows: null,
        link: null,
        content: '0'.repeat(64),
        changes: { added: 0, corrected: 0, withdrawn: 0, merged: 0 },
        districts: {},
      })}\n`,
      'month-copies.ndjson': '',
    };
    const sums = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, hashText(text)]));
    files['manifest.json'] = `${toCanonicalJson(manifest({ files: sums }))}\n`;
    const list = Object.entries(files).map(([name, text]) => `${hashText(text)}  ${name}\n`);
    files.SHA256SUMS = list.join('');
    for (const [name, text] of Object.entries(files)) await writeFile(data(name), text);
  });
  after(() => rm(folder, { recursive: true }));

  const verify = async (...given: string[]): Promise<{ code: number; output: string }> => {
    const command = spawn(process.execPath, ['scripts/verify.ts', ...given]);
    let output = '';
    for (const stream of [command.stdout, command.stderr])
      stream.on('data', (text: Buffer) => (output += text.toString()));
    const [code] = (await once(command, 'close')) as [number];
    return { code, output };
  };

  test('ends with 0 for a site that is whole, in a folder and over the web, and prints the checksum to keep', async () => {
    const head = hashText(await readFile(data('manifest.json'), 'utf8'));
    const local = await verify(folder, '--known', head);
    assert.equal(local.code, 0, local.output);
    assert.match(local.output, /all fits/);
    assert.ok(local.output.includes(head));
    const server = createServer((request, response) => {
      readFile(path.join(folder, request.url!)).then(
        (bytes) => response.end(bytes),
        () => response.writeHead(404).end(),
      );
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      const web = await verify(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
      assert.equal(web.code, 0, web.output);
    } finally {
      server.close();
    }
  });

  test('ends with 1 and names the file where a byte was flipped, and with 1 for a folder that is no site', async () => {
    await writeFile(
      data('runs.ndjson'),
      (await readFile(data('runs.ndjson'), 'utf8')).replace('"added":0', '"added":7'),
    );
    const { code, output } = await verify(folder);
    assert.equal(code, 1);
    assert.match(output, /^✖ runs\.ndjson: .*was changed/m);
    assert.equal((await verify(path.join(folder, 'months'))).code, 1);
  });

  test('ends with 2 where the command is wrong', async () => {
    for (const given of [[], [folder, '--known', 'abc'], [folder, '--what']]) {
      const { code, output } = await verify(...given);
      assert.equal(code, 2, output);
      assert.match(output, /→/);
    }
  });
});
