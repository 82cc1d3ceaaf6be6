import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { toPoster } from '../../../src/kit/poster.ts';
import { sizesInStyle } from '../../../src/kit/poster-sizes.ts';
import { kitCases, kitOf } from '../../support/kit-cases.ts';

const posterOf = (name: string) => toPoster(kitOf(kitCases[name]!).announcements[0]!);

test('a title of up to two lines has 60 pt or more, also where everything is told', () => {
  for (const name of ['all-known', 'without-time', 'without-venue', 'without-anything', 'postponed-twice'])
    assert.ok(posterOf(name).sizes.titleStep <= 3, name);
});

test('a longer title is smaller, and less below leaves more room for it', () => {
  assert.ok(posterOf('title-of-300').sizes.titleStep > posterOf('title-without-thai').sizes.titleStep);
  assert.ok(posterOf('without-anything').sizes.titleStep <= posterOf('all-known').sizes.titleStep);
});

test('what is not known leaves no trace', () => {
  const { venue, facts, when } = posterOf('without-anything');
  assert.equal(venue, undefined);
  assert.deepEqual(facts, []);
  assert.deepEqual(when, [
    { text: 'วันจันทร์ที่', isLarge: false },
    { text: '18 เมษายน 2565', isLarge: true },
  ]);
});

test('the address stands as people type it', () => {
  assert.equal(posterOf('all-known').address, 'example.org/activities/a1');
});

test('the style sheet sets the sizes that the steps are reckoned with', () => {
  const css = readFileSync(new URL('../../../src/styles/poster.css', import.meta.url), 'utf8');
  const sizeOf = (selector: string) => Number(css.split(`${selector} {`)[1]?.match(/font-size: ([\d.]+)cqi/)?.[1]);
  sizesInStyle.title.forEach((size, step) => assert.equal(sizeOf(`.poster-title-${step + 1} .poster-title`), size));
  sizesInStyle.text
    .slice(1)
    .forEach((size, step) => assert.equal(sizeOf(`.poster-text-${step + 2} :is(.poster-where, .poster-facts)`), size));
  assert.equal(sizeOf('.poster'), sizesInStyle.text[0]);
});
