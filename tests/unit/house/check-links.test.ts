import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, test } from 'node:test';
import { typeOf } from '../../support/site/built-site.ts';
import { checkLinks } from '../../support/site/check-links.ts';

function crawl(files: Record<string, string>, address = 'https://example.org') {
  const folder = mkdtempSync(path.join(tmpdir(), 'links-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  const found = checkLinks(folder, address);
  rmSync(folder, { recursive: true });
  return found;
}

describe('the link check', () => {
  test('follows links to pages without ending, files, fragments and full addresses of the site', () => {
    const { faults, followed, unlinked } = crawl({
      'index.html':
        '<a href="/area/49#top">x</a><a href=\'/a.ics\'>x</a><link href="https://example.org/area/49"><img src="/p.webp" srcset="/p.webp 1x, /p.webp 2x"><a href="https://elsewhere.example/x">x</a><a href="mailto:a@example.org">x</a>',
      'area/49.html': '<h1 id="top">x</h1><a href="/">x</a><a href="#top">x</a><a href="/search?q=%E0%B8%81">x</a>',
      'search.html': '',
      'a.ics': '',
      'p.webp': '',
    });
    assert.deepEqual(faults, []);
    assert.deepEqual(unlinked, []);
    assert.equal(followed, 9);
  });

  const cases: [string, string, RegExp][] = [
    ['a page that is not there', '<a href="/area/50">x</a>', /"\/area\/50" leads nowhere/],
    ['a file of a page that is not there', '<img srcset="/a.webp 1x, /b.webp 2x">', /leads nowhere/],
    ['a fragment that is not there', '<a href="/other#a">x</a>', /names no place/],
    ['a fragment of the page itself', '<a href="#a">x</a>', /names no place/],
    ['a slash at the end', '<a href="/other/">x</a>', /ends with a slash/],
    ['a script as address', '<a href="javascript:alert(1)">x</a>', /has the scheme javascript:/],
    ['a script as address behind entities', '<a href="java&#115;cript:alert(1)">x</a>', /has the scheme javascript:/],
    ['a map without a position', '<a href="geo:undefined,104.5">x</a>', /has the scheme geo:/],
    ['a full address of the site', '<meta content="https://example.org/nowhere">', /leads nowhere/],
  ];
  for (const [what, html, fault] of cases) {
    test(`finds ${what}`, () => {
      const { faults } = crawl({ 'index.html': html, 'other.html': '<a href="/">x</a>' });
      assert.match(faults.join('\n'), fault);
    });
  }

  test('finds what a site made for a path has outside of it', () => {
    const html = '<a href="/portal/other">x</a><a href="/portal/">x</a><a href="/other">x</a><a href="/portals">x</a>';
    const { faults } = crawl({ 'index.html': html, 'other.html': '' }, 'https://example.org/portal');
    assert.deepEqual(faults, [
      'index.html: href "/other" leads out of the site',
      'index.html: href "/portals" leads out of the site',
    ]);
  });

  test('finds what a style sheet lacks, and pages that nothing links to', () => {
    const { faults, unlinked } = crawl({
      'a/x.css': 'b { background: url("../c.png") }',
      'index.html': '',
      'y.html': '<a href="/y">y</a>',
    });
    assert.match(faults.join('\n'), /x\.css: url\(\) "\.\.\/c\.png" leads nowhere/);
    assert.deepEqual(unlinked, ['/y']);
  });

  test('does not read markup in scripts and comments', () => {
    assert.deepEqual(
      crawl({ 'index.html': '<script>"<a href=/x>" + \' href="/y"\'</script><!-- <a href="/z"> -->' }).faults,
      [],
    );
  });
});

test('pages of one template are of one type', () => {
  assert.equal(typeOf('/'), '/');
  assert.equal(typeOf('/about'), '/about');
  assert.equal(typeOf('/area/490401'), '/area/* of 6');
  assert.equal(typeOf('/area/4904'), '/area/* of 4');
  assert.equal(typeOf('/area/4904/photos/2'), '/area/*/photos/*');
  assert.equal(typeOf('/data/quality/4904'), '/data/quality/*');
  assert.equal(typeOf('/gallery/2'), '/gallery/*');
});
