import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const filesOf = (language: string) => readdirSync(`src/content/${language}`).toSorted();
const read = (language: string, file: string) => readFileSync(`src/content/${language}/${file}`, 'utf8');
const countOf = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;

/** What both texts of a page must have equally often. */
const parts: Record<string, RegExp> = {
  'headings of the second rank': /^(?:## |<h2 )/gm,
  'headings below those': /^###+ /gm,
  'numbered steps': /^\d+\. /gm,
};

test('both languages have the same pages of running text', () => {
  assert.ok(filesOf('th').length > 0);
  assert.deepEqual(filesOf('en'), filesOf('th'));
});

for (const file of filesOf('th')) {
  const [thai, english] = [read('th', file), read('en', file)];

  test(`${file} has the same parts in both languages`, () => {
    for (const [name, pattern] of Object.entries(parts)) {
      assert.equal(countOf(english, pattern), countOf(thai, pattern), name);
    }
    const idsOf = (text: string) => [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.deepEqual(idsOf(english), idsOf(thai), 'ids written by hand');
  });

  test(`${file} in English marks its Thai words as Thai`, () => {
    assert.doesNotMatch(english.replaceAll(/<span lang="th">[^<]*<\/span>/g, ''), /[\u0e00-\u0e7f]/);
  });
}
