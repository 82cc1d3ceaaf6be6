import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toPictureSvg } from '../../../src/exports/to-picture-svg.ts';
import { toPictureText } from '../../../src/exports/to-picture-text.ts';
import { toSharePictures } from '../../../src/views/share-picture.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { toSiteMeta } from '../../../src/views/site-meta.ts';
import { wordsFor } from '../../../src/words/words.ts';
import { activity, dataset, settings } from '../../support/builders.ts';

const words = wordsFor('th');

function drawingsOf(title: string): string[] {
  const activities = [activity({ title, start: '2022-05-01', place: { tambonCode: '490401' } })];
  const index = createSiteIndex(dataset({ activities }), '2022-04-20', settings());
  const site = toSiteMeta(index);
  return toSharePictures(index).map((each) => toPictureSvg(each, toPictureText(each, site, words), '.map{}', words));
}

test('every picture is drawn in its size, with the site’s name and its own title', () => {
  const drawings = drawingsOf('ปลูกป่า');
  assert.ok(drawings.length > 6);
  for (const svg of drawings) {
    assert.match(svg, /^<svg [^>]*width="1200" height="630"/);
    assert.ok(svg.includes('จิตอาสามุกดาหาร'));
    assert.doesNotMatch(svg, /undefined|NaN/);
  }
  assert.match(drawings.at(-1)!, />ปลูกป่า</);
  assert.match(drawings.at(-1)!, />ตำบล[^<]+ อำเภอดงหลวง</);
});

test('markup in a title is text in the drawing', () => {
  const svg = drawingsOf('<script>x & y').at(-1)!;
  assert.doesNotMatch(svg, /<script/);
  assert.match(svg, />&lt;script&gt;x &amp; y</);
});

test('a long title is set in lines that end before the map', () => {
  const svg = drawingsOf('ร่วมกันพัฒนาหมู่บ้าน'.repeat(15)).at(-1)!;
  const lines = [...svg.matchAll(/class="map-title" x="56" y="\d+" style="font-size:34px">([^<]+)</g)];
  assert.ok(lines.length >= 3, `${lines.length} lines`);
  assert.equal(new Set(svg.match(/y="\d+" style="font-size:34px"/g)).size, lines.length);
});
