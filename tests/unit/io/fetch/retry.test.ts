import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { fetchFile, showOrigin } from '../../../../src/io/fetch/fetch-file.ts';
import { fileNameOf } from '../../../../src/io/fetch/file-name.ts';
import { pauseBefore } from '../../../../src/io/fetch/retry.ts';
import { toExportAddress } from '../../../../src/io/fetch/sheet-address.ts';

let page: RequestListener;
const server = createServer((request, response) => page(request, response));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
after(() => {
  server.closeAllConnections();
  server.close();
});
const quick = { attempts: 4, firstPauseMilliseconds: 1, chance: () => 0.5 };
const get = (more: object = {}) =>
  fetchFile(`${address}/a.csv`, { megabytes: 1, allowHosts: ['127.0.0.1'], patience: quick, ...more });

test('what is busy or breaks off is asked again, up to four times', async () => {
  let asked = 0;
  page = (request, response) => {
    asked++;
    if (asked === 1) response.writeHead(503).end();
    else if (asked === 2) request.socket.destroy();
    else if (asked === 3) response.writeHead(200, { 'content-length': 5 }).write('ab', () => request.socket.destroy());
    else response.end('whole');
  };
  assert.equal(Buffer.from((await get())!.bytes).toString(), 'whole');
  assert.equal(asked, 4);
});

test('after the last try the last failure is told', async () => {
  let asked = 0;
  page = (_, response) => {
    asked++;
    response.writeHead(502).end();
  };
  await assert.rejects(get(), /status 502/);
  assert.equal(asked, 4);
});

test('what another try cannot mend is asked once', async () => {
  for (const status of [400, 401, 403, 404, 410, 304]) {
    let asked = 0;
    page = (_, response) => {
      asked++;
      response.writeHead(status).end();
    };
    await assert.rejects(get(), new RegExp(`status ${status}`));
    assert.equal(asked, 1, String(status));
  }
});

test('pauses grow, are of chance, and heed what the server asks for up to half a minute', () => {
  const atMost = { attempts: 9, firstPauseMilliseconds: 1000, chance: () => 1 };
  assert.deepEqual(
    [2, 3, 4, 5, 9].map((next) => pauseBefore(next, atMost)),
    [1000, 2000, 4000, 8000, 30_000],
  );
  assert.equal(pauseBefore(3, { ...atMost, chance: () => 0.25 }), 500);
  assert.equal(pauseBefore(2, { ...atMost, chance: () => 0 }, '7'), 7000);
  assert.equal(pauseBefore(2, { ...atMost, chance: () => 0 }, '9999'), 30_000);
  assert.equal(pauseBefore(2, { ...atMost, chance: () => 0 }, 'tomorrow'), 0);
});

test('a server without an ETag is asked by the time of the copy', async () => {
  page = (request, response) =>
    request.headers['if-modified-since'] === 'Tue, 24 Nov 2026 00:00:00 GMT'
      ? response.writeHead(304).end()
      : response.end('new');
  assert.equal(await get({ changed: new Date('2026-11-24T00:00:00Z') }), undefined);
  assert.equal(Buffer.from((await get({ changed: new Date('2026-11-23T00:00:00Z') }))!.bytes).toString(), 'new');
});

test('a web page in the place of a file is refused, whatever type it is said to be', async () => {
  page = (_, response) => response.setHeader('content-type', 'text/csv').end('\n<!DOCTYPE html><title>Sign in</title>');
  await assert.rejects(get(), /web page, not with a file/);
});

test('the address of an open Google spreadsheet becomes that of its export, others stay', () => {
  const told = (from: string) => toExportAddress(new URL(from)).href;
  const sheet = 'https://docs.google.com/spreadsheets/d/1AbC-d_e';
  assert.equal(told(`${sheet}/edit?usp=sharing`), `${sheet}/export?format=xlsx`);
  assert.equal(told(`${sheet}/edit#gid=12`), `${sheet}/export?format=csv&gid=12`);
  assert.equal(told(`${sheet}/edit?gid=7#gid=7`), `${sheet}/export?format=csv&gid=7`);
  for (const same of [
    `${sheet}/export?format=csv&gid=0`,
    'https://docs.google.com/spreadsheets/d/e/2PACX-1v/pub?output=csv',
    'https://bucket.s3.ap-southeast-1.amazonaws.com/a.csv?X-Amz-Signature=1',
    'https://dav.example.org/spreadsheets/d/1/edit',
  ]) {
    assert.equal(told(same), same);
  }
});

test('a file is named by its server, else by its address, and a name is no path', () => {
  const at = new URL('https://example.org/x/%E0%B8%81.csv');
  assert.equal(fileNameOf(at), 'ก.csv');
  assert.equal(fileNameOf(at, `attachment; filename="a.xlsx"; filename*=UTF-8''%E0%B8%82.xlsx`), 'ข.xlsx');
  assert.equal(fileNameOf(at, 'attachment; filename="../../etc/passwd"'), '..-..-etc-passwd');
  assert.equal(fileNameOf(new URL('https://example.org/')), 'export');
  // What cannot be decoded is named as it stands.
  assert.equal(fileNameOf(new URL('https://example.org/%E0%B8.csv')), '%E0%B8.csv');
});

test('an origin is shown without its key; a path, and what is no address after all, as it was named', () => {
  assert.equal(showOrigin('https://user:key@example.org/a.csv?key=1'), 'https://example.org/a.csv?…');
  assert.equal(showOrigin('exports/a.csv'), 'exports/a.csv');
  assert.equal(showOrigin('http://'), 'http://');
});
