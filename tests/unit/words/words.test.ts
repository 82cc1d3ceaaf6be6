import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../../../src/words/en.ts';
import { th } from '../../../src/words/th.ts';
import { fill, splitAt, wordsFor } from '../../../src/words/words.ts';

/** Every text of a catalogue by its path: "site.skip", "home.joinSteps.0". */
function textsOf(words: object, path = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [name, value] of Object.entries(words)) {
    const here = path ? `${path}.${name}` : name;
    if (typeof value === 'string') texts.set(here, value);
    else for (const [inner, text] of textsOf(value as object, here)) texts.set(inner, text);
  }
  return texts;
}

const thai = textsOf(th);
const english = textsOf(en);
/** Not words: the language's own code, and the one level that has no areas inside. */
const notWords = new Set(['language', 'area.subAreas.village']);
const placesOf = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).toSorted();

test('both languages have the same keys', () => {
  assert.deepEqual([...english.keys()], [...thai.keys()]);
  assert.ok(thai.size > 300);
});

test('no text is empty or has spaces around it', () => {
  for (const [key, text] of [...thai, ...english]) {
    if (!notWords.has(key)) assert.match(text, /^\S(.*\S)?$/s, key);
  }
});

test('a text has the same places to fill in both languages', () => {
  for (const [key, text] of thai) assert.deepEqual(placesOf(english.get(key) ?? ''), placesOf(text), key);
});

test('Thai texts are composed and whole; English ones hold no Thai', () => {
  for (const [key, text] of thai) {
    assert.equal(text, text.normalize('NFC'), key);
    assert.doesNotMatch(text, /ํา|เเ|[\u200b\ufeff]/, `${key}: ำ and แ are one character, and nothing is hidden`);
  }
  for (const [key, text] of english) assert.doesNotMatch(text, /[\u0e00-\u0e7f]/, key);
});

test('Thai texts that hold letters hold Thai ones', () => {
  const foreign = [...thai].filter(
    ([key, text]) => /[A-Za-z]/.test(text.replace(/\{\w+\}/g, '')) && !/[ก-๙]/.test(text) && !notWords.has(key),
  );
  assert.deepEqual(foreign, []);
});

test('a locale chooses its words, and any other gets Thai', () => {
  assert.equal(wordsFor('en').language, 'en');
  assert.equal(wordsFor('th').language, 'th');
  assert.equal(wordsFor(undefined).language, 'th');
  assert.equal(wordsFor('lo').language, 'th');
});

test('places are filled in by name, a value as often as it is named', () => {
  assert.equal(fill('{a} จาก {b} ({a})', { a: 3, b: '1,200' }), '3 จาก 1,200 (3)');
});

test('a value that looks like a place or a pattern stays as it is', () => {
  assert.equal(fill('{a}!', { a: '{b} $& <b>' }), '{b} $& <b>!');
});

test('a missing value is an error and never shown', () => {
  assert.throws(() => fill('{count} กิจกรรม', {}), RangeError);
});

test('a text splits around its one place', () => {
  assert.deepEqual(splitAt('ใช้ตาม {licence} เท่านั้น', 'licence'), ['ใช้ตาม ', ' เท่านั้น']);
  assert.throws(() => splitAt('ไม่มีที่ว่าง', 'licence'), RangeError);
});
