import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { headersOf } from '../../../scripts/serve/headers.ts';
import { mediaTypeOf } from '../../../scripts/serve/media-types.ts';
import { siteFolder } from '../site/built-site.ts';
import type { WebServer } from './run-server.ts';

/** Addresses with the file of the site that each means: one of every rule of headers and of every type. */
const asked: Record<string, string> = {
  '/': 'index.html',
  '/area/4904': 'area/4904.html',
  '/map?area=4904': 'map.html',
  '/search': 'search.html',
  '/search?q=a': 'search.html',
  '/pagefind/pagefind.js': 'pagefind/pagefind.js',
  '/embed/map': 'embed/map.html',
  '/embed/map?x=/search': 'embed/map.html',
  '/embed.js': 'embed.js',
  '/data/activities.csv': 'data/activities.csv',
  '/data/activities.geojson': 'data/activities.geojson',
  '/data/activities.ndjson': 'data/activities.ndjson',
  '/data/activities.xlsx': 'data/activities.xlsx',
  '/data/catalogue.jsonld': 'data/catalogue.jsonld',
  '/data/SHA256SUMS': 'data/SHA256SUMS',
  '/area/49/map.svg': 'area/49/map.svg',
  '/status.json': 'status.json',
  '/nowhere': '404.html',
  '/area/nowhere.svg': '404.html',
};

/** Names by which servers call the same type. */
const sameTypes: Record<string, string> = {
  'application/javascript': 'text/javascript',
  'text/xml': 'application/xml',
};

/** What every web server must answer that is set up as operators are told, whatever its name. */
export function answersAsServeDoes(name: string, start: (root: string) => Promise<WebServer>): void {
  describe(`a real ${name} with the headers that npm run headers writes`, () => {
    let server: WebServer;
    before(async () => (server = await start(siteFolder)));
    after(() => server?.stop());

    for (const [address, file] of Object.entries(asked)) {
      test(`${address} is ${file}, with the headers and the type that npm run serve sends`, async () => {
        const answer = await fetch(server.address + address);
        const body = Buffer.from(await answer.arrayBuffer());
        assert.equal(answer.status, file === '404.html' ? 404 : 200);
        assert.ok(body.equals(readFileSync(path.join(siteFolder, file))), 'another file');
        const wanted = headersOf(address === '/area/nowhere.svg' ? 'area/nowhere.svg' : file);
        for (const [header, value] of Object.entries(wanted)) assert.equal(answer.headers.get(header), value, header);
        for (const header of Object.keys(headersOf('index.html'))) {
          if (!(header in wanted)) assert.equal(answer.headers.get(header), null, header);
        }
        assert.equal(typeOf(answer.headers), mediaTypeOf(file));
      });
    }

    // An address that begins as a page for frames does, and is another page.
    for (const address of [
      '/embed/..%2fsearch',
      '/embed/%2e%2e%2fsearch',
      '/embed/..%5csearch',
      '/embed/%2E.%2Fsearch',
    ]) {
      test(`${address} cannot be framed`, async () => {
        const { status, headers } = await askRaw(server.port, address);
        const mayNot = /frame-ancestors 'none'/.test(headers.get('content-security-policy') ?? '');
        assert.ok(mayNot || status >= 400, `${status}`);
      });
    }

    test('lets scripts and styles be kept for good, and nothing else', async () => {
      const home = await (await fetch(server.address)).text();
      const [, asset] = /href="(\/_astro\/[^"]+\.css)"/.exec(home) ?? [];
      const { headers } = await fetch(server.address + asset!);
      assert.equal(headers.get('cache-control'), 'public, max-age=31536000, immutable');
      assert.equal(typeOf(headers), 'text/css; charset=utf-8');
      assert.equal((await fetch(server.address)).headers.get('cache-control'), 'no-cache');
    });

    test('says of an unchanged page that it is unchanged, with the same policy', async () => {
      const first = await fetch(server.address);
      await first.arrayBuffer();
      const etag = first.headers.get('etag');
      assert.ok(etag);
      const second = await fetch(server.address, { headers: { 'if-none-match': etag } });
      assert.equal(second.status, 304);
    });

    test('earns full marks and more by the rules of the HTTP Observatory', async () => {
      const { headers } = await fetch(server.address);
      const score = scoreOf(headers);
      assert.deepEqual(score.lost, []);
      // 100 and more is A+ (https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring).
      assert.ok(score.points >= 100, JSON.stringify(score));
    });
  });
}

/** Asks for an address as it is written: fetch would climb by itself. */
async function askRaw(port: number, address: string): Promise<{ status: number; headers: Headers }> {
  const request = get({ port, host: '127.0.0.1', path: address });
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  answer.resume();
  return { status: answer.statusCode!, headers: new Headers(answer.headers as Record<string, string>) };
}

function typeOf(headers: Headers): string {
  const [type = '', ...rest] = (headers.get('content-type') ?? '').toLowerCase().split(/; */);
  return [sameTypes[type] ?? type, ...rest].join('; ');
}

/** The marks of a page by the published rules; only what a static site without cookies can win or lose. */
function scoreOf(headers: Headers): { points: number; lost: string[] } {
  const policy = headers.get('content-security-policy') ?? '';
  const lost: string[] = [];
  const check = (isGood: boolean, name: string) => {
    if (!isGood) lost.push(name);
  };
  check(!/unsafe-(?:inline|eval)'|data:|https?:|\*/.test(policy), 'a policy that lets only the site itself run');
  check(/default-src 'none'/.test(policy), "default-src 'none'");
  check(/frame-ancestors 'none'/.test(policy), 'no frames');
  check(/base-uri 'none'/.test(policy) && /form-action/.test(policy), 'base-uri and form-action');
  check(headers.get('set-cookie') === null, 'no cookies');
  check(headers.get('access-control-allow-origin') === null, 'no sharing across origins');
  check(/max-age=(?:1576[89]\d{3}|\d{8,})/.test(headers.get('strict-transport-security') ?? ''), 'HSTS of half a year');
  check(headers.get('x-content-type-options') === 'nosniff', 'nosniff');
  check(/^(?:no-referrer|same-origin|strict-origin)/.test(headers.get('referrer-policy') ?? ''), 'Referrer-Policy');
  check(headers.get('x-frame-options') === 'DENY', 'X-Frame-Options');
  // Beyond 100: a policy of default-src 'none' 10, frame-ancestors 5, Referrer-Policy 5; given only to who lost nothing.
  return { points: lost.length === 0 ? 120 : 100 - 20 * lost.length, lost };
}
