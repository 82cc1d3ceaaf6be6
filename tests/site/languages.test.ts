import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { readSettings } from '../../src/settings.ts';
import { readPages, readText } from '../support/site/built-site.ts';

const { address } = readSettings('data/portal.yaml').portal;
const names = readdirSync('src/content/th').map((file) => file.replace('.mdx', ''));
const htmlOf = new Map(readPages().map((page) => [page.address, readText(page)]));

for (const name of names) {
  for (const [language, path, other, otherPath] of [
    ['th', `/${name}`, 'en', `/en/${name}`],
    ['en', `/en/${name}`, 'th', `/${name}`],
  ] as const) {
    test(`${path} says its language, names both languages to machines and leads to the other`, () => {
      const html = htmlOf.get(path) ?? '';
      assert.match(html, new RegExp(`<html lang="${language}">`));
      const alternates = [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/g)];
      assert.deepEqual(
        alternates.map(([, of, href]) => [of, href]),
        [
          ['th', `${address}/${name}`],
          ['en', `${address}/en/${name}`],
          ['x-default', `${address}/${name}`],
        ],
      );
      assert.ok(html.includes(`<link rel="canonical" href="${address}${path}">`));
      const [, head = ''] = /<main.*?<div class="head">(.*?)<\/div>/s.exec(html) ?? [];
      assert.ok(head.includes(`<a href="${otherPath}" lang="${other}" hreflang="${other}">`), head);
    });
  }
}

test('a page that is Thai alone names no other language to machines, and leads to what there is in English', () => {
  const html = htmlOf.get('/') ?? '';
  assert.doesNotMatch(html, /<link [^>]*hreflang/);
  assert.ok(html.includes('<a href="/en/about" lang="en" hreflang="en">English</a>'));
});

test('links of English pages say which of them lead to Thai ones', () => {
  const html = htmlOf.get('/en/about') ?? '';
  const links = [...html.matchAll(/<a ([^>]*href="(\/[^"]*)"[^>]*)>/g)];
  assert.ok(links.length > 15);
  for (const [, attributes = '', href = ''] of links) {
    assert.equal(attributes.includes('hreflang="th"'), !href.startsWith('/en/'), href);
  }
});
