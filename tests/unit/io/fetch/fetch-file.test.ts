import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import type { PortalError } from '../../../../src/domain/errors.ts';
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

test('only a page is one: a file that speaks of it further on is a file', async () => {
  for (const body of ['\ufeff<html>', '  <HTML lang="th">', '<!doctype   html>']) {
    page = (_, response) => response.end(body);
    await assert.rejects(get(), /web page, not with a file/, body);
  }
  for (const body of ['ชื่อ,<html>', '<htmlish>', '<!doctype plist>']) {
    page = (_, response) => response.end(body);
    assert.equal(Buffer.from((await get())!.bytes).toString(), body);
  }
});

test('what a server tells only when it is busy is asked again', async () => {
  for (const status of [408, 429, 500, 503]) {
    let asked = 0;
    page = (_, response) => {
      asked++;
      if (asked === 1) response.writeHead(status).end();
      else response.end('now');
    };
    assert.equal(Buffer.from((await get())!.bytes).toString(), 'now', String(status));
  }
});

test('three redirects are followed, a fourth is not', async () => {
  const hops = (most: number) => {
    page = ({ url }, response) => {
      const hop = Number(url!.slice(2)) || 0;
      if (hop < most) response.writeHead(302, { location: `/r${hop + 1}` }).end();
      else response.end(`after ${hop}`);
    };
  };
  hops(3);
  assert.equal(Buffer.from((await get())!.bytes).toString(), 'after 3');
  hops(4);
  await assert.rejects(get(), /r4: .*more than 3 redirects/);
});

test('a redirect leads to no other protocol, to nothing with a password, and to no nonsense', async () => {
  for (const [location, told] of [
    ['ftp://example.org/a.csv', /ftp: is not http/],
    ['file:///etc/passwd', /file: is not http/],
    ['https://somebody@example.org/a.csv', /example\.org\/a\.csv: .*holds a password/],
    ['https://:key@example.org/a.csv', /example\.org\/a\.csv: .*holds a password/],
    ['http://[', /redirects to no address/],
  ] as const) {
    page = (_, response) => response.writeHead(301, { location }).end();
    await assert.rejects(get(), told, location);
  }
});

test('an answer with an address in its head is a redirect only where it says so', async () => {
  page = (_, response) => response.writeHead(200, { location: 'http://[' }).end('a file');
  assert.equal(Buffer.from((await get())!.bytes).toString(), 'a file');
  page = (_, response) => response.writeHead(404, { location: '/elsewhere' }).end();
  await assert.rejects(get(), /status 404/);
  page = (_, response) => response.writeHead(302).end();
  await assert.rejects(get(), /status 302/);
});

test('an address that is none, or holds a password, is refused before anybody is asked, and no key is told', async () => {
  const refused = (from: string) => fetchFile(from, { megabytes: 1 });
  await assert.rejects(refused('https://[key'), (error: PortalError) => {
    assert.doesNotMatch(error.message + error.hint, /key/);
    assert.match(error.message, /not a web address/);
    return /data\/portal\.yaml/.test(error.hint);
  });
  await assert.rejects(refused('https://user:word@example.org/a.csv?key=1'), (error: PortalError) => {
    assert.doesNotMatch(error.message, /word@|user|key=/);
    return /^https:\/\/example\.org\/a\.csv\?…: .*holds a password/.test(error.message);
  });
  await assert.rejects(refused('ftp://example.org/a.csv'), /ftp: is not http/);
});

test('a refusal names its mend: a smaller file, or a host that the settings let through', async () => {
  page = (_, response) => response.end('x'.repeat(2000));
  await assert.rejects(get({ megabytes: 0.001 }), /a\.csv: .*0\.001 MB/s);
  await assert.rejects(get({ allowHosts: [] }), (error: PortalError) =>
    /allowHosts: \["127\.0\.0\.1"\]/.test(error.hint),
  );
});

test('a file tells its name, its time and its mark', async () => {
  const changed = 'Tue, 24 Nov 2026 00:00:00 GMT';
  page = (_, response) => response.writeHead(200, { etag: '"1"', 'last-modified': changed }).end('a');
  const told = await get();
  assert.deepEqual([told!.file, told!.etag, told!.changed], ['a.csv', '"1"', new Date(changed)]);
  page = (_, response) => response.writeHead(200, { 'last-modified': 'lately' }).end('a');
  assert.equal((await get())!.changed, undefined);
});

test('an origin is shown without its key; a path, and what is no address after all, as it was named', () => {
  assert.equal(showOrigin('https://user:key@example.org/a.csv?key=1'), 'https://example.org/a.csv?…');
  assert.equal(showOrigin('exports/a.csv'), 'exports/a.csv');
  assert.equal(showOrigin('exports/https://a.csv'), 'exports/https://a.csv');
  assert.equal(showOrigin('HTTP://example.org/a?k'), 'http://example.org/a?…');
  assert.equal(showOrigin('http://'), 'http://');
});
