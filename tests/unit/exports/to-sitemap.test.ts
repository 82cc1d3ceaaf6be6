import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toSitemaps } from '../../../src/exports/to-sitemap.ts';

const toAddress = (name: string) => `https://example.org/${name}`;
const locations = (text: string) => [...text.matchAll(/<loc>(.*)<\/loc>/g)].map(([, address]) => address);

test('a sitemap holds the addresses in their order', () => {
  const [file, ...others] = toSitemaps(['https://example.org/', 'https://example.org/area/49'], toAddress);
  assert.deepEqual(others, []);
  assert.equal(
    file!.text,
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' +
      '<url><loc>https://example.org/</loc></url>\n' +
      '<url><loc>https://example.org/area/49</loc></url>\n' +
      '</urlset>\n',
  );
});

test('addresses are escaped for XML', () => {
  const [file] = toSitemaps(['https://example.org/search?q=<a>&b="\''], toAddress);
  assert.match(file!.text, /<loc>https:\/\/example\.org\/search\?q=&lt;a&gt;&amp;b=&quot;&apos;<\/loc>/);
});

test('more addresses than one file may hold are split, and sitemap.xml is their index', () => {
  const addresses = Array.from({ length: 5 }, (_none, index) => `https://example.org/area/${index}`);
  const files = toSitemaps(addresses, toAddress, 2);
  assert.deepEqual(
    files.map(({ name }) => name),
    ['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml'],
  );
  assert.match(files[0]!.text, /<sitemapindex /);
  assert.deepEqual(
    locations(files[0]!.text),
    [1, 2, 3].map((part) => `https://example.org/sitemap-${part}.xml`),
  );
  assert.deepEqual(
    files.slice(1).flatMap(({ text }) => locations(text)),
    addresses,
  );
});

test('exactly as many addresses as one file may hold need no index', () => {
  const addresses = Array.from({ length: 50_000 }, (_none, index) => `https://example.org/activities/n${index}`);
  assert.equal(toSitemaps(addresses, toAddress).length, 1);
  assert.equal(toSitemaps([...addresses, 'https://example.org/'], toAddress).length, 3);
});
