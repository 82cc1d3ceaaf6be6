import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toHeaderRules } from '../../../../scripts/headers/header-rules.ts';
import { toApache, toNginx, toUnderscoreHeaders } from '../../../../scripts/headers/to-server-files.ts';
import { headersOf } from '../../../../scripts/serve/headers.ts';

// The servers that can be had are tried for real (tests/nginx.test.ts and its siblings); this is what they cannot show.

const files: Record<string, string> = {
  '/': 'index.html',
  '/area/4904': 'area/4904.html',
  '/search': 'search.html',
  '/searches': 'searches.html',
  '/pagefind/pagefind.js': 'pagefind/pagefind.js',
  '/embed/map': 'embed/map.html',
  '/embed.js': 'embed.js',
  '/area/49/map.svg': 'area/49/map.svg',
};

/** The rules of a `_headers` file that fit an address, each as lines of name and value; "!" before a name has no value. */
function linesFor(text: string, address: string): [name: string, value: string | undefined][] {
  const lines: [string, string | undefined][] = [];
  let fits = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('/')) {
      const [head = '', tail = ''] = line.split('*');
      fits = line.includes('*') ? address.startsWith(head) && address.endsWith(tail) : address === line;
    } else if (fits && line.trim().startsWith('! ')) lines.push([line.trim().slice(2), undefined]);
    else if (fits && line.trim() !== '') {
      const at = line.indexOf(':');
      lines.push([line.slice(0, at).trim(), line.slice(at + 1).trim()]);
    }
  }
  return lines;
}

for (const base of ['', '/portal']) {
  for (const [address, file] of Object.entries(files)) {
    const lines = linesFor(toUnderscoreHeaders(toHeaderRules(), base), base + address);
    const { 'X-Frame-Options': _, ...wanted } = headersOf(file);

    test(`Cloudflare, which joins what rules say, sends the headers of ${base}${address}`, () => {
      const sent: Record<string, string> = {};
      for (const [name, value] of lines) {
        if (value === undefined) delete sent[name];
        else sent[name] = name in sent ? `${sent[name]}, ${value}` : value;
      }
      assert.deepEqual(sent, { ...wanted, 'Strict-Transport-Security': sent['Strict-Transport-Security'] });
    });

    test(`Netlify, where the last rule wins and nothing is taken away, lets ${base}${address} do what it must`, () => {
      const sent = Object.fromEntries(lines.filter(([, value]) => value !== undefined));
      for (const [name, value] of Object.entries(wanted)) assert.equal(sent[name], value, name);
      assert.equal(sent['X-Frame-Options'], undefined);
    });
  }
}

test('a site below a path has its rules there alone', () => {
  const rules = toHeaderRules();
  assert.match(toNginx(rules, '/portal').http, /~\^\/portal\/\(\?:embed\/\) ""/);
  const patterns = [...toApache(rules, '/portal').matchAll(/m#(.+)#"/g)].map(([, pattern]) => new RegExp(pattern!));
  const fits = (line: string) => patterns.filter((pattern) => pattern.test(line)).length;
  assert.equal(fits('GET /portal/search?q=a HTTP/1.1'), 1);
  assert.equal(fits('GET /portal/searches HTTP/1.1'), 0);
  assert.equal(fits('GET /portal/map?file=x.svg HTTP/1.1'), 0);
  assert.equal(fits('GET /search HTTP/1.1'), 0);
});
