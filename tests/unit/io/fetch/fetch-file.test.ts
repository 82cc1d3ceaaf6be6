import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { fetchFile, showOrigin } from '../../../../src/io/fetch/fetch-file.ts';

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

test('an origin is shown without its key; a path, and what is no address after all, as it was named', () => {
  assert.equal(showOrigin('https://user:key@example.org/a.csv?key=1'), 'https://example.org/a.csv?…');
  assert.equal(showOrigin('exports/a.csv'), 'exports/a.csv');
  assert.equal(showOrigin('http://'), 'http://');
});
