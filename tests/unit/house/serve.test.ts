import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { serve, type SiteServer } from '../../../scripts/serve.ts';

describe('the site server', () => {
  const top = mkdtempSync(path.join(tmpdir(), 'serve-'));
  const folder = path.join(top, 'site');
  let server: SiteServer;

  before(async () => {
    mkdirSync(path.join(folder, 'area/4904'), { recursive: true });
    for (const name of ['docs', 'embed', 'pagefind']) mkdirSync(path.join(folder, name));
    const put = (name: string, content: string | Buffer) => writeFileSync(path.join(folder, name), content);
    put('index.html', 'home');
    put('404.html', 'missing');
    put('area/4904.html', 'district');
    put('area/4904/calendar.ics', 'BEGIN:VCALENDAR\r\n');
    put('docs/index.html', 'docs');
    put('กิจกรรม.html', 'thai');
    put('SHA256SUMS', 'sums');
    put('search.html', 'search');
    put('embed/map.html', 'map');
    put('pagefind/pagefind-worker.js', '');
    put('bytes.webp', Buffer.from([0, 255, 13, 10]));
    writeFileSync(path.join(top, 'secret.txt'), 'secret');
    symlinkSync(path.join(top, 'secret.txt'), path.join(folder, 'link.txt'));
    server = await serve(folder, 0);
  });
  after(async () => {
    await server.close();
    rmSync(top, { recursive: true });
  });

  /** Sends a path as it stands: fetch would tidy up `..` before it is sent. */
  const get = (target: string, method = 'GET', headers = {}) =>
    new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
      const sent = request(new URL(server.address), { path: target, method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      });
      sent.on('error', reject);
      sent.end();
    });
  const text = async (target: string) => {
    const { status, body } = await get(target);
    return `${status} ${body.toString()}`;
  };

  test('an address without ending is the page of that name, also where a folder has it too', async () => {
    assert.equal(await text('/'), '200 home');
    assert.equal(await text('/area/4904'), '200 district');
    assert.equal(await text('/area/4904?x=1'), '200 district');
    assert.equal(await text('/docs'), '200 docs');
    assert.equal(await text(`/${encodeURIComponent('กิจกรรม')}`), '200 thai');
  });

  test('a slash at the end is taken away, and never leads to another host', async () => {
    const kept = await get('/area/4904/?a=b');
    assert.deepEqual([kept.status, kept.headers.location], [308, '/area/4904?a=b']);
    assert.equal((await get('//example.org/')).headers.location, '/example.org');
  });

  test('what is not there is the 404 page with status 404', async () => {
    assert.equal(await text('/area/9999'), '404 missing');
    assert.equal(await text('/area'), '404 missing');
  });

  test('nothing outside of the folder is served, neither by dots nor by a link', async () => {
    for (const target of ['/../secret.txt', '/%2e%2e/secret.txt', '/x/..%2f..%2fsecret.txt', '/link.txt']) {
      assert.equal(await text(target), '404 missing', target);
    }
    for (const target of ['/%00', '/..%5csecret.txt', '/%E0%B8']) assert.equal((await get(target)).status, 400, target);
  });

  test('media types and bytes are right', async () => {
    assert.equal((await get('/area/4904/calendar.ics')).headers['content-type'], 'text/calendar; charset=utf-8');
    assert.equal((await get('/area/4904')).headers['content-type'], 'text/html; charset=utf-8');
    assert.equal((await get('/SHA256SUMS')).headers['content-type'], 'text/plain; charset=utf-8');
    const picture = await get('/bytes.webp');
    assert.equal(picture.headers['content-type'], 'image/webp');
    assert.deepEqual([...picture.body], [0, 255, 13, 10]);
  });

  test('only reading is allowed, and HEAD has no body', async () => {
    assert.equal((await get('/', 'POST')).status, 405);
    const head = await get('/', 'HEAD');
    assert.deepEqual([head.status, head.headers['content-length'], head.body.length], [200, '4', 0]);
  });

  test('a part of a file is sent where one is asked for', async () => {
    const part = async (range: string, method = 'GET', others = {}) => {
      const { status, headers, body } = await get('/area/4904', method, { range, ...others });
      return [status, headers['content-range'], headers['content-length'], body.toString()];
    };
    assert.deepEqual(await part('bytes=0-2'), [206, 'bytes 0-2/8', '3', 'dis']);
    assert.deepEqual(await part('bytes=4-'), [206, 'bytes 4-7/8', '4', 'rict']);
    assert.deepEqual(await part('bytes=-3'), [206, 'bytes 5-7/8', '3', 'ict']);
    assert.deepEqual(await part('bytes=6-99'), [206, 'bytes 6-7/8', '2', 'ct']);
    assert.deepEqual(await part('bytes=-99'), [206, 'bytes 0-7/8', '8', 'district']);
    for (const range of ['bytes=8-', 'bytes=8-9', 'bytes=-0'])
      assert.deepEqual(await part(range), [416, 'bytes */8', undefined, ''], range);
    const whole = [200, undefined, '8', 'district'];
    for (const range of ['bytes=5-2', 'bytes=0-1,3-4', 'lines=0-1', 'bytes=-'])
      assert.deepEqual(await part(range), whole, range);
    assert.deepEqual(await part('bytes=0-2', 'GET', { 'if-range': '"v1"' }), whole);
    assert.deepEqual(await part('bytes=0-2', 'HEAD'), [200, undefined, '8', '']);
    assert.equal((await get('/area/4904')).headers['accept-ranges'], 'bytes');
  });

  test('every answer says what a page may load, and the search alone may compile', async () => {
    const policyOf = async (target: string) => String((await get(target)).headers['content-security-policy']);
    for (const target of ['/', '/area/9999', '/area/4904/']) {
      assert.match(await policyOf(target), /default-src 'none'.*frame-ancestors 'none'/, target);
      assert.doesNotMatch(await policyOf(target), /unsafe/, target);
    }
    for (const target of ['/search', '/pagefind/pagefind-worker.js'])
      assert.match(await policyOf(target), /script-src 'self' 'wasm-unsafe-eval';/, target);
  });

  test('others may show nothing inside their pages but what is made for it', async () => {
    const { headers } = await get('/embed/map');
    assert.doesNotMatch(String(headers['content-security-policy']), /frame-ancestors/);
  });

  test('a page may ask the host of the base map as well', async () => {
    const second = await serve(folder, 0, {
      basemap: {
        kind: 'xyz',
        url: 'https://tile.example.org/{z}/{x}/{y}.png',
        attribution: { text: '©' },
        maxZoom: 18,
      },
    });
    const policy = (await fetch(second.address)).headers.get('content-security-policy');
    await second.close();
    assert.match(policy ?? '', /img-src 'self' data: https:\/\/tile\.example\.org;/);
  });

  test('where a port is busy the next one is taken', async () => {
    const port = Number(new URL(server.address).port);
    const second = await serve(folder, port);
    assert.notEqual(second.address, server.address);
    await second.close();
  });

  test('a site made for a path is served below it, and nowhere else', async () => {
    const below = path.join(top, 'below');
    mkdirSync(path.join(below, 'area'), { recursive: true });
    writeFileSync(path.join(below, 'index.html'), '<link rel="canonical" href="https://example.org/my/portal/">');
    writeFileSync(path.join(below, 'area/4904.html'), 'district');
    const portal = await serve(below, 0);
    assert.match(portal.address, /^http:\/\/localhost:\d+\/my\/portal$/);
    const statusOf = async (target: string) => (await fetch(new URL(target, portal.address))).status;
    for (const target of ['/my/portal', '/my/portal/', '/my/portal?a=1', '/my/portal/area/4904']) {
      assert.equal(await statusOf(target), 200, target);
    }
    for (const target of ['/', '/area/4904', '/my/portals', '/my/portal/area']) {
      assert.equal(await statusOf(target), 404, target);
    }
    const { url } = await fetch(`${portal.address}/area/4904/`);
    assert.equal(url, `${portal.address}/area/4904`);
    await portal.close();
  });

  test('a folder that is not there is said to be so', async () => {
    await assert.rejects(serve(path.join(top, 'nowhere')), /no such folder/);
  });
});
