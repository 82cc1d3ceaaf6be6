import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import http, { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { RequestFailed, requestOnce, type RequestOptions } from '../../../../src/io/fetch/request-once.ts';

describe('one request', () => {
  let server: Server;
  let answer: RequestListener = (_, response) => response.end();
  let address: string;
  before(async () => {
    server = createServer((request, response) => answer(request, response)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  const ask = (change: Partial<RequestOptions> = {}, url = address) =>
    requestOnce(new URL(url), {
      headers: {},
      mostBytes: 1000,
      signal: new AbortController().signal,
      resolve: () => Promise.resolve([]),
      allowed: true,
      ...change,
    });
  const fails = (asked: Promise<unknown>, kind: RequestFailed['kind'], message: string, again: boolean) =>
    assert.rejects(asked, (error) => {
      assert.ok(error instanceof RequestFailed);
      assert.deepEqual([error.kind, error.message, error.again], [kind, message, again]);
      return true;
    });
  /** An answer of these bytes, whole or in parts. */
  const say = (bytes: Buffer | string, headers: Record<string, string> = {}) => {
    answer = (_, response) => {
      response.writeHead(200, headers);
      response.flushHeaders();
      response.end(bytes);
    };
  };

  test('says who asks, and gives status, headers and bytes', async () => {
    let asked: unknown;
    answer = (request, response) => {
      asked = [request.headers['user-agent'], request.headers['accept-encoding'], request.headers['if-none-match']];
      response.writeHead(200, { etag: '"1"' }).end('ข้อมูล');
    };
    const { status, headers, bytes } = await ask({ headers: { 'If-None-Match': '"0"' } });
    assert.deepEqual(asked, ['jitasa-portal', 'identity', '"0"']);
    assert.deepEqual([status, headers.etag, bytes.toString()], [200, '"1"', 'ข้อมูล']);
  });

  test('does not read what comes with a redirect or a refusal', async () => {
    for (const status of [304, 302, 404, 500, 199 + 101]) {
      answer = (_, response) =>
        response.writeHead(status, { location: '/y' }).end(status === 304 ? '' : 'x'.repeat(5000));
      const { bytes, ...rest } = await ask();
      assert.deepEqual([rest.status, bytes.length], [status, 0]);
    }
  });

  test('unpacks what was packed unasked, up to the bytes that are allowed', async () => {
    const text = 'ก'.repeat(300);
    const packed = {
      gzip: gzipSync(text),
      'x-gzip': gzipSync(text),
      deflate: deflateSync(text),
      br: brotliCompressSync(text),
    };
    for (const [coding, bytes] of Object.entries(packed)) {
      say(bytes, { 'content-encoding': ` ${coding.toUpperCase()} ` });
      assert.equal((await ask()).bytes.toString(), text, coding);
      await fails(ask({ mostBytes: 899 }), 'too-large', 'too large', false);
    }
    say(text, { 'content-encoding': '' });
    assert.equal((await ask()).bytes.toString(), text);
    for (const coding of ['zstd', 'constructor', '__proto__']) {
      say(text, { 'content-encoding': coding });
      await fails(ask(), 'broken', `packed in a way that is not understood (${coding})`, false);
    }
    say(text, { 'content-encoding': 'gzip' });
    await fails(ask(), 'broken', 'the answer is packed wrongly', true);
  });

  test('refuses too many bytes, promised or not, and takes exactly as many as are allowed', async () => {
    say('x'.repeat(1000));
    assert.equal((await ask()).bytes.length, 1000);
    say('x'.repeat(1001));
    await fails(ask(), 'too-large', 'too large', false);
    say('x'.repeat(1000), { 'content-length': '1000' });
    assert.equal((await ask()).bytes.length, 1000);
    say('x', { 'content-length': '1001' });
    await fails(ask(), 'too-large', 'too large', false);
  });

  test('tells an answer that broke off, one that took too long, and a server that is not there', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('x', () => response.destroy());
    };
    await fails(ask(), 'broken', 'the answer broke off', true);
    answer = () => {};
    await fails(ask({ signal: AbortSignal.timeout(50) }), 'broken', 'took too long', false);
    await fails(ask({}, 'http://127.0.0.1:1/'), 'broken', 'no connection, ECONNREFUSED', true);
    await fails(ask({}, address.replace('http:', 'https:')), 'broken', 'no connection, EPROTO', true);
  });

  test('hangs up on whoever goes on talking after a refusal, or says too much', async () => {
    for (const [status, headers] of [
      [404, {}],
      [200, { 'content-length': '1000000' }],
      [200, {}],
    ] as const) {
      let hungUp: Promise<unknown> | undefined;
      answer = (_, response) => {
        hungUp = once(response, 'close', { signal: AbortSignal.timeout(2000) });
        response.writeHead(status, headers).write('x'.repeat(2000));
      };
      await ask().catch(() => {});
      await hungUp;
    }
  });

  test('gives up where no byte comes, and says of a fault without a code that there is no connection', async (t) => {
    const asked = Object.assign(new EventEmitter(), {
      destroy: (error: Error) => asked.emit('error', error),
      end: () => {},
    });
    const waits: unknown[] = [];
    t.mock.method(http, 'request', (_: URL, { timeout }: http.RequestOptions) => {
      waits.push(timeout);
      return asked;
    });
    asked.end = () => asked.emit('timeout');
    await fails(ask(), 'broken', 'no byte in 20 s', true);
    assert.deepEqual(waits, [20_000]);
    asked.removeAllListeners();
    for (const [code, message] of [
      [undefined, 'no connection'],
      ['ECONNRESET', 'the answer broke off'],
      ['ERR_STREAM_PREMATURE_CLOSE', 'the answer broke off'],
      ['ERR__ERROR_FORMAT_TEST', 'the answer is packed wrongly'],
      ['EZ_X', 'no connection, EZ_X'],
    ] as const) {
      asked.end = () =>
        asked.emit('error', Object.assign(new Error('connect 10.0.0.1:443'), code === undefined ? {} : { code }));
      await fails(ask(), 'broken', message, true);
      asked.removeAllListeners();
    }
  });

  test('looks up whom it asks, and goes to no address that is not public', async () => {
    const named = address.replace('127.0.0.1', 'intranet.example');
    const not = { allowed: false };
    const refused = ['refused', 'not an address of the public internet', false] as const;
    const publicOne = { address: '203.0.114.1', family: 4 };
    const inside = { address: '127.0.0.1', family: 4 };
    await fails(ask(not), ...refused);
    await fails(ask(not, 'http://[::1]/'), ...refused);
    for (const addresses of [[], [inside], [publicOne, inside]]) {
      await fails(ask({ ...not, resolve: () => Promise.resolve(addresses) }, named), ...refused);
    }
    const resolve = () => Promise.reject(Object.assign(new Error('x'), { code: 'ENOTFOUND' }));
    await fails(ask({ ...not, resolve }, named), 'broken', 'no such host', true);
  });
});
