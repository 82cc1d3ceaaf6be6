import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { headersOf } from '../scripts/serve/headers.ts';
import { readSwaps } from './support/nginx/read-swaps.ts';
import { type Nginx, startNginx } from './support/nginx/start-nginx.ts';
import { siteFolder } from './support/site/built-site.ts';

describe('a real nginx with the headers that npm run headers writes', () => {
  let nginx: Nginx;
  before(async () => (nginx = await startNginx(siteFolder)));
  after(() => nginx?.stop());

  /** Addresses with the file of the site that each means. */
  const asked: Record<string, string> = {
    '/': 'index.html',
    '/area/4904': 'area/4904.html',
    '/map?area=4904': 'map.html',
    '/search': 'search.html',
    '/search?q=a': 'search.html',
    '/pagefind/pagefind.js': 'pagefind/pagefind.js',
    '/embed/map': 'embed/map.html',
    '/embed.js': 'embed.js',
    '/data/activities.csv': 'data/activities.csv',
    '/area/49/map.svg': 'area/49/map.svg',
    '/status.json': 'status.json',
    '/nowhere': '404.html',
  };

  test('sends with each file what npm run serve sends with it', async () => {
    for (const [address, file] of Object.entries(asked)) {
      const { headers, status } = await fetch(nginx.address + address);
      assert.equal(status, address === '/nowhere' ? 404 : 200, address);
      const wanted = headersOf(file);
      for (const [name, value] of Object.entries(wanted)) assert.equal(headers.get(name), value, `${address}: ${name}`);
      for (const name of Object.keys(headersOf('index.html'))) {
        if (!(name in wanted)) assert.equal(headers.get(name), null, `${address}: ${name}`);
      }
    }
  });

  test('lets scripts and styles be kept for good, and nothing else', async () => {
    const home = await (await fetch(nginx.address)).text();
    const [, asset] = /href="(\/_astro\/[^"]+\.css)"/.exec(home) ?? [];
    const { headers } = await fetch(nginx.address + asset!);
    assert.match(headers.get('cache-control') ?? '', /immutable/);
    assert.equal((await fetch(nginx.address)).headers.get('cache-control'), 'no-cache');
  });

  test('earns full marks and more by the rules of the HTTP Observatory', async () => {
    const { headers } = await fetch(nginx.address);
    const score = scoreOf(headers);
    assert.deepEqual(score.lost, []);
    // 100 and more is A+ (https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring).
    assert.ok(score.points >= 100, JSON.stringify(score));
  });
});

test('readers during swaps get whole files, and what the page they hold asks for', async () => {
  const { reads, swaps, failures } = await readSwaps({ reads: 20_000, swaps: 8 });
  assert.deepEqual(failures, []);
  assert.ok(reads >= 20_000 && swaps >= 8);
});

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
